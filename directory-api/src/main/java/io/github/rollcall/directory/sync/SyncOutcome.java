package io.github.rollcall.directory.sync;

/**
 * How a run ended, and what a host does about it. Whatever it says, only what the report counts was changed. More constants
 * may be added; have a default.
 */
public enum SyncOutcome {
    /** Everything asked for was read and settled. Nothing to do. */
    COMPLETE,
    /** Everything was read; deactivations wait for a person. Decide with {@link StagedDeactivations}. */
    STAGED,
    /** Adds and updates were stored, but the end of the listing is not proven, so nobody was looked for by absence. */
    PARTIAL,
    /** Another run holds the directory. Nothing to do. */
    ALREADY_RUNNING,
    /** The connection is incomplete or deleted; the directory was not asked for anything. Complete the setup. */
    CONNECTION_NOT_READY,
    /** The users area lacks its permission; nothing was changed. Grant it as the report says. */
    AREA_DISABLED,
    /** The listing was empty and the provider's answers do not rule out a missing permission; nobody was deactivated. */
    PERMISSION_SUSPECTED,
    /**
     * Credentials, consent or scope are broken; nobody was deactivated. An administrator has to act, and {@link
     * DirectoryConnections#verify} then ends it at once. Until then the directory is asked again after 15 minutes, an hour, six
     * hours and then daily, and after 28 days not any more; runs in between end with this outcome and ask nothing.
     */
    QUARANTINED,
    /** The provider asked to wait; the next run after {@link SyncReport#until()} goes on where this one stopped. */
    THROTTLED,
    /** The run was cancelled or its thread interrupted; the next run goes on where this one stopped. */
    CANCELLED,
    /** The run reached its time limit; the next run goes on where this one stopped. */
    TIME_LIMIT,
    /** A newer run took over; this one stopped writing. Nothing to do. */
    LEASE_LOST,
    /** The provider failed or its answers cannot be trusted; the next run goes on or starts over. */
    FAILED
}
