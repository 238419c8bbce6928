package io.github.rollcall.directory.audit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does a step. Immutable.
 *
 * <p>People who work for the host are named by the opaque id that the host knows them by, never by name, login or address.
 * What cannot be such an id is kept as its digest; see {@link AuditEvent}.
 */
public final class AuditActor {
    /** The part somebody plays. More constants may be added; have a default. */
    public enum Role {
        /** The user whose account it is about, or somebody who claims to be. */
        EMPLOYEE,
        /** A helpdesk agent. */
        AGENT,
        /** Somebody who decides on a verification that was set aside. */
        REVIEWER,
        /** Somebody who connects directories and decides on staged deactivations. */
        ADMINISTRATOR,
        /** Rollcall or the host's own jobs. */
        SYSTEM
    }

    private static final AuditActor EMPLOYEE = new AuditActor(Role.EMPLOYEE, null);
    private static final AuditActor SYSTEM = new AuditActor(Role.SYSTEM, null);

    private final Role role;
    private final @Nullable String id;

    private AuditActor(Role role, @Nullable String id) {
        this.role = role;
        this.id = id == null ? null : AuditReference.of(id);
    }

    /**
     * The user whose account it is about; the event's user says which.
     *
     * @return the actor
     */
    public static AuditActor employee() {
        return EMPLOYEE;
    }

    /**
     * Rollcall itself.
     *
     * @return the actor
     */
    public static AuditActor system() {
        return SYSTEM;
    }

    /**
     * A helpdesk agent.
     *
     * @param id the host's opaque id of the person
     * @return the actor
     */
    public static AuditActor agent(String id) {
        return new AuditActor(Role.AGENT, Objects.requireNonNull(id, "id"));
    }

    /**
     * A reviewer.
     *
     * @param id the host's opaque id of the person
     * @return the actor
     */
    public static AuditActor reviewer(String id) {
        return new AuditActor(Role.REVIEWER, Objects.requireNonNull(id, "id"));
    }

    /**
     * An administrator.
     *
     * @param id the host's opaque id of the person
     * @return the actor
     */
    public static AuditActor administrator(String id) {
        return new AuditActor(Role.ADMINISTRATOR, Objects.requireNonNull(id, "id"));
    }

    /**
     * The part the actor plays.
     *
     * @return never null
     */
    public Role role() {
        return role;
    }

    /**
     * Who it is.
     *
     * @return the host's opaque id or its digest; empty for an employee and the system
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuditActor that && role == that.role && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, id);
    }

    @Override
    public String toString() {
        return "AuditActor[" + role + "]";
    }
}
