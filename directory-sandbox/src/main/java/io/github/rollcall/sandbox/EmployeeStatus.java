package io.github.rollcall.sandbox;

/**
 * The life-cycle state of an account, in Okta's words because they are the finer ones.
 *
 * <p>Entra knows only {@code accountEnabled}: it is false for {@link #STAGED}, {@link #SUSPENDED} and
 * {@link #DEPROVISIONED}, and true for the rest.
 */
public enum EmployeeStatus {
    /** Created; activation has not begun. */
    STAGED,
    /** Activated; the employee has not finished activation. */
    PROVISIONED,
    /** In normal use. */
    ACTIVE,
    /** A password reset was started and is not finished. */
    RECOVERY,
    /** The password must be changed at the next sign-in. */
    PASSWORD_EXPIRED,
    /** Locked after too many failed sign-ins. */
    LOCKED_OUT,
    /** Suspended by an administrator; the account can be resumed. */
    SUSPENDED,
    /** Deactivated. */
    DEPROVISIONED;

    boolean enabled() {
        return switch (this) {
            case STAGED, SUSPENDED, DEPROVISIONED -> false;
            case PROVISIONED, ACTIVE, RECOVERY, PASSWORD_EXPIRED, LOCKED_OUT -> true;
        };
    }
}
