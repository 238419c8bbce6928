package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine stands with one directory; kept as the store's opaque state and replaced with every page.
 *
 * @param pass the pass under way, or null
 * @param changesFrom where the next pass over changes starts; null if a full one is due
 * @param lastFullPass when the last proven full pass ended; null if there was none
 * @param notBefore before when the provider must not be asked
 * @param failures runs in a row that failed without one more page
 * @param questions users to be asked about again
 * @param quarantine why the directory is asked only now and then; null if it is not in quarantine
 * @param readAs the fingerprint of the connector whose full pass was the last to end; null if there was none
 */
record SyncProgress(
        @Nullable Pass pass,
        @Nullable Cursor changesFrom,
        @Nullable Instant lastFullPass,
        @Nullable Instant notBefore,
        int failures,
        OpenQuestions questions,
        @Nullable Quarantine quarantine,
        @Nullable String readAs) {

    static final SyncProgress NEVER_SYNCED =
            new SyncProgress(null, null, null, null, 0, OpenQuestions.NONE, null, null);

    /** The same with a pass under way that has got further. */
    SyncProgress with(Pass next) {
        return new SyncProgress(next, changesFrom, lastFullPass, null, 0, questions, quarantine, readAs);
    }

    /** The same with another place for the next pass over changes. */
    SyncProgress changesFrom(@Nullable Cursor next) {
        return new SyncProgress(pass, next, lastFullPass, notBefore, failures, questions, quarantine, readAs);
    }

    /** The same after the full pass under way. */
    SyncProgress fullPassAt(Instant time) {
        String fingerprint = pass == null ? readAs : pass.fingerprint();
        return new SyncProgress(pass, changesFrom, time, notBefore, failures, questions, quarantine, fingerprint);
    }

    /** The same in quarantine, or out of it. */
    SyncProgress quarantine(@Nullable Quarantine next) {
        return new SyncProgress(pass, changesFrom, lastFullPass, notBefore, failures, questions, next, readAs);
    }

    /** Whether the pass under way reads everything anew because the connector was configured differently before. */
    boolean isReread() {
        return pass != null && pass.isFull() && readAs != null && !readAs.equals(pass.fingerprint());
    }

    /** Nothing is under way. */
    SyncProgress idle() {
        return new SyncProgress(null, changesFrom, lastFullPass, null, 0, questions.withoutMore(), quarantine, readAs);
    }

    /** Nothing is under way and the next pass is a full one. */
    SyncProgress fullDue() {
        return new SyncProgress(null, null, lastFullPass, null, 0, questions.withoutMore(), quarantine, readAs);
    }

    /** The same, and the provider must not be asked before a time. */
    SyncProgress notBefore(Instant time) {
        return new SyncProgress(pass, changesFrom, lastFullPass, time, failures, questions, quarantine, readAs);
    }

    /** The same after one more failed run. */
    SyncProgress failed() {
        return new SyncProgress(
                pass, changesFrom, lastFullPass, notBefore, failures + 1, questions, quarantine, readAs);
    }

    /** The same with other questions left open. */
    SyncProgress questions(OpenQuestions open) {
        return new SyncProgress(pass, changesFrom, lastFullPass, notBefore, failures, open, quarantine, readAs);
    }
}
