package io.github.rollcall.sandbox;

/** How Graph says that it no longer knows a place in a delta query. */
public enum DeltaTokenLoss {
    /** Status 410, with a {@code Location} whose token is empty. */
    GONE,
    /** Status 404, code {@code SyncStateNotFound}. */
    SYNC_STATE_NOT_FOUND,
    /** Status 400, code {@code resyncRequired}. */
    RESYNC_REQUIRED
}
