package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code /logs}. Without an end and in ascending order it is polled: events come in the order in which the log got to know
 * them, and there is always a next link, which stays the same as long as nothing follows.
 */
final class OktaLog {

    private static final int USUAL = 100;
    private static final int LARGEST = 1000;
    private static final Duration USUAL_WINDOW = Duration.ofDays(7);
    private static final Duration OLDEST_SINCE = Duration.ofDays(180);

    private final SandboxDirectory directory;
    private final OktaEventLog log;
    private final SandboxLog behaviour;
    private final OktaPages pages;

    OktaLog(SandboxDirectory directory, OktaEventLog log, OktaPages pages) {
        this.directory = directory;
        this.log = log;
        this.behaviour = new SandboxLog(directory, log);
        this.pages = pages;
    }

    SandboxLog behaviour() {
        return behaviour;
    }

    Answer list(Call call) {
        if (behaviour.isRefused()) {
            return OktaErrors.forbidden();
        }
        String filter = call.query("filter");
        Optional<Predicate<OktaLogEvent>> wanted =
                filter == null ? Optional.of(event -> true) : OktaSearch.parse(filter, OktaLogEvent::values);
        if (wanted.isEmpty()) {
            return OktaErrors.invalidSearch();
        }
        if (call.query("since") != null && call.query("after") != null) {
            return OktaErrors.error(400, "E0000001", "Api validation failed: since and after exclude each other");
        }
        try {
            Instant since = time(call.query("since"));
            Instant until = time(call.query("until"));
            if (since != null && since.isBefore(directory.now().minus(OLDEST_SINCE))) {
                return OktaErrors.error(400, "E0000053", "Invalid 'since' parameter: more than 180 days ago");
            }
            boolean newestFirst = "DESCENDING".equals(call.query("sortOrder"));
            Predicate<OktaLogEvent> shown = wanted.get().and(log::isKept);
            return until == null && !newestFirst
                    ? polled(call, since, shown)
                    : bounded(call, since, until, newestFirst, shown);
        } catch (DateTimeException | NumberFormatException malformed) {
            return OktaErrors.error(400, "E0000001", "Api validation failed: since, until or limit");
        }
    }

    private Answer polled(Call call, @Nullable Instant since, Predicate<OktaLogEvent> shown) {
        return pages.log(call, "polled", limit(call), (after, limit) -> {
            List<OktaLogEvent> events = log.events();
            int at = call.query("after") == null
                    ? beginning(since)
                    : (int) Math.min(Math.max(after - log.forgotten(), 0), events.size());
            int next = at;
            List<ObjectNode> rows = new ArrayList<>();
            for (int i = at; i < events.size() && rows.size() < limit; i++) {
                if (shown.test(events.get(i))) {
                    rows.add(events.get(i).row());
                    next = i + 1;
                }
            }
            return new OktaPages.Rows(toldAgain(rows), OptionalLong.of((long) log.forgotten() + next));
        });
    }

    /** By the time at which the log got to know. */
    private int beginning(@Nullable Instant since) {
        Instant from = since == null ? directory.now().minus(USUAL_WINDOW) : since;
        List<OktaLogEvent> events = log.events();
        int at = 0;
        while (at < events.size() && events.get(at).persisted().isBefore(from)) {
            at++;
        }
        return at;
    }

    private List<ObjectNode> toldAgain(List<ObjectNode> rows) {
        if (!behaviour.repeats()) {
            return rows;
        }
        List<ObjectNode> twice = new ArrayList<>(rows);
        rows.forEach(row -> twice.add(row.deepCopy()));
        return twice;
    }

    /** By the time at which it happened. */
    private Answer bounded(
            Call call,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean newestFirst,
            Predicate<OktaLogEvent> shown) {
        Instant end = until == null ? directory.now() : until;
        Instant from = since == null ? end.minus(USUAL_WINDOW) : since;
        Comparator<OktaLogEvent> order = Comparator.comparing(OktaLogEvent::published);
        List<OktaLogEvent> found = log.events().stream()
                .filter(shown)
                .filter(event ->
                        !event.published().isBefore(from) && !event.published().isAfter(end))
                .sorted(newestFirst ? order.reversed() : order)
                .toList();
        return pages.log(call, newestFirst ? "newest" : "bounded", limit(call), (after, limit) -> {
            int last = (int) Math.min(found.size(), after + limit);
            List<ObjectNode> rows = found.subList((int) Math.min(after, last), last).stream()
                    .map(OktaLogEvent::row)
                    .toList();
            return new OktaPages.Rows(rows, last < found.size() ? OptionalLong.of(last) : OptionalLong.empty());
        });
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static int limit(Call call) {
        String limit = call.query("limit");
        return limit == null ? USUAL : Math.min(Integer.parseInt(limit), LARGEST);
    }
}
