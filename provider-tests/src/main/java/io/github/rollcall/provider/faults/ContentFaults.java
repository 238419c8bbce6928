package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.PARTIAL;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;

import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.ListingFault;
import java.util.stream.Stream;

/** Answers that are well sent and wrong in what they hold, the same for every provider. */
final class ContentFaults {
    private static final String JSON = "application/json";
    private static final int MOST_PAGES = 40;

    private ContentFaults() {}

    static Stream<WireCase> otherShapes() {
        return Stream.of(
                WireCase.of("no collection", Fault.withoutCollection(), FAILED),
                WireCase.of("null", Fault.body("null"), FAILED),
                WireCase.of("nothing", Fault.body(""), FAILED),
                WireCase.of("an empty object", Fault.body("{}"), FAILED),
                WireCase.of("a text", Fault.body("\"users\""), FAILED),
                WireCase.of("400", Fault.status(400), FAILED),
                WireCase.of("204", Fault.status(204, "", JSON), FAILED),
                WireCase.of("HTML called JSON", Fault.status(200, "<html>hello</html>", JSON), FAILED),
                WireCase.of("no JSON", Fault.garbage(), FAILED),
                WireCase.of(
                        "an error with status 200",
                        Fault.body("{\"error\":{\"code\":\"x\",\"message\":\"y\"},\"errorCode\":\"E0000009\"}"),
                        FAILED));
    }

    static Stream<WireCase> brokenTexts() {
        return Stream.of(
                WireCase.of("cut", ListingFault.cutText(), FAILED).passesInListings(),
                WireCase.of("more behind it", Fault.trailingBytes(), FAILED).passesInListings(),
                WireCase.of("a key twice", Fault.duplicateCollectionKey(), FAILED));
    }

    static Stream<WireCase> unreadableRows() {
        return Stream.of(
                        WireCase.of("null", ListingFault.firstRow("null"), PARTIAL, FAILED),
                        WireCase.of("a number", ListingFault.firstRow("7"), PARTIAL, FAILED),
                        WireCase.of("no id", Fault.rowWithoutId(), PARTIAL, FAILED),
                        WireCase.of("an id that is a number", ListingFault.firstRow("{\"id\":7}"), PARTIAL, FAILED),
                        WireCase.of("an id that is empty", ListingFault.firstRow("{\"id\":\"\"}"), PARTIAL, FAILED),
                        WireCase.of("wrong types behind the id", Fault.poisonRow(), COMPLETE, PARTIAL, FAILED),
                        WireCase.of("all without id", ListingFault.everyRow("id", ""), PARTIAL, FAILED))
                .map(WireCase::losesChanges);
    }

    static Stream<WireCase> unreadableStates(FaultWorld world) {
        String status = world.provider.statusAttribute();
        return Stream.of("\"banana\"", "", "1", "null", "[]", "\"INACTIVE\"", "\"false\"")
                .map(json -> WireCase.of(
                                status + ": " + (json.isEmpty() ? "missing" : json),
                                ListingFault.everyRow(status, json),
                                COMPLETE)
                        .losesChanges());
    }

    /**
     * Once: a provider that leaves people out of a listing and of the read by id that follows has said twice they are gone. An
     * answer of rows to a read of one user is an error.
     */
    static Stream<WireCase> pagesOutOfStep() {
        return Stream.of(
                        WireCase.of(
                                        "the page before again",
                                        ListingFault.previousRows(),
                                        COMPLETE,
                                        PARTIAL,
                                        STAGED,
                                        FAILED)
                                .lasts(Lasting.ONCE),
                        WireCase.of(
                                        "a page without its rows",
                                        ListingFault.withoutRows(1000),
                                        COMPLETE,
                                        PARTIAL,
                                        STAGED)
                                .lasts(Lasting.ONCE),
                        WireCase.of("every row twice", ListingFault.doubledRows(), COMPLETE, PARTIAL))
                .map(WireCase::losesChanges);
    }

    static Stream<WireCase> leftOut() {
        return Stream.of(WireCase.of("the first row is left out", ListingFault.withoutRows(1), COMPLETE, PARTIAL)
                .lasts(Lasting.ONCE)
                .losesChanges());
    }

    static Stream<WireCase> circles() {
        return Stream.of(
                        WireCase.of("a page that follows itself", Fault.repeatedNextLink(), FAILED),
                        WireCase.of("two pages in a circle", ListingFault.circle(2), FAILED),
                        WireCase.of("a thousand in a circle", ListingFault.circle(1000), FAILED),
                        WireCase.of("ever new links", ListingFault.circle(Integer.MAX_VALUE), FAILED))
                .map(one -> one.lasts(Lasting.FOR_EVER)
                        .options(sync -> sync.limits(SyncLimits.defaults().maxPages(MOST_PAGES))));
    }

    static Stream<WireCase> foreignLinks(FaultWorld world) {
        String own = world.sandbox.baseUrl();
        String stranger = world.stranger.authority();
        Stream<String> links = Stream.of(
                "http://" + stranger + "/v1.0/users?after=1",
                "https://" + stranger + "/api/v1/users",
                own.replace("127.0.0.1", "localhost") + "/v1.0/users",
                own.replace("http://", "https://") + "/v1.0/users",
                own.replace("http://", "ftp://") + "/v1.0/users",
                own.replace("http://", "http://user:secret@") + "/v1.0/users",
                own + "@" + stranger + "/v1.0/users",
                "//" + stranger + "/v1.0/users",
                "/v1.0/users?after=1",
                own + "/../users",
                "javascript:alert(1)",
                "no link at all",
                "");
        return links.flatMap(link -> Stream.of(
                WireCase.of("next: '" + link + "'", ListingFault.nextLink(link), FAILED)
                        .lasts(Lasting.ONCE, Lasting.FOR_EVER),
                WireCase.of("changes: '" + link + "'", ListingFault.changesLink(link), FAILED, COMPLETE)
                        .lasts(Lasting.ONCE, Lasting.FOR_EVER)));
    }

    static Stream<WireCase> linkHeaders(FaultWorld world) {
        return world.provider.linkHeaders().stream()
                // Without links a listing has no proven end, and a log no place to go on from.
                .map(form -> form.name().contains("missing")
                        ? WireCase.of(form, PARTIAL, FAILED)
                        : WireCase.of(form, COMPLETE));
    }

    static Stream<WireCase> lostChanges(FaultWorld world) {
        return world.provider.lostChanges().stream().map(loss -> WireCase.of(loss, FAILED, COMPLETE));
    }
}
