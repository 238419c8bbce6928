package io.github.rollcall.directory.consent;

/** Why an attempt to consent did not make the connection READY. More constants may be added; have a default. */
public enum ConsentProblem {
    /** The administrator said no. */
    REJECTED(ConsentStep.TRY_AGAIN, false),
    /** Nothing was granted: nobody has done it yet, or whoever answered may not. */
    INSUFFICIENT_PRIVILEGES(ConsentStep.TRY_AGAIN, false),
    /** Some of the permissions that are needed were granted, not all. */
    PARTIAL(ConsentStep.TRY_AGAIN, false),
    /** The permissions were granted, and the administrator role that the application needs besides them is missing. */
    ROLE_MISSING(ConsentStep.TRY_AGAIN, false),
    /** The tenant is not the one the connection is for, or does not exist. */
    WRONG_TENANT(ConsentStep.START_OVER, true),
    /** The configured group does not exist in the tenant. */
    SCOPE_NOT_FOUND(ConsentStep.START_OVER, false),
    /** The attempt took too long. */
    EXPIRED(ConsentStep.TRY_AGAIN, false),
    /** The callback is malformed, was used before, or belongs to no attempt of this browser session. */
    INVALID(ConsentStep.TRY_AGAIN, true),
    /** The tenant was not named beforehand, and no administrator has proven to be one of it. */
    ADMIN_NOT_PROVEN(ConsentStep.TRY_AGAIN, true),
    /** The provider does not know of the grant yet. */
    NOT_PROPAGATED(ConsentStep.TRY_AGAIN, false),
    /** The provider cannot be asked now. */
    UNAVAILABLE(ConsentStep.TRY_AGAIN, false),
    /** A setting of the host is wrong, for example the client secret. */
    CONFIGURATION(ConsentStep.TRY_AGAIN, false);

    private final ConsentStep step;
    private final boolean securityEvent;

    ConsentProblem(ConsentStep step, boolean securityEvent) {
        this.step = step;
        this.securityEvent = securityEvent;
    }

    /**
     * What to do about it when the wait cannot be resumed.
     *
     * @return the step
     */
    public ConsentStep step() {
        return step;
    }

    /**
     * Whether somebody may be attacking the setup. Nothing is stored then.
     *
     * @return true if so
     */
    public boolean isSecurityEvent() {
        return securityEvent;
    }
}
