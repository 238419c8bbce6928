package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.okta.OktaFixture.Listing;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OktaPageSizeTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<String> limits() {
        return sandbox.requests().stream()
                .filter(request -> request.path().startsWith("/api/v1/groups/"))
                .flatMap(request -> Stream.of(request.query().split("&")))
                .filter(parameter -> parameter.startsWith("limit="))
                .toList();
    }

    static Stream<Fault> signsOfTooMuch() {
        return Stream.of(Fault.status(500), Fault.status(504), Fault.cutBody());
    }

    @ParameterizedTest
    @MethodSource("signsOfTooMuch")
    void aPageThatIsTooMuchIsHalvedAndStaysHalved(Fault fault) {
        sandbox.addGenerated(500);
        sandbox.failRequest(OktaFixture.FIRST_PAGE + 1, fault);

        try (OktaDirectory directory = group(sandbox).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(500);
            assertThat(limits()).containsExactly("limit=200", "limit=200", "limit=100", "limit=100", "limit=100");
        }
    }

    /** A maintenance page or a broken document is one at any size. */
    static Stream<Fault> whatIsNotAboutTheSize() {
        return Stream.of(
                Fault.status(503),
                Fault.status(200, "<html>Please sign in</html>", "text/html"),
                Fault.body("{}"),
                Fault.body("[{\"id\":\"a\",\"id\":\"b\"}]"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotAboutTheSize")
    void whatIsNotAboutTheSizeIsNoReasonToHalve(Fault fault) {
        sandbox.addGenerated(500);
        sandbox.failRequest(OktaFixture.FIRST_PAGE + 1, fault);

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(list(directory).ids()).hasSize(500);
            assertThat(limits()).containsOnly("limit=200");
        }
    }

    @Test
    void afterTenGoodPagesTheyGrowAgain() {
        sandbox.addGenerated(30);
        sandbox.failRequests(OktaFixture.FIRST_PAGE, 2, Fault.status(500));

        try (OktaDirectory directory = group(sandbox).pageSize(4).build()) {
            assertThat(list(directory).ids()).hasSize(30);
        }
        // Two failed tries, ten pages of one row, ten that count up to two, and the last of two rows.
        assertThat(limits()).hasSize(2 + 10 + 10);
        assertThat(limits().subList(0, 12))
                .startsWith("limit=4", "limit=2", "limit=1")
                .endsWith("limit=1");
        assertThat(limits().subList(12, 22)).containsOnly("limit=2");
    }

    @Test
    void theWayBackSurvivesARestartAndAFailureStartsItOver() {
        sandbox.addGenerated(40);
        sandbox.failRequest(OktaFixture.FIRST_PAGE, Fault.status(500));
        try (OktaDirectory before = group(sandbox).pageSize(2).build();
                OktaDirectory after = group(sandbox).pageSize(2).build()) {
            Cursor place = before.users(null).next().orElseThrow();
            for (int page = 2; page <= 5; page++) {
                place = before.users(place).next().orElseThrow();
            }
            sandbox.resetCounters();
            sandbox.failRequest(4, Fault.status(504));
            list(after, place);

            // Three more, the failed one, and from there ten until the size of the beginning.
            assertThat(limits().subList(0, 14)).containsOnly("limit=1");
            assertThat(limits().subList(14, limits().size())).containsOnly("limit=2");
        }
    }

    @Test
    void theHalvedSizeSurvivesARestart() {
        sandbox.addGenerated(500);
        sandbox.failRequest(OktaFixture.FIRST_PAGE, Fault.status(500));

        try (OktaDirectory before = group(sandbox).build();
                OktaDirectory after = group(sandbox).build()) {
            UserPage first = before.users(null);
            sandbox.resetCounters();
            Listing rest = list(after, first.next().orElseThrow());

            assertThat(first.users()).hasSize(100);
            assertThat(rest.ids()).hasSize(400);
            assertThat(limits()).containsOnly("limit=100");
        }
    }

    @Test
    void anAnswerBeyondTheBoundIsAskedForInSmallerPages() {
        sandbox.addGenerated(200);

        try (OktaDirectory directory = group(sandbox).maxBodyBytes(60_000).build()) {
            Listing listing = list(directory);

            assertThat(listing.ids()).hasSize(200);
            assertThat(listing.pages().size()).isGreaterThan(1);
            assertThat(listing.requests()).isEqualTo(sandbox.dataRequestCount());
        }
    }

    @Test
    void aSingleRowBeyondTheBoundIsAnError() {
        sandbox.addGenerated(1);
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.body("[{\"id\":\"" + "x".repeat(20_000) + "\"}]"));

        try (OktaDirectory directory = group(sandbox).maxBodyBytes(10_000).build()) {
            assertThat(failureOf(() -> directory.users(null)).code()).isEqualTo(ErrorCode.RESPONSE_TOO_LARGE);
        }
    }
}
