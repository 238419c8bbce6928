package io.github.rollcall.examples.nodes;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.serializer.GsonSerializer;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.PlainScheduleAndData;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTaskWithPersistentSchedule;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The sync of every directory on one of any number of nodes. Each node has one of these, on the same PostgreSQL; which of them
 * runs a directory's next sync is left to the database. Should two ever run the same one, because a node seemed dead and was
 * not, the lease lets one work, and its fencing refuses the writes of the other.
 */
public final class SyncSchedule implements AutoCloseable {
    private static final String TASK = "rollcall-sync";

    /** A node that has not been heard of for two minutes is dead, and its syncs are picked up by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    private final ConnectionStore connections;
    private final PlainScheduleAndData schedule;
    private final RecurringTaskWithPersistentSchedule<PlainScheduleAndData> task;
    private final Scheduler scheduler;

    /**
     * A node's schedule, which does nothing before {@link #start()}.
     *
     * @param node the node's name, unlike that of any other
     * @param database where the table {@code scheduled_tasks} is
     * @param connections the directories
     * @param syncs makes the sync of a directory; called for each run
     * @param every how long after a run the next one of the same directory begins
     * @param polling how often a node looks for what is due
     */
    public SyncSchedule(
            String node,
            DataSource database,
            ConnectionStore connections,
            Function<DirectoryId, DirectorySync> syncs,
            Duration every,
            Duration polling) {
        this.connections = connections;
        this.schedule = new PlainScheduleAndData(FixedDelay.of(every));
        this.task = Tasks.recurringWithPersistentSchedule(TASK, PlainScheduleAndData.class)
                .execute((run, context) ->
                        syncs.apply(new DirectoryId(run.getId())).run(SyncMode.AUTO));
        this.scheduler = Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new GsonSerializer())
                .threads(THREADS)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
    }

    /** Takes part in the work, beginning with the directories there are. */
    public void start() {
        connections.list().stream().map(Connection::directory).forEach(this::add);
        scheduler.start();
    }

    /**
     * Has a directory synced from now on; by all nodes, whichever is told.
     *
     * @param directory the directory
     */
    public void add(DirectoryId directory) {
        scheduler.scheduleIfNotExists(task.schedulableInstance(directory.value(), schedule));
    }

    /**
     * Has a directory synced soon, as a notification of its provider asks for.
     *
     * @param directory the directory
     * @return false if it is being synced just now, or is not one of the schedule's
     */
    public boolean hint(DirectoryId directory) {
        TaskInstanceId id = TaskInstanceId.of(TASK, directory.value());
        return unlessRunning(() -> scheduler.reschedule(id, Instant.now()), false);
    }

    /**
     * Ends the syncs of a directory, before its connection is deleted.
     *
     * @param directory the directory
     * @return false if it is being synced just now, and the call has to be repeated
     */
    public boolean remove(DirectoryId directory) {
        return unlessRunning(() -> scheduler.cancel(TaskInstanceId.of(TASK, directory.value())), true);
    }

    private static boolean unlessRunning(Runnable change, boolean unknown) {
        try {
            change.run();
            return true;
        } catch (TaskInstanceCurrentlyExecutingException running) {
            return false;
        } catch (TaskInstanceNotFoundException notThere) {
            return unknown;
        }
    }

    /** Waits for the runs under way and takes no more part in the work. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
