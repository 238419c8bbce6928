package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a run has done so far; becomes its {@link SyncReport}. Used by the thread of the run alone. */
final class RunTally {
    final DirectoryId directory;
    final String runId = UUID.randomUUID().toString();
    final Instant startedAt;
    final List<AreaReport> areas = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final Map<UserAttribute, Long> missing = new TreeMap<>();
    final Map<DeactivationReason, Long> deactivations = new EnumMap<>(DeactivationReason.class);
    SyncMode mode;
    CallCost cost = CallCost.NONE;
    int pages;
    long rows;
    long rejected;
    boolean reread;
    boolean dryRun;

    @Nullable
    StagedPlan staged;

    @Nullable
    DirectoryException error;

    @Nullable
    Instant until;

    @Nullable
    Instant lastFullPass;

    private long added;
    private long updated;
    private long reactivated;
    private long unchanged;

    RunTally(DirectoryId directory, SyncMode mode, Instant startedAt) {
        this.directory = directory;
        this.mode = mode;
        this.startedAt = startedAt;
    }

    void page(ApplyResult result, UserPage page) {
        pages++;
        rows += page.users().size() + page.rejected().size() + page.removed().size();
        rejected += page.rejected().size();
        rows(result);
    }

    /** Counts what a write has changed. */
    void rows(ApplyResult result) {
        added += result.added();
        updated += result.updated();
        reactivated += result.reactivated();
        unchanged += result.unchanged();
    }

    void deactivated(Map<DeactivationReason, Integer> settled) {
        settled.forEach((reason, users) -> {
            if (users > 0) {
                deactivations.merge(reason, (long) users, Long::sum);
            }
        });
    }

    UserCounts users() {
        long deactivated =
                deactivations.values().stream().mapToLong(Long::longValue).sum();
        return new UserCounts(
                added, updated, reactivated, deactivated, unchanged, rejected, staged == null ? 0 : staged.users());
    }
}
