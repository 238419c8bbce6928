package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of runs. All are tagged with {@code directory}:
 *
 * <ul>
 *   <li>counter {@code rollcall.sync.runs}, tagged {@code mode} and {@code outcome};
 *   <li>timer {@code rollcall.sync.duration}, tagged {@code mode} and {@code outcome};
 *   <li>counter {@code rollcall.sync.users}, tagged {@code change}: added, updated, reactivated, deactivated, rejected;
 *   <li>counters {@code rollcall.sync.pages} and {@code rollcall.sync.requests};
 *   <li>timer {@code rollcall.sync.waited}: how long the provider asked to be left alone;
 *   <li>counter {@code rollcall.sync.quarantines}, tagged {@code reason}: one for each notice;
 *   <li>gauge {@code rollcall.sync.staged}: deactivations that wait for a person;
 *   <li>gauge {@code rollcall.sync.last.full.pass}: when the directory was last read completely, in seconds since 1970.
 * </ul>
 *
 * <p>Immutable; the sink decides whether several runs may use it at once.
 */
public final class SyncMetrics implements SyncListener {
    private static final String PREFIX = "rollcall.sync.";

    private final MetricSink sink;

    private SyncMetrics(MetricSink sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /**
     * Tells a sink.
     *
     * @param sink where the host measures
     * @return a listener for {@link DirectorySync#listener}
     */
    public static SyncMetrics to(MetricSink sink) {
        return new SyncMetrics(sink);
    }

    @Override
    public void onQuarantined(DirectoryId directory, DirectoryException reason, Instant nextTry) {
        sink.add(PREFIX + "quarantines", tags(directory, "reason", lower(reason.code())), 1);
    }

    @Override
    public void onFinished(SyncReport report) {
        DirectoryId directory = report.directory();
        Map<String, String> run = new HashMap<>(tags(directory, "mode", lower(report.mode())));
        run.put("outcome", lower(report.outcome()));
        sink.add(PREFIX + "runs", Map.copyOf(run), 1);
        sink.time(PREFIX + "duration", Map.copyOf(run), Duration.between(report.startedAt(), report.finishedAt()));
        UserCounts users = report.users();
        change(directory, "added", users.added());
        change(directory, "updated", users.updated());
        change(directory, "reactivated", users.reactivated());
        change(directory, "deactivated", users.deactivated());
        change(directory, "rejected", users.rejected());
        Map<String, String> tags = tags(directory);
        add("pages", tags, report.pages());
        add("requests", tags, report.requests());
        if (!report.waited().isZero()) {
            sink.time(PREFIX + "waited", tags, report.waited());
        }
        sink.set(PREFIX + "staged", tags, (double) users.staged());
        report.lastFullPass()
                .ifPresent(last -> sink.set(PREFIX + "last.full.pass", tags, (double) last.getEpochSecond()));
    }

    private void change(DirectoryId directory, String change, long amount) {
        add("users", tags(directory, "change", change), amount);
    }

    private void add(String name, Map<String, String> tags, long amount) {
        if (amount > 0) {
            sink.add(PREFIX + name, tags, amount);
        }
    }

    private static Map<String, String> tags(DirectoryId directory) {
        return Map.of("directory", directory.value());
    }

    private static Map<String, String> tags(DirectoryId directory, String name, String value) {
        return Map.of("directory", directory.value(), name, value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
