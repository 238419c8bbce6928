package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.UserStore;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the steps of one run share.
 *
 * @param connector the directory
 * @param connection as it is stored when the run begins
 * @param users the host's store, for reading; writes go through the checkpoint
 * @param checkpoint the stored progress
 * @param options how the host wants it
 * @param calls the connector's calls of this run
 * @param tally what was done so far
 */
record RunContext(
        DirectoryConnector connector,
        Connection connection,
        UserStore users,
        Checkpoint checkpoint,
        SyncOptions options,
        ConnectorCalls calls,
        RunTally tally) {
    private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);
    private static final int MOST_WARNINGS = 100;

    DirectoryId directory() {
        return tally.directory;
    }

    Instant now() {
        return options.clock().instant();
    }

    void cost(CallCost cost) {
        tally.cost = tally.cost.plus(cost);
    }

    /** Says once what a person should know. */
    void warn(String warning) {
        tally.warnings.add(warning);
        LOG.warn("{} - {}", directory(), warning);
    }

    /** The same for what a page says, which others may repeat; a connector that says ever more is no longer listened to. */
    void warnOnce(String warning) {
        if (tally.warnings.size() < MOST_WARNINGS && !tally.warnings.contains(warning)) {
            warn(warning);
        }
    }

    void tell(Consumer<SyncListener> event) {
        tell(options.listener(), directory(), event);
    }

    /** A listener that throws never changes the run. */
    static void tell(SyncListener listener, DirectoryId directory, Consumer<SyncListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException thrown) {
            LOG.warn(
                    "{} - a sync listener threw {}",
                    directory,
                    thrown.getClass().getName());
        }
    }
}
