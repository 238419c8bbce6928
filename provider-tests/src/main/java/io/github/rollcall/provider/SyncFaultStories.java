package io.github.rollcall.provider;

import static io.github.rollcall.directory.sync.SyncOutcome.AREA_DISABLED;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.PARTIAL;
import static io.github.rollcall.directory.sync.SyncOutcome.QUARANTINED;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;
import static io.github.rollcall.directory.sync.SyncOutcome.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that go wrong, at every request of a run: nobody is deactivated, and the next run is right again. */
@Tag("R-13")
@Tag("R-18")
public abstract class SyncFaultStories extends ProviderStories {
    /** How many users the directory of each story has. */
    protected static final int USERS = 12;

    private static final String ELSEWHERE = "https://elsewhere.example/users?after=1";

    /** For the tests of a provider. */
    protected SyncFaultStories() {}

    /** Each way to go wrong with the outcomes it may have. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault("401", Fault.status(401), QUARANTINED),
                fault("403", Fault.status(403), AREA_DISABLED),
                fault("404", Fault.status(404), QUARANTINED),
                fault("400", Fault.status(400), FAILED),
                fault("500", Fault.status(500), FAILED),
                fault("502", Fault.status(502), FAILED),
                fault("503", Fault.status(503), FAILED),
                fault("504", Fault.status(504), FAILED),
                fault("429, short", Fault.tooManyRequests(Duration.ofSeconds(1)), THROTTLED),
                fault("429, long", Fault.tooManyRequests(Duration.ofHours(1)), THROTTLED),
                fault("login page", Fault.status(200, "<html>sign in</html>", "text/html"), FAILED),
                fault("proxy page", Fault.status(403, "<html>blocked</html>", "text/html"), FAILED, AREA_DISABLED),
                fault("redirect", Fault.redirect(ELSEWHERE), FAILED),
                fault("connection reset", Fault.connectionReset(), FAILED),
                fault("no answer", Fault.emptyResponse(), FAILED),
                fault("cut body", Fault.cutBody(), FAILED),
                fault("garbage", Fault.garbage(), FAILED),
                fault("other shape", Fault.body("\"users\""), FAILED),
                fault("null", Fault.body("null"), FAILED),
                fault("trailing bytes", Fault.trailingBytes(), FAILED));
    }

    private static Arguments fault(String name, Fault fault, SyncOutcome... outcomes) {
        return Arguments.of(name, fault, Set.of(outcomes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nobodyIsDeactivatedWhicheverRequestGoesWrong(String name, Fault fault, Set<SyncOutcome> outcomes) {
        try (SyncStory story = syncedOnce(USERS)) {
            for (int request = 1; request <= story.beforeListing() + 1; request++) {
                story.sandbox.failRequests(request, Integer.MAX_VALUE, fault);

                SyncReport report = story.run();

                assertThat(report.outcome())
                        .as("%s from request %d on", name, request)
                        .isIn(outcomes);
                assertThat(report.users().changed()).isZero();
                assertThat(story.active()).hasSize(USERS);
                assertConverges(story);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void oneAnswerThatGoesWrongDeactivatesNobody(String name, Fault fault, Set<SyncOutcome> outcomes) {
        try (SyncStory story = syncedOnce(USERS)) {
            for (int request = 1; request <= story.beforeListing() + 1; request++) {
                story.sandbox.failRequest(request, fault);

                SyncReport report = story.run();

                assertThat(report.outcome())
                        .as("%s at request %d", name, request)
                        .satisfiesAnyOf(
                                outcome -> assertThat(outcome).isEqualTo(COMPLETE),
                                outcome -> assertThat(outcome).isIn(outcomes));
                assertThat(story.active()).hasSize(USERS);
                assertConverges(story);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aSweepThatGoesWrongTakesNobodyInScope(String name, Fault fault, Set<SyncOutcome> outcomes) {
        for (int request = 1; request <= 4; request++) {
            try (SyncStory story = syncedOnce(USERS)) {
                List<String> ids = story.ids();
                story.sandbox.moveOutOfGroup(ids.get(0));
                story.sandbox.moveOutOfGroup(ids.get(1));
                story.sandbox.failRequests(story.beforeListing() + 1 + request, Integer.MAX_VALUE, fault);

                SyncReport report = story.run();

                assertThat(report.outcome())
                        .as("%s from request %d of the sweep on", name, request)
                        .isIn(outcomesOfASweep(outcomes));
                assertThat(story.active()).containsAll(ids.subList(2, USERS));

                story.sandbox.clearFaults();
                story.clock.advance(Duration.ofHours(2));
                assertThat(story.run().outcome()).isEqualTo(COMPLETE);
                assertThat(story.active()).containsExactlyInAnyOrderElementsOf(ids.subList(2, USERS));
                assertThat(story.status(ids.get(0))).isEqualTo(AccountStatus.INACTIVE);
            }
        }
    }

    /** A read by id that fails leaves the user for a person to decide on. */
    private static Set<SyncOutcome> outcomesOfASweep(Set<SyncOutcome> outcomes) {
        Set<SyncOutcome> more = new HashSet<>(outcomes);
        more.addAll(Set.of(COMPLETE, STAGED, FAILED));
        return more;
    }

