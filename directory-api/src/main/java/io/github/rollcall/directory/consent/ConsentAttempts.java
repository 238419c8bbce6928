package io.github.rollcall.directory.consent;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The attempts to consent, for providers: makes the secret that travels through the browser, takes an attempt out once, and
 * changes the connection it belongs to. The secret is 256 random bits; only its hash is stored. Safe for many threads.
 */
public final class ConsentAttempts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int TRIES = 20;
    private static final int EXPIRY_RADIX = 36;
    private static final Pattern SECRET = Pattern.compile("[cr][A-Za-z0-9_-]{43}\\.[0-9a-z]{1,12}");
    private static final int SHORTEST_BINDING = 16;
    private static final int LONGEST_BINDING = 1024;

    private final ConnectionStore connections;
    private final Clock clock;

    private ConsentAttempts(ConnectionStore connections, Clock clock) {
        this.connections = Objects.requireNonNull(connections, "connections");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What the secret of an attempt is for; one kind is never taken for the other. Closed at two. */
    public enum Kind {
        /** The provider's page sends it back. */
        CALLBACK('c'),
        /** The host brings it to go on waiting. */
        RESUME('r');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    /**
     * A started attempt.
     *
     * @param secret letters, digits and {@code -_.} only; to be shown to nobody but the browser session it is bound to
     * @param expiresAt when it ends
     */
    public record Started(String secret, Instant expiresAt) {
        /**
         * Refuses nulls.
         *
         * @param secret the secret
         * @param expiresAt when it ends
         */
        public Started {
            Objects.requireNonNull(secret, "secret");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }

        @Override
        public String toString() {
            return "Started[***, expires " + expiresAt + "]";
        }
    }

    /**
     * The attempts of a host.
     *
     * @param connections where they are kept
     * @param clock decides when they expire
     * @return the attempts
     */
    public static ConsentAttempts in(ConnectionStore connections, Clock clock) {
        return new ConsentAttempts(connections, clock);
    }

    /**
     * Starts an attempt.
     *
     * @param kind what its secret is for
     * @param connection the connection
     * @param binding the value that the host keeps in the browser session, 16 to 1024 characters that nobody can guess
     * @param lifetime until it expires
     * @return the secret
     * @throws IllegalArgumentException if the binding is too short or too long
     * @throws DirectoryException if the store fails
     */
    public Started start(Kind kind, Connection connection, String binding, Duration lifetime) {
        if (binding.isBlank() || binding.length() < SHORTEST_BINDING || binding.length() > LONGEST_BINDING) {
            throw new IllegalArgumentException("binding: " + SHORTEST_BINDING + " to " + LONGEST_BINDING
                    + " characters are needed, random and kept in the browser session");
        }
        Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.MILLIS);
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = kind.mark
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random)
                + "."
                + Long.toString(expiresAt.toEpochMilli(), EXPIRY_RADIX);
        ConsentAttempt attempt =
                new ConsentAttempt(Sha256.of(secret), connection.directory(), bound(binding, connection), expiresAt);
        if (!stored(() -> connections.insertAttempt(attempt))) {
            throw failed("the store says that a random handle is taken");
        }
        return new Started(secret, expiresAt);
    }

    /**
     * Takes an attempt out; of any number of calls with one secret a single one gets it.
     *
     * @param kind what the secret is for
     * @param secret as the browser brought it
     * @return empty if it is malformed, unknown, was taken before, has expired or is of the other kind
     * @throws DirectoryException if the store fails
     */
    public Optional<ConsentAttempt> take(Kind kind, String secret) {
        if (secret.isEmpty()
                || secret.charAt(0) != kind.mark
                || !SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return stored(() -> connections.takeAttempt(Sha256.of(secret), now))
                .filter(taken -> now.isBefore(taken.expiresAt()));
    }

    /**
     * Whether a secret says of itself that its time is over. Anybody can write one that does, so nothing but a message may
     * depend on it.
     *
     * @param secret as the browser brought it
     * @return true if it is well-formed and late
     */
    public boolean isLate(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return false;
        }
        long expiry = Long.parseLong(secret.substring(secret.indexOf('.') + 1), EXPIRY_RADIX);
        return clock.millis() >= expiry;
    }

    /**
     * Whether an attempt was begun in this browser session, for this connection as it is now. Takes the same time whatever
     * the answer.
     *
     * @param attempt the attempt
     * @param connection the connection as it is stored now
     * @param binding the value that the host keeps in the browser session
     * @return true if so; false also if the host has named another tenant since
     */
    public static boolean isOf(ConsentAttempt attempt, Connection connection, String binding) {
        return MessageDigest.isEqual(
                attempt.binding().getBytes(StandardCharsets.UTF_8),
                bound(binding, connection).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds a connection that is not deleted.
     *
     * @param directory the directory
     * @return its record
     * @throws DirectoryException if the store fails
     */
    public Optional<Connection> connection(DirectoryId directory) {
        return stored(() -> connections.find(directory))
                .filter(connection -> connection.state() != ConnectionState.DELETED);
    }

    /**
     * Changes a connection by compare-and-set. One that is missing or deleted is left alone.
     *
     * @param directory the directory
     * @param change called again whenever somebody else was faster; returns its argument to change nothing
     * @return the record as stored
     * @throws DirectoryException if the store fails
     */
    public Optional<Connection> change(DirectoryId directory, UnaryOperator<Connection> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Connection> found = connection(directory);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Connection next = change.apply(found.get());
            if (next.equals(found.get()) || stored(() -> connections.update(next))) {
                return Optional.of(next);
            }
        }
        throw failed("the connection changed " + TRIES + " times in a row");
    }

    private static String bound(String binding, Connection connection) {
        return Sha256.of(binding.length() + ":" + binding + connection.tenant().orElse(""));
    }

    private static <T> T stored(Supplier<T> call) {
        try {
            return call.get();
        } catch (DirectoryException known) {
            throw known;
        } catch (RuntimeException broken) {
            throw DirectoryException.of(
                            ErrorCode.STORE_FAILED,
                            "the host's store failed (" + broken.getClass().getSimpleName() + ")",
                            "See the cause; begin another attempt when it works")
                    .cause(broken)
                    .build();
        }
    }

    private static DirectoryException failed(String problem) {
        return DirectoryException.of(ErrorCode.STORE_FAILED, problem, "Check the store against ConnectionStoreContract")
                .build();
    }
}
