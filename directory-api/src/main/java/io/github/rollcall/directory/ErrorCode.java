package io.github.rollcall.directory;

/**
 * Stable names of failures; each belongs to one {@link ErrorKind}. More constants may be added; have a default.
 */
public enum ErrorCode {
    /** No connection to the provider: refused, reset, no such host, or closed before an answer. */
    UNREACHABLE(ErrorKind.UNAVAILABLE, true),
    /** No complete answer within the deadline. */
    TIMEOUT(ErrorKind.UNAVAILABLE, true),
    /** The provider asked to wait longer than a call may wait. */
    THROTTLED(ErrorKind.UNAVAILABLE, true),
    /** The provider answered with a server error. */
    PROVIDER_ERROR(ErrorKind.UNAVAILABLE, true),
    /** The calling thread was interrupted or the run was cancelled. */
    INTERRUPTED(ErrorKind.UNAVAILABLE, true),
    /** The provider does not accept the credentials. */
    CREDENTIALS_REJECTED(ErrorKind.AUTHORIZATION, false),
    /** No administrator has consented, or consent was withdrawn. */
    CONSENT_MISSING(ErrorKind.AUTHORIZATION, false),
    /** The credentials now belong to another tenant or org. */
    IDENTITY_CHANGED(ErrorKind.AUTHORIZATION, false),
    /** A permission, scope or administrator role is missing. */
    PERMISSION_MISSING(ErrorKind.PERMISSION_MISSING, false),
    /** The tenant lacks the licence or feature. */
    LICENCE_MISSING(ErrorKind.PERMISSION_MISSING, false),
    /** The configured group, tenant or org does not exist. */
    SCOPE_NOT_FOUND(ErrorKind.CONFIGURATION, false),
    /** The provider refuses the request as it is configured. */
    REQUEST_REFUSED(ErrorKind.CONFIGURATION, false),
    /** The provider does not accept a password that was generated. */
    PASSWORD_REJECTED(ErrorKind.CONFIGURATION, false),
    /** The provider's certificate cannot be trusted. */
    TLS_FAILED(ErrorKind.CONFIGURATION, false),
    /** The answer is not what the provider's interface promises. */
    RESPONSE_INVALID(ErrorKind.PROTOCOL, true),
    /** The answer is larger than the configured bound. */
    RESPONSE_TOO_LARGE(ErrorKind.PROTOCOL, false),
    /** A request or link would leave the configured host. */
    FOREIGN_HOST(ErrorKind.PROTOCOL, false),
    /** The provider answered with a redirect; redirects are never followed. */
    REDIRECT_REFUSED(ErrorKind.PROTOCOL, false),
    /** Paging came back to a page that was read before. */
    CURSOR_REPEATED(ErrorKind.PROTOCOL, false),
    /** The place to go on from is no longer known to the provider; a full pass starts over. */
    CURSOR_EXPIRED(ErrorKind.PROTOCOL, false),
    /** Too many rows of the listing cannot be read. */
    TOO_MANY_BAD_ROWS(ErrorKind.PROTOCOL, false),
    /** The listing has more pages than the configured bound. */
    TOO_MANY_PAGES(ErrorKind.PROTOCOL, false),
    /** A connector failed in a way it does not declare. */
    CONNECTOR_FAILED(ErrorKind.PROTOCOL, false),
    /** Another run took over; this one may not write any more. */
    LEASE_LOST(ErrorKind.STORE, true),
    /** The host's store failed. */
    STORE_FAILED(ErrorKind.STORE, true),
    /** The host's audit log failed, so the step it was about to tell of was not done. */
    AUDIT_FAILED(ErrorKind.STORE, true);

    private final ErrorKind kind;
    private final boolean retryable;

    ErrorCode(ErrorKind kind, boolean retryable) {
        this.kind = kind;
        this.retryable = retryable;
    }

    /**
     * What a caller can do about it.
     *
     * @return the kind
     */
    public ErrorKind kind() {
        return kind;
    }

    /**
     * Whether the same call may succeed later without anybody changing anything.
     *
     * @return true if so
     */
    public boolean isRetryable() {
        return retryable;
    }
}
