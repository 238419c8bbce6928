package io.github.rollcall.claims;

import java.util.List;
import java.util.Optional;

/**
 * What a simulation found. Holds numbers and record ids, never a value, and can be stored. The numbers of likeness are lower bounds: records are compared
 * only where their names share the sound of a given and a family name, or a family name and the first letter of a given name, in one script.
 */
public final class SimulationReport {

    private final long records;
    private final long sharingName;
    private final long truncated;
    private final List<ClaimQuality> quality;
    private final List<PolicyForecast> forecasts;

    SimulationReport(
            long records,
            long sharingName,
            long truncated,
            List<ClaimQuality> quality,
            List<PolicyForecast> forecasts) {
        this.records = records;
        this.sharingName = sharingName;
        this.truncated = truncated;
        this.quality = List.copyOf(quality);
        this.forecasts = List.copyOf(forecasts);
    }

    /**
     * How many records were read.
     *
     * @return the number
     */
    public long records() {
        return records;
    }

    /**
     * How many records share their given and family names with another, apart from case, accents and punctuation.
     *
     * @return the number of records
     */
    public long sharingName() {
        return sharingName;
    }

    /**
     * How many records have more than {@value LookalikeSearch#WINDOW} neighbours of one similar name on either side, and were compared with the nearest of
     * them only.
     *
     * @return the number of records whose likeness is incomplete
     */
    public long truncated() {
        return truncated;
    }

    /**
     * How good the directory's values are, for name, date of birth and every claim of the policies.
     *
     * @return one entry per claim, ordered by claim id, unmodifiable
     */
    public List<ClaimQuality> quality() {
        return quality;
    }

    /**
     * How good the directory's values of one claim are.
     *
     * @param claim the claim
     * @return the entry, or empty when no policy names the claim
     */
    public Optional<ClaimQuality> quality(Claim claim) {
        Arguments.required(claim, "claim");
        return quality.stream().filter(entry -> entry.claim().equals(claim)).findFirst();
    }

    /**
     * What each policy would mean.
     *
     * @return one forecast per policy, in the order they were given, unmodifiable
     */
    public List<PolicyForecast> forecasts() {
        return forecasts;
    }

    /**
     * This report for an administrator to read.
     *
     * @return several lines of plain text, each ending with a line feed
     */
    public String toText() {
        return new SimulationText(this).write();
    }

    /**
     * This report for programs to read.
     *
     * @return a JSON object
     */
    public String toJson() {
        return SimulationJson.write(this);
    }

    /** The numbers; no record id. */
    @Override
    public String toString() {
        return "SimulationReport[records=" + records + ", sharingName=" + sharingName + ", truncated=" + truncated
                + ", " + forecasts + "]";
    }
}
