package io.github.rollcall.directory.consent;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.ConnectionReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt to consent ended: READY, or INCOMPLETE with the reason and what to do. Immutable; holds no person's data. */
public final class ConsentOutcome {
    private final @Nullable DirectoryId directory;
    private final @Nullable ConsentProblem problem;
    private final String remedy;
    private final @Nullable String tenant;
    private final @Nullable ConnectionReport report;
    private final List<String> missing;
    private final List<String> unused;
    private final @Nullable String ticket;
    private final @Nullable String providerCode;

    private ConsentOutcome(Builder builder) {
        this.directory = builder.directory;
        this.problem = builder.problem;
        this.remedy = builder.problem != null || builder.missing.isEmpty()
                ? builder.remedy
                : "The connection works. For all of its level grant " + String.join(", ", builder.missing) + " as well";
        this.tenant = builder.tenant;
        this.report = builder.report;
        this.missing = List.copyOf(builder.missing);
        this.unused = List.copyOf(builder.unused);
        this.ticket = builder.ticket;
        this.providerCode = builder.providerCode;
    }

    /**
     * Starts a READY outcome.
     *
     * @param directory the connection
     * @param tenant the provider's id of the proven tenant or org
     * @param report what was granted, area by area
     * @return a builder for one thread
     */
    public static Builder ready(DirectoryId directory, String tenant, ConnectionReport report) {
        Builder builder = new Builder(null, "Nothing to do");
        builder.directory = Objects.requireNonNull(directory, "directory");
        builder.tenant = Objects.requireNonNull(tenant, "tenant");
        builder.report = Objects.requireNonNull(report, "report");
        return builder;
    }

    /**
     * Starts an INCOMPLETE outcome.
     *
     * @param problem the reason
     * @param remedy what to do, one or two sentences
     * @return a builder for one thread
     */
    public static Builder incomplete(ConsentProblem problem, String remedy) {
        return new Builder(Objects.requireNonNull(problem, "problem"), remedy);
    }

    /**
     * Whether the connection was shown to work.
     *
     * @return false if the attempt is incomplete; a connection that was READY before stays so
     */
    public boolean isReady() {
        return problem == null;
    }

    /**
     * Why it is incomplete.
     *
     * @return empty if it is ready
     */
    public Optional<ConsentProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * What the host does next.
     *
     * @return NONE if it is ready, RESUME if there is a ticket
     */
    public ConsentStep step() {
        if (problem == null) {
            return ConsentStep.NONE;
        }
        return ticket == null ? problem.step() : ConsentStep.RESUME;
    }

    /**
     * What a person does next, to be shown to the administrator.
     *
     * @return one or two sentences
     */
    public String remedy() {
        return remedy;
    }

    /**
     * The connection the attempt was for.
     *
     * @return empty if the callback belongs to no attempt
     */
    public Optional<DirectoryId> directory() {
        return Optional.ofNullable(directory);
    }

    /**
     * The proven tenant or org.
     *
     * @return empty unless it is ready
     */
    public Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    /**
     * What was granted, area by area.
     *
     * @return empty if that is not known
     */
    public Optional<ConnectionReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * The permissions that the connection's level needs and that were not granted, by the provider's names.
     *
     * @return empty if none is, or if it is not known
     */
    public List<String> missing() {
        return missing;
    }

    /**
     * Permissions to write that were granted and that the connection's level never uses; better withdrawn.
     *
     * @return by the provider's names
     */
    public List<String> unused() {
        return unused;
    }

    /**
     * What {@code resume} takes to go on waiting: secret, single-use, of the same browser session.
     *
     * @return empty unless {@link #step()} is RESUME
     */
    public Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    /**
     * The provider's own code of the problem, for example {@code AADSTS65004}.
     *
     * @return empty if it gave none
     */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    @Override
    public String toString() {
        return "ConsentOutcome[" + directory + ", " + (problem == null ? "READY" : "INCOMPLETE " + problem) + "]";
    }

    /** Collects an outcome. For one thread. */
    public static final class Builder {
        private final @Nullable ConsentProblem problem;
        private final String remedy;
        private @Nullable DirectoryId directory;
        private @Nullable String tenant;
        private @Nullable ConnectionReport report;
        private List<String> missing = List.of();
        private List<String> unused = List.of();
        private @Nullable String ticket;
        private @Nullable String providerCode;

        private Builder(@Nullable ConsentProblem problem, String remedy) {
            this.problem = problem;
            this.remedy = Objects.requireNonNull(remedy, "remedy");
        }

        /**
         * Names the connection.
         *
         * @param directory the connection
         * @return this
         */
        public Builder directory(DirectoryId directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * Says what was granted, area by area.
         *
         * @param report the report, or null if it is not known
         * @return this
         */
        public Builder report(@Nullable ConnectionReport report) {
            this.report = report;
            return this;
        }

        /**
         * Names what is needed and was not granted.
         *
         * @param missing the provider's names
         * @return this
         */
        public Builder missing(List<String> missing) {
            this.missing = missing;
            return this;
        }

        /**
         * Names what may write and is never used.
         *
         * @param unused the provider's names
         * @return this
         */
        public Builder unused(List<String> unused) {
            this.unused = unused;
            return this;
        }

        /**
         * Lets the wait be resumed.
         *
         * @param ticket the secret, or null
         * @return this
         */
        public Builder ticket(@Nullable String ticket) {
            this.ticket = ticket;
            return this;
        }

        /**
         * Keeps the provider's own code.
         *
         * @param providerCode the code, or null
         * @return this
         */
        public Builder providerCode(@Nullable String providerCode) {
            this.providerCode = providerCode;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the outcome
         */
        public ConsentOutcome build() {
            return new ConsentOutcome(this);
        }
    }
}
