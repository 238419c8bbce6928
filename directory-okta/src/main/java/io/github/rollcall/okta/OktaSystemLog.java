package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the System Log says about users: who came to the configured group and who went, and whose account was made, turned
 * off or deleted. It is polled: without an end, in the order in which Okta got to know the events, from the link of the page
 * before. That link is always there, and stays the same as long as nothing follows.
 */
final class OktaSystemLog {
    static final String PATH = "/api/v1/logs";
    /** More than what is remembered of a log before a listing, so that one page shows it and what is new. */
    static final int PAGE_SIZE = 100;

    private static final String LIFECYCLE = "user.lifecycle.";
    private static final String ADD = "group.user_membership.add";
    private static final String REMOVE = "group.user_membership.remove";
    private static final List<String> LIFECYCLE_EVENTS = List.of(
            "create",
            "activate",
            "deactivate",
            "suspend",
            "unsuspend",
            "reactivate",
            "delete.initiated",
            "delete.completed");

    private final OktaClients clients;
    private final OktaReads reads;
    private final @Nullable String groupId;

    OktaSystemLog(OktaClients clients, OktaReads reads, OktaSettings settings) {
        this.clients = clients;
        this.reads = reads;
        this.groupId = settings.groupId();
    }

    /** What an event hints at. */
    enum Kind {
        JOINED,
        LEFT,
        /** The account was made, turned on or off, or deleted. */
        LIFECYCLE
    }

    /**
     * An event of the scope.
     *
     * @param digest of its id
     * @param userId whom it is about; empty if that cannot be read
     * @param published when it happened; empty if that cannot be read
     */
    record Event(String digest, Kind kind, Optional<String> userId, Optional<Instant> published) {
        boolean isOfMembership() {
            return kind != Kind.LIFECYCLE;
        }
    }

    /**
     * A page.
     *
     * @param events those that count
     * @param rows how many events there were at all; a page without any is the end for now
     * @param next where the log goes on
     * @param sent when, by Okta's clock
     */
    record Page(List<Event> events, int rows, Optional<String> next, Optional<Instant> sent) {}

    /** Where the events from a time on are found. */
    String since(Optional<Instant> time) {
        return (time.isPresent()
                        ? address("ASCENDING", PAGE_SIZE, "since", time.get().toString())
                        : address("ASCENDING", PAGE_SIZE))
                .toString();
    }

    /** The latest events, the last of them first. */
    Reply<Page> newest() {
        return read(PageLink.first(address("DESCENDING", PAGE_SIZE), PAGE_SIZE));
    }

    /** Asks for as little as can be, to see whether the log may be read. */
    Reply<Page> probe() {
        return read(PageLink.first(address("DESCENDING", 1), 1));
    }

    /** The events a link leads to. */
    Reply<Page> at(String link) {
        return read(PageLink.at(clients.check(link), PAGE_SIZE));
    }

    private URI address(String order, int limit, String... more) {
        List<String> query =
                new ArrayList<>(List.of("filter", filter(), "sortOrder", order, "limit", String.valueOf(limit)));
        query.addAll(List.of(more));
        return clients.address(PATH, query.toArray(String[]::new));
    }

    private String filter() {
        String lifecycle = LIFECYCLE_EVENTS.stream()
                .map(event -> isOfType(LIFECYCLE + event))
                .collect(Collectors.joining(" or "));
        return groupId == null
                ? lifecycle
                : lifecycle + " or (target.id eq \"" + groupId + "\" and (" + isOfType(ADD) + " or " + isOfType(REMOVE)
                        + "))";
    }

    private static String isOfType(String event) {
        return "eventType eq \"" + event + "\"";
    }

    private Reply<Page> read(PageLink page) {
        return reads.page(page, this::read);
    }

    private Page read(WireResponse response) throws IOException {
        LinkHeader links = LinkHeader.of(response);
        List<Event> events = new ArrayList<>();
        int[] rows = {0};
        StrictJson.rows(response.body(), row -> {
            rows[0]++;
            event(row).ifPresent(events::add);
        });
        return new Page(events, rows[0], links.next(), AnswerDate.of(response));
    }

    /** Empty for what did not take effect, or is about something else. */
    private Optional<Event> event(@Nullable JsonObject row) {
        if (row == null) {
            return Optional.of(new Event(Told.digest("no object"), Kind.LIFECYCLE, Optional.empty(), Optional.empty()));
        }
        boolean happened = row.object("outcome")
                .flatMap(outcome -> outcome.string("result"))
                .filter("SUCCESS"::equals)
                .isPresent();
        return kind(row)
                .filter(kind -> happened)
                .map(kind -> new Event(
                        digest(row),
                        kind,
                        targets(row, "User").filter(OktaUserById::canBeAnId).findFirst(),
                        published(row)));
    }

    private static String digest(JsonObject row) {
        return Told.digest(row.string("uuid")
                .orElseGet(() -> Stream.concat(
                                Stream.of("eventType", "published").flatMap(name -> row.string(name).stream()),
                                targets(row, "User"))
                        .collect(Collectors.joining("\n"))));
    }

    private Optional<Kind> kind(JsonObject row) {
        String type = row.string("eventType").orElse("");
        if (type.startsWith(LIFECYCLE)) {
            return Optional.of(Kind.LIFECYCLE);
        }
        boolean ours = groupId != null && targets(row, "UserGroup").anyMatch(groupId::equals);
        return switch (type) {
            case ADD -> Optional.of(Kind.JOINED).filter(kind -> ours);
            case REMOVE -> Optional.of(Kind.LEFT).filter(kind -> ours);
            default -> Optional.empty();
        };
    }

    private static Stream<String> targets(JsonObject row, String type) {
        return row.objects("target").stream()
                .filter(target -> target.string("type").filter(type::equals).isPresent())
                .flatMap(target -> target.string("id").stream());
    }

    private static Optional<Instant> published(JsonObject row) {
        try {
            return row.string("published").map(Instant::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
