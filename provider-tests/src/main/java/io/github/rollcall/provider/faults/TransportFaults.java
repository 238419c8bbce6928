package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.AREA_DISABLED;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.QUARANTINED;
import static io.github.rollcall.directory.sync.SyncOutcome.THROTTLED;

import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.sandbox.ConnectionFault;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.ListingFault;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Faults of the connection, of status and headers, the same on the wire of every provider. */
final class TransportFaults {
    static final Duration SHORT_CALL = Duration.ofMillis(250);
    static final long SMALL_BODY = 64 * 1024;

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private TransportFaults() {}

    static Stream<WireCase> resets() {
        return Stream.of(
                WireCase.of("reset", Fault.connectionReset(), FAILED).passes(),
                WireCase.of("closed without an answer", Fault.emptyResponse(), FAILED)
                        .passes());
    }

    static Stream<WireCase> cutBodies() {
        return Stream.of(
                WireCase.of("shorter than announced", Fault.cutBody(), FAILED).passes(),
                WireCase.of("a broken chunk", ConnectionFault.brokenChunk(), FAILED)
                        .passes(),
                WireCase.of("random bytes, then closed", ConnectionFault.randomBytes(), FAILED)
                        .passes());
    }

    /** The connector's calls are short and tried twice, so that a lasting fault costs little time. */
    static Stream<WireCase> lateAnswers() {
        return Stream.of(
                        WireCase.of("no headers", Fault.delay(SHORT_CALL.multipliedBy(3)), FAILED),
                        WireCase.of("a body that drips", ConnectionFault.drip(SHORT_CALL.multipliedBy(4)), FAILED))
                .map(one -> one.lasts(Lasting.ONCE, Lasting.FOR_EVER)
                        .passes()
                        .connector(world -> world.provider.connectorWithin(SHORT_CALL, SMALL_BODY)));
    }

    static Stream<WireCase> passingErrors() {
        return Stream.of(503, 500, 502, 504)
                .map(status -> WireCase.of("status " + status, Fault.status(status), COMPLETE)
                        .lasts(Lasting.ONCE)
                        .passes());
    }

    static Stream<WireCase> lastingErrors() {
        Stream<WireCase> plain = Stream.of(503, 500, 502, 504)
                .map(status -> WireCase.of("status " + status, Fault.status(status), FAILED));
        Stream<WireCase> others = Stream.of(
                WireCase.of("503 that says when", Fault.unavailable(Duration.ofSeconds(1)), FAILED, THROTTLED),
                WireCase.of("a gateway's 502", Fault.status(502, "<html>bad gateway</html>", HTML), FAILED));
        return Stream.concat(plain, others).map(one -> one.lasts(Lasting.THREE_TIMES, Lasting.FOR_EVER));
    }

    static Stream<WireCase> throttles(FaultWorld world) {
        return world.provider.throttles().stream().map(one -> WireCase.of(one, THROTTLED, FAILED));
    }

    static Stream<WireCase> nonsensicalThrottles(FaultWorld world) {
        String header = world.provider.waitHeader();
        Stream<String> values = Stream.of(
                "abc", "0", "-1", "1000000000000", "", "1772438400000", "Thu, 01 Jan 1970 00:00:00 GMT", "1.5", "+1");
        Stream<WireCase> odd = values.map(value ->
                WireCase.of(header + ": '" + value + "'", throttled(header, List.of(value)), THROTTLED, FAILED));
        return Stream.concat(
                odd,
                Stream.of(
                        WireCase.of("without " + header, throttled(header, List.of()), THROTTLED, FAILED),
                        WireCase.of(header + " twice", throttled(header, List.of("1", "banana")), THROTTLED, FAILED),
                        WireCase.of(
                                "without Date",
                                Fault.tooManyRequests(Duration.ofSeconds(1)).header("Date", lines -> List.of()),
                                THROTTLED,
                                FAILED)));
    }

    private static Fault throttled(String header, List<String> lines) {
        return Fault.tooManyRequests(Duration.ofSeconds(1)).header(header, any -> lines);
    }

    static Stream<WireCase> expiredTokens() {
        return Stream.of(WireCase.of("401 once", Fault.status(401), COMPLETE)
                .lasts(Lasting.ONCE)
                .passes());
    }

    static Stream<WireCase> refusedCredentials() {
        Fault invalidClient = Fault.status(401, "{\"error\":\"invalid_client\"}", JSON);
        return Stream.of(
                WireCase.of("401 for ever", Fault.status(401), QUARANTINED).lasts(Lasting.FOR_EVER),
                WireCase.of("no new token after a 401", Fault.status(401), QUARANTINED)
                        .lasts(Lasting.FOR_EVER)
                        .around(world -> world.sandbox.failTokenRequests(100, invalidClient), world -> {}));
    }

    static Stream<WireCase> anotherIdentity() {
        return Stream.of(WireCase.of("the next token is another's", Fault.status(401), QUARANTINED)
                .lasts(Lasting.ONCE)
                .around(
                        world -> {
                            world.provider.answerAsSomebodyElse();
                            world.strike();
                        },
                        world -> world.provider.answerAsBefore()));
    }

    static Stream<WireCase> forbidden() {
        return Stream.of(WireCase.of("403", Fault.status(403), AREA_DISABLED).lasts(Lasting.ONCE, Lasting.FOR_EVER));
    }

    static Stream<WireCase> unknownGroup() {
        return Stream.of(WireCase.of("404", Fault.status(404), QUARANTINED)
                .lasts(Lasting.ONCE, Lasting.FOR_EVER)
                .whileListing());
    }

    static Stream<WireCase> redirects(FaultWorld world) {
        String stranger = "http://" + world.stranger.authority();
        List<String> targets = List.of(
                stranger + "/users",
                world.sandbox.baseUrl() + "/elsewhere",
                "ftp://" + world.stranger.authority(),
                "::no",
                "");
        List<Integer> statuses = List.of(302, 301, 307, 308, 303);
        return IntStream.range(0, targets.size())
                .mapToObj(i -> WireCase.of(
                                statuses.get(i) + " to '" + targets.get(i) + "'",
                                Fault.status(statuses.get(i), "", HTML)
                                        .header("Location", any -> List.of(targets.get(i))),
                                FAILED)
                        .lasts(Lasting.ONCE, Lasting.FOR_EVER));
    }

    static Stream<WireCase> oversized() {
        return Stream.of(WireCase.of("larger than configured", ListingFault.padded((int) SMALL_BODY), FAILED)
                .lasts(Lasting.ONCE, Lasting.FOR_EVER)
                .connector(world -> world.provider.connectorWithin(Duration.ofSeconds(3), SMALL_BODY)));
    }

    /** A page that is none of the provider's, whatever its status says. */
    static Stream<WireCase> proxies() {
        SyncOutcome[] outcomes = {FAILED, AREA_DISABLED};
        return Stream.of(
                WireCase.of("407", Fault.status(407, "<html>log in to the proxy</html>", HTML), FAILED),
                WireCase.of("captive portal", Fault.status(200, "<html>welcome</html>", HTML), FAILED),
                WireCase.of("511", Fault.status(511, "<html>log in to the network</html>", HTML), FAILED),
                WireCase.of("blocked", Fault.status(403, "<html>blocked</html>", HTML), FAILED, outcomes),
                WireCase.of(
                        "portal by redirect",
                        Fault.status(302, "", HTML).header("Location", any -> List.of("https://portal.example/")),
                        FAILED));
    }
}
