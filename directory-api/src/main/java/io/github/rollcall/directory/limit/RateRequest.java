package io.github.rollcall.directory.limit;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One use, and whom it is counted for. Everybody is always counted; the rest is counted as far as it is named. For one
 * thread.
 */
public final class RateRequest {
    private final RateOperation operation;
    private final DirectoryId directory;
    private final Set<Counted> counted = new LinkedHashSet<>();

    /** Whom a use is counted for, in clear; it never leaves this package. */
    record Counted(RateSubject subject, String value) {
        @Override
        public String toString() {
            return "Counted[" + subject + ", ***]";
        }
    }

    private RateRequest(RateOperation operation, DirectoryId directory) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.directory = Objects.requireNonNull(directory, "directory");
        counted.add(new Counted(RateSubject.EVERYBODY, ""));
    }

    /**
     * Starts a request.
     *
     * @param operation what is done
     * @param directory where
     * @return a request that counts for everybody
     */
    public static RateRequest of(RateOperation operation, DirectoryId directory) {
        return new RateRequest(operation, directory);
    }

    /**
     * Counts for what somebody typed, whether or not it finds a user.
     *
     * @param hint the key of the hint
     * @return this
     */
    public RateRequest hint(HintKey hint) {
        counted.add(new Counted(RateSubject.USER, "hint " + hint.value()));
        return this;
    }

    /**
     * Counts for a user. Together with {@link #hint} it holds for both, so that a user with three hints has no more tries.
     *
     * @param user the user
     * @return this
     */
    public RateRequest user(DirectoryUserId user) {
        counted.add(new Counted(RateSubject.USER, "user " + user));
        return this;
    }

    /**
     * Counts for a network address. IPv6 addresses of one network of 64 bits count as one, because whoever has one of them
     * has them all.
     *
     * @param address as the host's server states it, never from a header that a client can set; null or empty is not counted
     * @return this
     */
    public RateRequest address(@Nullable String address) {
        if (address != null && !address.isBlank()) {
            counted.add(new Counted(RateSubject.ADDRESS, NetworkAddress.of(address)));
        }
        return this;
    }

    /**
     * Counts for a helpdesk agent.
     *
     * @param agent the host's id of the person; null or empty is not counted
     * @return this
     */
    public RateRequest agent(@Nullable String agent) {
        if (agent != null && !agent.isBlank()) {
            counted.add(new Counted(RateSubject.AGENT, agent));
        }
        return this;
    }

    RateOperation operation() {
        return operation;
    }

    DirectoryId directory() {
        return directory;
    }

    Set<Counted> counted() {
        return counted;
    }

    @Override
    public String toString() {
        return "RateRequest[" + operation + ", " + directory + "]";
    }
}
