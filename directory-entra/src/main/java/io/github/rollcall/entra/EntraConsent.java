package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.consent.AdminProof;
import io.github.rollcall.directory.consent.ConsentAttempts;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentRequest;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.wire.Pause;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of an administrator through Entra's admin-consent page, from its address to a connection that is READY.
 *
 * <pre>{@code
 * ConsentRequest request = consent.begin(directory, session.secret());      // send the browser to request.url()
 * ConsentOutcome outcome = consent.finish(query, session.secret());         // at the redirect URI
 * while (outcome.step() == ConsentStep.RESUME) { ... consent.resume(outcome.ticket().orElseThrow(), session.secret()); }
 * }</pre>
 *
 * <p><b>What is proven.</b> The browser is never believed. The state of an attempt is single-use, expires and belongs to one
 * browser session. The tenant that the callback names is only compared; the tenant is proven by the tenant of an access
 * token and by what Graph says of the organization. A connection without a {@linkplain Connection#tenant() tenant} also
 * needs the {@link AdminProof} of a Global or Privileged Role Administrator of it.
 *
 * <p><b>Permission levels.</b> Entra grants what the app registration asks for, whatever the connection's level. To keep the
 * levels apart, register an application for each, or let the tenant's administrator grant the permissions to write later. A
 * permission that the level does not need is reported and never used.
 *
 * <p>Immutable and safe for many threads. Nothing is sent before {@code finish}.
 */
public final class EntraConsent {
    private static final String ANY_TENANT = "organizations";

    private final GraphAccess access;
    private final ConsentAttempts attempts;
    private final URI redirectUri;
    private final Duration lifetime;
    private final ConsentWait wait;

    private EntraConsent(Builder from, GraphAccess access, ConnectionStore connections, URI redirectUri) {
        this.access = access;
        this.attempts = ConsentAttempts.in(connections, access.clock());
        this.redirectUri = redirectUri;
        this.lifetime = from.lifetime;
        this.wait = new ConsentWait(from.propagationWait, from.propagationLimit, from.pause, access.clock());
    }

    /** {@return a builder, for one thread} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins an attempt.
     *
     * @param directory an existing connection of provider {@code entra}
     * @param binding the secret of the administrator's browser session, 16 to 1024 characters that nobody can guess and that
     *     only this browser brings back, for example from a cookie; only a hash of it is stored
     * @return where to send the browser
     * @throws IllegalStateException if there is no such connection, or its tenant or its group is no GUID
     * @throws IllegalArgumentException if the binding is too short or too long
     * @throws DirectoryException if the store fails
     */
    public ConsentRequest begin(DirectoryId directory, String binding) {
        Connection connection = attempts.connection(directory)
                .filter(found -> found.provider().equals("entra"))
                .orElseThrow(() -> new IllegalStateException(
                        "directory " + directory + " has no connection of provider entra; create it first"));
        if (connection.tenant().isPresent() && !GraphAccess.isGuid(named(connection))) {
            throw new IllegalStateException("directory " + directory + ": its tenant must be a GUID, the tenant's id");
        }
        if (!connection
                .groupId()
                .map(GraphAccess::lower)
                .map(GraphAccess::isGuid)
                .orElse(true)) {
            throw new IllegalStateException(
                    "directory " + directory + ": its group must be a GUID, the group's object id");
        }
        ConsentAttempts.Started started = attempts.start(ConsentAttempts.Kind.CALLBACK, connection, binding, lifetime);
        String tenant = connection.tenant().isPresent() ? named(connection) : ANY_TENANT;
        URI url = URI.create(access.authority() + "/" + tenant + "/v2.0/adminconsent?client_id=" + access.clientId()
                + "&scope=" + QueryParameters.encoded(access.scope())
                + "&redirect_uri=" + QueryParameters.encoded(redirectUri.toString())
                + "&state=" + QueryParameters.encoded(started.secret()));
        return new ConsentRequest(url, started.expiresAt());
    }

    /**
     * Ends an attempt for a connection whose tenant is named. Waits for the grant to arrive, as long as configured.
     *
     * @param query the query of the request at the redirect URI, as it came
     * @param binding the secret of the browser session that the request belongs to
     * @return READY, or why not and what to do
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome finish(String query, String binding) {
        return finished(query, binding, null);
    }

    /**
     * Ends an attempt for a connection whose tenant may not be named. Waits for the grant to arrive, as long as configured.
     *
     * @param query the query of the request at the redirect URI, as it came
     * @param binding the secret of the browser session that the request belongs to
     * @param admin who signed in, in this browser session
     * @return READY, or why not and what to do
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome finish(String query, String binding, AdminProof admin) {
        return finished(query, binding, Objects.requireNonNull(admin, "admin"));
    }

    /**
     * Goes on waiting after an outcome whose step is RESUME.
     *
     * @param ticket the ticket of that outcome, which ends with this call
     * @param binding the secret of the browser session
     * @return READY, or why not and what to do, perhaps with another ticket
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome resume(String ticket, String binding) {
        return resumed(ticket, binding, null);
    }

    /**
     * Goes on waiting after an outcome whose step is RESUME, for a connection whose tenant may not be named.
     *
     * @param ticket the ticket of that outcome, which ends with this call
     * @param binding the secret of the browser session
     * @param admin who signed in, in this browser session
     * @return READY, or why not and what to do, perhaps with another ticket
     * @throws DirectoryException if the store fails
     */
    public ConsentOutcome resume(String ticket, String binding, AdminProof admin) {
        return resumed(ticket, binding, Objects.requireNonNull(admin, "admin"));
    }

    private ConsentOutcome finished(String query, String binding, @Nullable AdminProof admin) {
        ConsentCallback callback = ConsentCallback.read(query);
        Optional<ConsentAttempt> attempt = attempts.take(ConsentAttempts.Kind.CALLBACK, callback.state());
        Optional<Connection> connection = connectionOf(attempt, binding);
        if (connection.isEmpty()) {
            return unknown(callback.state(), attempt);
        }
        ConsentTrial trial = trial(connection.get(), binding, wait.deadline());
        if (callback.problem() != null) {
            return trial.incomplete(callback.problem(), callback.code());
        }
        return trial.verified(admin, callback.tenant());
    }

    private ConsentOutcome resumed(String ticket, String binding, @Nullable AdminProof admin) {
        Optional<ConsentAttempt> attempt = attempts.take(ConsentAttempts.Kind.RESUME, ticket);
        Optional<Connection> connection = connectionOf(attempt, binding);
        return connection.isEmpty()
                ? unknown(ticket, attempt)
                : trial(connection.get(), binding, attempt.orElseThrow().expiresAt())
                        .verified(admin, null);
    }

    private Optional<Connection> connectionOf(Optional<ConsentAttempt> attempt, String binding) {
        return attempt.flatMap(taken -> attempts.connection(taken.directory())
                .filter(connection -> ConsentAttempts.isOf(taken, connection, binding)));
    }

    private ConsentOutcome unknown(String secret, Optional<ConsentAttempt> attempt) {
        ConsentProblem problem =
                attempt.isEmpty() && attempts.isLate(secret) ? ConsentProblem.EXPIRED : ConsentProblem.INVALID;
        return ConsentOutcome.incomplete(problem, ConsentRemedies.of(problem, List.of(), null))
                .build();
    }

    private ConsentTrial trial(Connection connection, String binding, Instant deadline) {
        return new ConsentTrial(access, attempts, wait, connection, binding, deadline);
    }

    /** The tenant of a connection, in small letters; empty if it has none. */
    static String named(Connection connection) {
        return connection.tenant().map(GraphAccess::lower).orElse("");
    }

    @Override
    public String toString() {
        return "EntraConsent[" + redirectUri.getHost() + "]";
    }

    /**
     * Collects what the consent needs. Required are the connections, the redirect URI, the client id and one of client
     * secret, client certificate and token source; a token source knows one tenant only, which each connection must name.
     * For one thread.
     */
    public static final class Builder extends EntraClientBuilder<Builder> {
        private static final Duration LONGEST_LIFETIME = Duration.ofHours(1);

        private @Nullable ConnectionStore connections;
        private @Nullable URI redirectUri;
        private Duration lifetime = Duration.ofMinutes(15);
        private Duration propagationWait = Duration.ofSeconds(20);
        private Duration propagationLimit = Duration.ofMinutes(10);
        private Pause pause = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets where connections and attempts are kept.
         *
         * @param connections the host's connections
         * @return this
         */
        public Builder connections(ConnectionStore connections) {
            this.connections = connections;
            return this;
        }

        /**
         * Sets where Entra sends the browser back to.
         *
         * @param redirectUri exactly as the app registration has it: {@code https}, or {@code http} on loopback
         * @return this
         */
        public Builder redirectUri(URI redirectUri) {
            this.redirectUri = redirectUri;
            return this;
        }

        /**
         * Bounds an attempt, from its beginning to the callback; 15 minutes otherwise.
         *
         * @param lifetime 1 minute to 1 hour
         * @return this
         */
        public Builder attemptLifetime(Duration lifetime) {
            this.lifetime = lifetime;
            return this;
        }

        /**
         * Bounds the wait of one call for the grant to arrive; 20 seconds otherwise. Zero looks once.
         *
         * @param wait zero to 10 minutes
         * @return this
         */
        public Builder propagationWait(Duration wait) {
            this.propagationWait = wait;
            return this;
        }

        /**
         * Bounds all waits together, from the callback on; 10 minutes otherwise.
         *
         * @param limit zero to 1 hour
         * @return this
         */
        public Builder propagationLimit(Duration limit) {
            this.propagationLimit = limit;
            return this;
        }

        /**
         * Changes how it waits between two looks.
         *
         * @param pause the wait; tests pass one that returns at once
         * @return this
         */
        public Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        /**
         * Makes the entry. Nothing is sent.
         *
         * @return the entry
         * @throws IllegalArgumentException if arguments are missing or malformed; the message names all of them
         */
        public EntraConsent build() {
            List<String> problems = new ArrayList<>();
            GraphAccess checked = GraphAccess.of(this, problems);
            if (connections == null) {
                problems.add("connections: is missing");
            }
            if (redirectUri == null || !ReturnAddress.isAllowed(redirectUri)) {
                problems.add("redirectUri: " + ReturnAddress.RULE);
            }
            within("attemptLifetime", lifetime, Duration.ofMinutes(1), LONGEST_LIFETIME, problems);
            within("propagationWait", propagationWait, Duration.ZERO, Duration.ofMinutes(10), problems);
            within("propagationLimit", propagationLimit, Duration.ZERO, LONGEST_LIFETIME, problems);
            GraphAccess.present("pause", pause, problems);
            GraphAccess.refuseIfAny(problems, "Entra consent");
            return new EntraConsent(
                    this,
                    checked,
                    Objects.requireNonNull(connections, "connections"),
                    Objects.requireNonNull(redirectUri, "redirectUri"));
        }

        private static void within(String name, Duration value, Duration least, Duration most, List<String> problems) {
            if (GraphAccess.present(name, value, problems)
                    && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
                problems.add(name + ": " + least.toSeconds() + " to " + most.toSeconds() + " seconds are allowed");
            }
        }
    }
}
