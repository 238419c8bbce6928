package io.github.rollcall.directory.sync;

/** What a run reads. Closed at three. A pass that was interrupted is finished first, whatever the mode. */
public enum SyncMode {
    /** Every user of the scope; finds out who has left. */
    FULL,
    /** What has changed since the run before, where the provider can tell; otherwise FULL. */
    CHANGES,
    /** CHANGES, and FULL when the last full pass is older than {@link SyncLimits#fullEvery()}, because changes miss things. */
    AUTO
}
