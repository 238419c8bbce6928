package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.consent.ConsentAttempts;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way from a stored connection to one that is READY, by what an administrator of the org grants in Okta's admin console.
 *
 * <pre>{@code
 * OktaSetup setup = authorization.begin(directory);            // show setup.steps() to the administrator
 * ConsentOutcome outcome = authorization.verify(directory);    // when the administrator says it is done; any number of times
 * }</pre>
 *
 * <p><b>No browser is sent anywhere.</b> Okta has no page on which an administrator grants its API to an app that works by
 * itself. What was granted shows in the access token and in the answer to one small question for each area; {@code verify}
 * asks both, and stores the connection as READY or INCOMPLETE with the reason.
 *
 * <p><b>What is proven.</b> The org by its id, before a credential is sent. The first id that answers becomes the
 * {@linkplain Connection#tenant() tenant} of the connection, and no other org can take its place.
 *
 * <p>An entry is for one org and app. Immutable and safe for many threads.
 */
public final class OktaAuthorization {
    private final OktaAccess access;
    private final ConsentAttempts attempts;

    private OktaAuthorization(OktaAccess access, ConnectionStore connections) {
        this.access = access;
        this.attempts = ConsentAttempts.in(connections, access.clock());
    }

    /** {@return a builder, for one thread} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Says what has to be granted and where the connection stands. Sends and changes nothing.
     *
     * @param directory an existing connection of provider {@code okta}
     * @return what to show
     * @throws IllegalStateException if there is no such connection, or its tenant is no id of an org
     * @throws DirectoryException if the store fails
     */
    public OktaSetup setup(DirectoryId directory) {
        return OktaSetup.of(connection(directory), access);
    }

    /**
     * Asks an administrator to grant it. A connection that is READY stays so. Sends nothing.
     *
     * @param directory an existing connection of provider {@code okta}
     * @return what to show
     * @throws IllegalStateException if there is no such connection, or its tenant is no id of an org
     * @throws DirectoryException if the store fails
     */
    public OktaSetup begin(DirectoryId directory) {
        Connection connection = connection(directory);
        String reason = OktaSetup.AWAITING + ": "
                + String.join(". ", OktaSetup.of(connection, access).steps());
        Connection asked =
                attempts.change(directory, now -> incomplete(now, reason)).orElseThrow(() -> unknown(directory));
        return OktaSetup.of(asked, access);
    }

    /**
     * Looks once whether the connection works, with a token of its own, and stores what it finds.
     *
     * @param directory an existing connection of provider {@code okta}
     * @return READY, or why not and what to do
     * @throws IllegalStateException if there is no such connection, or its tenant is no id of an org
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome verify(DirectoryId directory) {
        Connection connection = connection(directory);
        OktaConsentCheck.Finding finding = OktaConsentCheck.look(settings(connection));
        return finding.problem() == null ? ready(connection, finding) : refused(connection, finding);
    }

    /**
     * Notes that the administrator said no. A connection that is READY stays so.
     *
     * @param directory an existing connection of provider {@code okta}
     * @return INCOMPLETE with the problem REJECTED
     * @throws IllegalStateException if there is no such connection
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome reject(DirectoryId directory) {
        return outcome(connection(directory), ConsentProblem.REJECTED, List.of(), null)
                .build();
    }

    private Connection connection(DirectoryId directory) {
        Connection connection = attempts.connection(directory)
                .filter(found -> found.provider().equals("okta"))
                .orElseThrow(() -> unknown(directory));
        if (connection.tenant().filter(tenant -> !OktaAccess.isId(tenant)).isPresent()) {
            throw new IllegalStateException(
                    "directory " + directory + ": its tenant must be the org's id, such as 00o1example");
        }
        return connection;
    }

    private static IllegalStateException unknown(DirectoryId directory) {
        return new IllegalStateException(
                "directory " + directory + " has no connection of provider okta; create it first");
    }

    private OktaSettings settings(Connection connection) {
        return new OktaSettings(
                connection.directory(),
                connection.tenant().orElse(null),
                connection.groupId().orElse(null),
                connection.permissionLevel(),
                OktaAttributes.defaults(),
                OktaResets.defaults(),
                OktaSettings.MAX_PAGE_SIZE,
                access);
    }

    private ConsentOutcome ready(Connection connection, OktaConsentCheck.Finding finding) {
        String org = Objects.requireNonNull(finding.org(), "org");
        Connection stored = attempts.change(
                        connection.directory(),
                        now -> isForAnother(now, org)
                                ? now
                                : now.toBuilder()
                                        .tenant(org)
                                        .state(ConnectionState.READY, null)
                                        .build())
                .orElseThrow(() -> unknown(connection.directory()));
        if (isForAnother(stored, org)) {
            return outcome(connection, ConsentProblem.WRONG_TENANT, List.of(), null)
                    .build();
        }
        return ConsentOutcome.ready(connection.directory(), org, Objects.requireNonNull(finding.report(), "report"))
                .missing(finding.missing())
                .build();
    }

    private static boolean isForAnother(Connection now, String org) {
        return now.tenant().filter(tenant -> !tenant.equals(org)).isPresent();
    }

    private ConsentOutcome refused(Connection connection, OktaConsentCheck.Finding finding) {
        DirectoryException failure = finding.failure();
        return outcome(connection, Objects.requireNonNull(finding.problem(), "problem"), finding.missing(), failure)
                .missing(finding.missing())
                .report(finding.report())
                .providerCode(failure == null ? null : failure.providerCode().orElse(null))
                .build();
    }

    private ConsentOutcome.Builder outcome(
            Connection connection, ConsentProblem problem, List<String> missing, @Nullable DirectoryException failure) {
        String remedy = ConsentRemedies.of(
                problem, missing, failure, connection.groupId().isPresent());
        if (!problem.isSecurityEvent()) {
            attempts.change(connection.directory(), now -> incomplete(now, problem + ": " + remedy));
        }
        return ConsentOutcome.incomplete(problem, remedy).directory(connection.directory());
    }

    /** A connection that works is not taken down by a look that found it otherwise. */
    private static Connection incomplete(Connection now, String reason) {
        return now.state() == ConnectionState.INCOMPLETE
                ? now.toBuilder().state(ConnectionState.INCOMPLETE, reason).build()
                : now;
    }

    @Override
    public String toString() {
        return "OktaAuthorization[" + access.org() + "]";
    }

    /**
     * Collects what the authorization needs. Required are the connections, the org URL, the client id and one credential.
     * For one thread.
     */
    public static final class Builder extends OktaClientBuilder<Builder> {
        private @Nullable ConnectionStore connections;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets where connections are kept.
         *
         * @param connections the host's connections
         * @return this
         */
        public Builder connections(ConnectionStore connections) {
            this.connections = connections;
            return this;
        }

        /**
         * Makes the entry. Sends nothing and asks no supplier.
         *
         * @return the entry
         * @throws IllegalArgumentException if an argument is missing or malformed; the message names each of them
         */
        public OktaAuthorization build() {
            List<String> problems = new ArrayList<>();
            OktaAccess checked = OktaAccess.of(this, problems);
            if (connections == null) {
                problems.add("connections: it is missing");
            }
            OktaAccess.refuseIfAny(problems, "OktaAuthorization");
            return new OktaAuthorization(checked, Objects.requireNonNull(connections, "connections"));
        }
    }
}