    /**
     * The next run without faults changes nobody and leaves the connection ready.
     *
     * @param story a story whose directory did not change since its last complete run
     */
    protected static void assertConverges(SyncStory story) {
        story.sandbox.clearFaults();
        story.clock.advance(Duration.ofHours(2));
        SyncReport next = story.run();
        assertThat(next.outcome()).isEqualTo(COMPLETE);
        assertThat(next.users().changed()).isZero();
        assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
    }

    /**
     * Runs while every answer after those to the check goes wrong, and checks that nobody is deactivated.
     *
     * @param story a story of {@link #USERS} users, synced once
     * @param fault how the answers go wrong
     * @return what the run reports
     */
    protected static SyncReport runWithListing(SyncStory story, Fault fault) {
        story.sandbox.failRequests(story.beforeListing() + 1, Integer.MAX_VALUE, fault);
        SyncReport report = story.run();
        assertThat(report.users().deactivated()).isZero();
        assertThat(story.active()).hasSize(USERS);
        return report;
    }

    @Test
    void aGroupThatIsReallyEmptyWaitsForAPerson() {
        try (SyncStory story = syncedOnce(USERS)) {
            story.ids().forEach(story.sandbox::moveOutOfGroup);

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(STAGED);
            assertThat(report.staged().orElseThrow().users()).isEqualTo(USERS);
            assertThat(story.active()).hasSize(USERS);
        }
    }

    @Test
    void aCutListingDeactivatesNobody() {
        try (SyncStory story = syncedOnce(USERS)) {
            assertThat(runWithListing(story, Fault.cutBody()).outcome()).isEqualTo(FAILED);
            assertConverges(story);
        }
    }

    /** Each way in which the content of a listing can be wrong. */
    static Stream<Arguments> listings() {
        return Stream.of(
                fault("without its collection", Fault.withoutCollection(), FAILED),
                fault("a key twice", Fault.duplicateCollectionKey(), FAILED),
                fault("trailing bytes", Fault.trailingBytes(), FAILED),
                fault("next link to another host", Fault.foreignNextLink(ELSEWHERE), FAILED),
                fault("next link to itself", Fault.repeatedNextLink(), FAILED),
                fault("a row that cannot be read", Fault.poisonRow(), COMPLETE),
                fault("a row without an id", Fault.rowWithoutId(), PARTIAL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void aListingThatIsWrongDeactivatesNobody(String name, Fault fault, Set<SyncOutcome> outcomes) {
        try (SyncStory story = syncedOnce(USERS)) {
            assertThat(runWithListing(story, fault).outcome()).as(name).isIn(outcomes);
            story.sandbox.clearFaults();
            assertThat(story.run().outcome()).isEqualTo(COMPLETE);
            assertThat(story.active()).hasSize(USERS);
        }
    }

    @Test
    void aRowThatCannotBeReadKeepsItsUserAsItWas() {
        try (SyncStory story = syncedOnce(USERS)) {
            var before = story.all();

            SyncReport report = runWithListing(story, Fault.poisonRow());

            assertThat(report.users().rejected()).isEqualTo(1);
            assertThat(report.users().unchanged()).isEqualTo(USERS - 1);
            assertThat(story.all()).isEqualTo(before);
        }
    }

    @Test
    void aMemberNobodyCanReadByIdWaitsForAPerson() {
        try (SyncStory story = syncedOnce(USERS)) {
            String moved = story.ids().get(3);
            story.sandbox.moveOutOfGroup(moved);
            story.sandbox.failRequests(story.beforeListing() + 2, Integer.MAX_VALUE, Fault.status(403));

            SyncReport report = story.run();

            assertThat(report.outcome()).isIn(STAGED, AREA_DISABLED);
            assertThat(story.active()).hasSize(USERS);

            story.sandbox.clearFaults();
            assertThat(story.run().outcome()).isEqualTo(COMPLETE);
            assertThat(story.reason(moved)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void manyRowsThatCannotBeReadStopThePass() {
        try (SyncStory story = syncedOnce(USERS)) {
            List<String> rows = new ArrayList<>();
            IntStream.range(0, USERS).forEach(i -> rows.add("{\"id\":\"x" + i + "\"}"));
            String listing = String.join(",", rows);
            SyncReport report = runWithListing(story, Fault.body(story.provider.listing(listing)));
            assertThat(report.users().added()).isZero();
            assertConverges(story);
        }
    }
}
