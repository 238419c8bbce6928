package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.List;

/**
 * Watches a run. Every method does nothing by default.
 *
 * <p><b>Threads.</b> Called by the thread of the run, between pages: a slow listener slows the sync.
 *
 * <p><b>Exceptions.</b> Whatever a listener throws is logged and swallowed; it never changes the run.
 */
public interface SyncListener {

    /**
     * Several listeners as one. Each is told, whatever the others throw.
     *
     * @param listeners in the order in which they are told
     * @return a listener that tells all
     */
    static SyncListener all(SyncListener... listeners) {
        return new SyncListeners(List.of(listeners));
    }

    /**
     * The lease is taken and work begins. Not called for a run that ends before.
     *
     * @param directory the directory
     * @param mode what is really read
     */
    default void onStarted(DirectoryId directory, SyncMode mode) {}

    /**
     * An area that was asked for is left out of this run.
     *
     * @param directory the directory
     * @param area the area
     * @param status what is missing and how to grant it
     */
    default void onAreaDisabled(DirectoryId directory, Area area, AreaStatus status) {}

    /**
     * A page was stored.
     *
     * @param directory the directory
     * @param pages pages stored by this run so far
     * @param rows rows read by this run so far
     */
    default void onPage(DirectoryId directory, int pages, long rows) {}

    /**
     * Deactivations wait for a person.
     *
     * @param directory the directory
     * @param plan what waits
     */
    default void onStaged(DirectoryId directory, StagedPlan plan) {}

    /**
     * The provider refuses the connection, and a person has to act. Told once for each reason, by the run that met it first;
     * the runs that follow keep trying ever more seldom, and end with {@link SyncOutcome#QUARANTINED} in between.
     *
     * @param directory the directory
     * @param reason what is refused and what to do
     * @param nextTry when a run asks the directory again, unless {@link DirectoryConnections#verify} shows before that it works
     */
    default void onQuarantined(DirectoryId directory, DirectoryException reason, Instant nextTry) {}

    /**
     * The run has ended, whatever the outcome.
     *
     * @param report the report {@code run} returns
     */
    default void onFinished(SyncReport report) {}
}
