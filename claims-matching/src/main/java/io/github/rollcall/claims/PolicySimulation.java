package io.github.rollcall.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What policies would mean for a directory, before anybody is verified: who cannot pass for lack of data, what is wrong with the data, and who could be
 * mistaken for whom. Immutable; the work is done by {@link #run} in the caller's thread.
 *
 * <pre>{@code
 * SimulationReport report = PolicySimulation.of(ClaimsPolicy.workforceDefault()).run(records.iterator());
 * System.out.println(report.toText());
 * }</pre>
 *
 * <p>The records are read once and one at a time. Kept until the run ends are id, names (at most 16 besides the current one) and date of birth, with their search keys about 200 bytes for a usual
 * record; nothing else, and nothing of them afterwards but the ids of the examples. The work is nearly linear in the number of records: who could be mistaken
 * for whom is looked for among records of similar names, see {@link SimulationReport}. The same records in the same order give the same report.
 */
public final class PolicySimulation {

    private static final int MOST_POLICIES = 16;
    private static final int USUAL_EXAMPLES = 20;
    private static final int MOST_EXAMPLES = 1000;

    private final List<ClaimsPolicy> policies;
    private final SimulationProgress progress;
    private final int examples;
    private final @Nullable Instant now;

    private PolicySimulation(
            List<ClaimsPolicy> policies, SimulationProgress progress, int examples, @Nullable Instant now) {
        this.policies = policies;
        this.progress = progress;
        this.examples = examples;
        this.now = now;
    }

    /**
     * A simulation of some policies over one directory.
     *
     * @param policies 1 to 16 policies
     * @return the simulation
     */
    public static PolicySimulation of(ClaimsPolicy... policies) {
        List<ClaimsPolicy> given = new ArrayList<>(Arrays.asList(Arguments.required(policies, "policies")));
        given.forEach(policy -> Arguments.required(policy, "policy"));
        if (given.isEmpty() || given.size() > MOST_POLICIES) {
            throw new IllegalArgumentException("policies must be 1 to " + MOST_POLICIES);
        }
        return new PolicySimulation(List.copyOf(given), (stage, done, total) -> true, USUAL_EXAMPLES, null);
    }

    /**
     * Reports progress, and can be cancelled by it.
     *
     * @param listener hears of progress
     * @return the changed simulation
     */
    public PolicySimulation progress(SimulationProgress listener) {
        return new PolicySimulation(policies, Arguments.required(listener, "listener"), examples, now);
    }

    /**
     * Changes how many pairs of records a forecast names as examples, 20 unless said.
     *
     * @param most 0 to 1000
     * @return the changed simulation
     */
    public PolicySimulation examples(int most) {
        if (most < 0 || most > MOST_EXAMPLES) {
            throw new IllegalArgumentException("most must be 0 to " + MOST_EXAMPLES);
        }
        return new PolicySimulation(policies, progress, most, now);
    }

    /**
     * Sets the time at which the records are judged; a date of birth behind it is a sentinel. The system clock is asked when this is not called.
     *
     * @param time the time
     * @return the changed simulation
     */
    public PolicySimulation now(Instant time) {
        return new PolicySimulation(policies, progress, examples, Arguments.required(time, "time"));
    }

    /**
     * Runs the simulation.
     *
     * @param records the directory, at most 16,777,216 records; read once, to the end. What it throws reaches the caller.
     * @return the report
     * @throws java.util.concurrent.CancellationException when the progress listener cancels or the thread is interrupted; the interrupt status stays set
     * @throws IllegalArgumentException when there are too many records or one of them is null
     */
    public SimulationReport run(Iterator<SimulationRecord> records) {
        Arguments.required(records, "records");
        MatchContext.Builder context = MatchContext.builder();
        if (now != null) {
            context.now(now);
        }
        return new Run(context.build()).report(records);
    }

    /** One run. */
    private final class Run {

        private final MatchContext context;
        private final RecordStore store = new RecordStore();
        private final RecordCheck check;
        private final SharedNames shared = new SharedNames();
        private final List<PassCheck> passes = new ArrayList<>();
        private final List<LookalikeTally> tallies = new ArrayList<>();

        Run(MatchContext context) {
            this.context = context;
            check = new RecordCheck(policies, context);
            policies.forEach(policy -> {
                passes.add(new PassCheck(policy));
                tallies.add(new LookalikeTally(policy, examples));
            });
        }

        SimulationReport report(Iterator<SimulationRecord> records) {
            read(records, new SimulationTicker(progress, SimulationProgress.Stage.READING, -1));
            LookalikeSearch search = new LookalikeSearch(store, tallies, context);
            search.run(new SimulationTicker(progress, SimulationProgress.Stage.COMPARING, store.size()));
            List<PolicyForecast> forecasts = new ArrayList<>();
            for (int i = 0; i < policies.size(); i++) {
                forecasts.add(passes.get(i).forecast(tallies.get(i), store));
            }
            return new SimulationReport(store.size(), shared.count(), search.truncated(), check.quality(), forecasts);
        }

        private void read(Iterator<SimulationRecord> records, SimulationTicker ticker) {
            while (records.hasNext()) {
                SimulationRecord record = Arguments.required(records.next(), "record");
                if (store.size() == RecordStore.MOST) {
                    throw new IllegalArgumentException("records must be at most " + RecordStore.MOST);
                }
                ClaimSet claims = record.claims().claims();
                store.add(record.id(), claims);
                shared.add(claims.name());
                Map<Claim, Comparison> best = check.check(claims);
                passes.forEach(pass -> pass.add(record.claims(), best));
                ticker.tick(store.size());
            }
            ticker.end(store.size());
        }
    }
}
