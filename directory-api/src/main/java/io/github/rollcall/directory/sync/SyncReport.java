package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run did. It holds counts and reasons, and nobody's data. Immutable. */
public final class SyncReport {
    private final DirectoryId directory;
    private final String runId;
    private final SyncMode mode;
    private final SyncOutcome outcome;
    private final Instant startedAt;
    private final Instant finishedAt;
    private final UserCounts users;
    private final Map<DeactivationReason, Long> deactivations;
    private final Map<UserAttribute, Long> missing;
    private final boolean reread;
    private final boolean dryRun;
    private final int pages;
    private final int requests;
    private final Duration waited;
    private final List<AreaReport> areas;
    private final List<String> warnings;
    private final @Nullable StagedPlan staged;
    private final @Nullable DirectoryException error;
    private final @Nullable Instant until;
    private final @Nullable Instant lastFullPass;

    SyncReport(RunTally tally, SyncOutcome outcome, Instant finishedAt) {
        this.directory = tally.directory;
        this.runId = tally.runId;
        this.mode = tally.mode;
        this.outcome = outcome;
        this.startedAt = tally.startedAt;
        this.finishedAt = finishedAt;
        this.users = tally.users();
        this.deactivations = Map.copyOf(tally.deactivations);
        this.missing = Map.copyOf(tally.missing);
        this.reread = tally.reread;
        this.dryRun = tally.dryRun;
        this.pages = tally.pages;
        this.requests = tally.cost.requests();
        this.waited = tally.cost.waited();
        this.areas = List.copyOf(tally.areas);
        this.warnings = List.copyOf(tally.warnings);
        this.staged = tally.staged;
        this.error = tally.error;
        this.until = tally.until;
        this.lastFullPass = tally.lastFullPass;
    }

    /**
     * The directory.
     *
     * @return never null
     */
    public DirectoryId directory() {
        return directory;
    }

    /**
     * The id of the run, as in logs and staged plans.
     *
     * @return a random UUID
     */
    public String runId() {
        return runId;
    }

    /**
     * What was really read.
     *
     * @return FULL or CHANGES; the mode asked for if nothing was read
     */
    public SyncMode mode() {
        return mode;
    }

    /**
     * How it ended.
     *
     * @return never null
     */
    public SyncOutcome outcome() {
        return outcome;
    }

    /**
     * When it began.
     *
     * @return never null
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * When it ended.
     *
     * @return never null
     */
    public Instant finishedAt() {
        return finishedAt;
    }

    /**
     * What was changed.
     *
     * @return never null
     */
    public UserCounts users() {
        return users;
    }

    /**
     * Why the users this run deactivated are gone.
     *
     * @return by reason, without zeros; together as many as {@link UserCounts#deactivated()}
     */
    public Map<DeactivationReason, Long> deactivations() {
        return deactivations;
    }

    /**
     * How many of the users a full pass has read lack a value for a mapped attribute, so that it is seen before it makes a
     * verification fail. A resumed pass counts from its beginning. Of more than 200 mapped attributes the first 200 by name
     * are counted.
     *
     * @return by attribute, without zeros; empty for a run over changes
     */
    public Map<UserAttribute, Long> missing() {
        return missing;
    }

    /**
     * Whether everything was read anew because the connector has another mapping, scope or tenant than in the last full pass:
     * its updates tell of that, and not of people who have changed.
     *
     * @return true for each run of such a pass
     */
    public boolean isReread() {
        return reread;
    }

    /**
     * Whether this is of {@link DirectorySync#dryRun()}, which has changed nothing.
     *
     * @return true if the counts are of what a run would have done
     */
    public boolean isDryRun() {
        return dryRun;
    }

    /**
     * Pages stored.
     *
     * @return zero or more
     */
    public int pages() {
        return pages;
    }

    /**
     * Requests sent to the provider, retries included, token requests not.
     *
     * @return zero or more
     */
    public int requests() {
        return requests;
    }

    /**
     * Time spent waiting for the provider to accept a request again.
     *
     * @return zero or more
     */
    public Duration waited() {
        return waited;
    }

    /**
     * The areas that were asked for.
     *
     * @return immutable; empty if nothing was asked
     */
    public List<AreaReport> areas() {
        return areas;
    }

    /**
     * What a person should know, in sentences.
     *
     * @return immutable
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Deactivations that wait for a person.
     *
     * @return empty if none do
     */
    public Optional<StagedPlan> staged() {
        return Optional.ofNullable(staged);
    }

    /**
     * What went wrong.
     *
     * @return empty if nothing did
     */
    public Optional<DirectoryException> error() {
        return Optional.ofNullable(error);
    }

    /**
     * Before when no run asks the provider again.
     *
     * @return present if the outcome is {@link SyncOutcome#THROTTLED}, or {@link SyncOutcome#QUARANTINED} and the directory is
     *     to be asked again
     */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /**
     * When the directory was last read completely.
     *
     * @return empty if never
     */
    public Optional<Instant> lastFullPass() {
        return Optional.ofNullable(lastFullPass);
    }

    /**
     * The report in lines for a person.
     *
     * @return without a trailing line break
     */
    public String summary() {
        StringBuilder text = new StringBuilder(toString());
        new TreeMap<>(deactivations)
                .forEach((reason, count) -> text.append("\n  deactivated ")
                        .append(reason)
                        .append(": ")
                        .append(count));
        new TreeMap<>(missing)
                .forEach((attribute, count) -> text.append("\n  missing ")
                        .append(attribute)
                        .append(": ")
                        .append(count));
        areas.forEach(area -> text.append("\n  area ").append(area));
        warnings.forEach(warning -> text.append("\n  ").append(warning));
        if (staged != null) {
            text.append("\n  ")
                    .append(staged.users())
                    .append(" deactivations wait for approval until ")
                    .append(staged.expiresAt());
        }
        if (error != null) {
            text.append("\n  ").append(error.getMessage());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return directory + (dryRun ? " dry run " : " ") + mode + (reread ? " reread " : " ") + outcome + ": " + users
                + "; " + pages + " pages, " + requests + " requests"
                + (error == null ? "" : ", ended by " + error.code());
    }
}
