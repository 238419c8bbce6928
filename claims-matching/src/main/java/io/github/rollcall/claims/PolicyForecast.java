package io.github.rollcall.claims;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one policy would mean for a directory. Immutable. */
public final class PolicyForecast {

    private final ClaimsPolicy policy;
    private final long lackingData;
    private final long unclearData;
    private final Map<Claim, Long> missing;
    private final Map<Likeness, Lookalikes> lookalikes;
    private final List<LookalikePair> examples;

    PolicyForecast(
            ClaimsPolicy policy,
            long lackingData,
            long unclearData,
            Map<Claim, Long> missing,
            Map<Likeness, Lookalikes> lookalikes,
            List<LookalikePair> examples) {
        this.policy = policy;
        this.lackingData = lackingData;
        this.unclearData = unclearData;
        this.missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        this.lookalikes = Collections.unmodifiableMap(new EnumMap<>(lookalikes));
        this.examples = List.copyOf(examples);
    }

    /**
     * The policy.
     *
     * @return the policy
     */
    public ClaimsPolicy policy() {
        return policy;
    }

    /**
     * How many records cannot reach PASS for lack of data, whatever is presented: a value is missing whose absence the policy does not pass over, or the
     * minimum evidence cannot be met.
     *
     * @return the number of records
     */
    public long lackingData() {
        return lackingData;
    }

    /**
     * How many records hold all data but cannot reach PASS with the best of IDs, because a value is partial, ambiguous, unreadable or flagged.
     *
     * @return the number of records, none of which is among {@link #lackingData()}
     */
    public long unclearData() {
        return unclearData;
    }

    /**
     * Which missing values keep records from PASS.
     *
     * @return for each claim of the policy the number of records that lack it and cannot reach PASS without it, ordered by claim id, unmodifiable
     */
    public Map<Claim, Long> missing() {
        return missing;
    }

    /**
     * How many records could be mistaken for others under this policy.
     *
     * @param likeness how much alike
     * @return the numbers; all 0 when the policy does not compare names
     */
    public Lookalikes lookalikes(Likeness likeness) {
        Lookalikes found = lookalikes.get(Arguments.required(likeness, "likeness"));
        return found == null ? new Lookalikes(0, 0, 0) : found;
    }

    /**
     * Pairs to look at, the most dangerous first and among equals in the order of the records.
     *
     * @return at most as many as the simulation was asked for, unmodifiable
     */
    public List<LookalikePair> examples() {
        return examples;
    }

    /** The policy and the numbers; no record id. */
    @Override
    public String toString() {
        return "PolicyForecast[" + policy.id() + " v" + policy.version() + ", lackingData=" + lackingData
                + ", unclearData=" + unclearData + "]";
    }
}
