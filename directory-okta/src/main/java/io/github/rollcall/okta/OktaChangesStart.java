package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the places from which changes can be read later, before a listing begins. All of their times are Okta's own. An org
 * that shows nobody in a search is listed only; one whose System Log may not be read tells updates alone.
 */
final class OktaChangesStart {
    /** How far behind Okta may be with what it shows. */
    static final Duration LAG = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(OktaChangesStart.class);
    private static final Set<ErrorCode> NOT_OFFERED = EnumSet.of(
            ErrorCode.CURSOR_EXPIRED,
            ErrorCode.SCOPE_NOT_FOUND,
            ErrorCode.REQUEST_REFUSED,
            ErrorCode.PERMISSION_MISSING,
            ErrorCode.LICENCE_MISSING);

    private final OktaReads reads;
    private final OktaUpdates updates;
    private final OktaSystemLog log;
    private final OktaSettings settings;

    OktaChangesStart(OktaReads reads, OktaUpdates updates, OktaSystemLog log, OktaSettings settings) {
        this.reads = reads;
        this.updates = updates;
        this.log = log;
        this.settings = settings;
    }

    /**
     * Whether a refusal says that there is no such place, rather than that something is broken now. Errors of the token
     * endpoint, which belong to no area, say nothing about places.
     */
    static boolean isNotOffered(DirectoryException failure) {
        return failure.area().isPresent() && NOT_OFFERED.contains(failure.code());
    }

    /** The place, or empty where there is none. */
    Reply<Optional<OktaPlace>> take() {
        Reply<Optional<OktaUpdates.Page>> shown = asked(updates::newest);
        Optional<OktaUpdatesPlace> from = shown.value().flatMap(this::updatesFrom);
        if (from.isEmpty() || !reads.isGranted(OktaScope.LOGS.wireName())) {
            return new Reply<>(from.map(place -> place(null, place, shown)), shown.cost());
        }
        Reply<Optional<OktaSystemLog.Page>> events = asked(log::newest);
        OktaPlace.@Nullable Log logged = events.value().map(this::logFrom).orElse(null);
        return new Reply<>(
                Optional.of(place(logged, from.get(), shown)), shown.cost().plus(events.cost()));
    }

    private static OktaPlace place(
            OktaPlace.@Nullable Log logged, OktaUpdatesPlace from, Reply<Optional<OktaUpdates.Page>> shown) {
        Instant now = shown.value().flatMap(OktaUpdates.Page::sent).orElse(null);
        return OktaPlace.beginning(logged, from, now);
    }

    private <T> Reply<Optional<T>> asked(Supplier<Reply<T>> question) {
        try {
            Reply<T> reply = question.get();
            return new Reply<>(Optional.of(reply.value()), reply.cost());
        } catch (DirectoryException refusal) {
            if (!isNotOffered(refusal)) {
                throw refusal;
            }
            LOG.debug("{} - a source of changes is not offered ({})", settings.directory(), refusal.code());
            return new Reply<>(Optional.empty(), CallCost.ONE_REQUEST);
        }
    }

    /** Where more were updated of late than are remembered, the members of a group are listed anyhow, and a search is looked at again. */
    private Optional<OktaUpdatesPlace> updatesFrom(OktaUpdates.Page page) {
        Told told = Told.NOTHING.plusWhatFits(
                page.rows().stream().map(OktaUpdates.Row::digest).toList());
        return page.newest().map(newest -> {
            Instant back = OktaUpdatesPlace.reachBack(newest, page.sent());
            boolean all = !page.full() || page.comesDownTo(back);
            if (!all && settings.groupId() == null) {
                return OktaUpdatesPlace.after(newest, back, told, page.sent().orElse(null));
            }
            Instant since = all ? back : page.oldest().orElse(newest).plusMillis(1);
            return OktaUpdatesPlace.after(newest, since.isBefore(back) ? back : since, told, null);
        });
    }

    /**
     * A little before the latest event, because events may be logged late. Those that are known already are remembered, and
     * where they are too many, the log begins behind those that are forgotten: the listing shows what they did.
     */
    private OktaPlace.Log logFrom(OktaSystemLog.Page page) {
        List<OktaSystemLog.Event> events = new ArrayList<>(page.events());
        Collections.reverse(events);
        List<Instant> times = events.stream()
                .flatMap(event -> event.published().stream())
                .map(published -> AnswerDate.notAfter(page.sent(), published))
                .sorted()
                .toList();
        Optional<Instant> from = Optional.empty();
        if (!times.isEmpty()) {
            Instant overlap = times.get(times.size() - 1).minus(LAG);
            Instant known = page.rows() < OktaSystemLog.PAGE_SIZE
                    ? overlap
                    : times.get(0).plusMillis(1);
            from = Optional.of(overlap.isAfter(known) ? overlap : known);
        }
        return OktaPlace.Log.from(
                log.since(from),
                Told.NOTHING.plus(
                        events.stream().map(OktaSystemLog.Event::digest).toList()));
    }
}
