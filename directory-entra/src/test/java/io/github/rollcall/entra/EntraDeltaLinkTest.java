package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.DeltaTokenLoss;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.RecordedRequest;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of delta queries: where they come from, where they may lead, and how they are lost. */
@Tag("R-18")
final class EntraDeltaLinkTest extends EntraRounds {
    private static final Pattern LINK = Pattern.compile("http://\\S+");

    @Test
    void changesBeginBeforeTheListing() {
        sandbox.addGenerated(3);
        EntraFixture.pass(connector);

        assertThat(sandbox.requests().stream()
                        .filter(request -> request.path().startsWith("/v1.0/"))
                        .map(RecordedRequest::path))
                .containsExactly(
                        "/v1.0/users/delta",
                        "/v1.0/groups/" + sandbox.groupId() + "/transitiveMembers/graph.group",
                        "/v1.0/groups/delta",
                        "/v1.0/groups/" + sandbox.groupId() + "/transitiveMembers/graph.user");
        assertThat(sandbox.requests().stream().map(RecordedRequest::query).filter(query -> query.contains("latest")))
                .satisfiesExactly(
                        users -> assertThat(users)
                                .startsWith("$deltatoken=latest&$select=id,accountEnabled,userPrincipalName"),
                        groups -> assertThat(groups)
                                .isEqualTo("$deltatoken=latest&$select=members&$filter=id%20eq%20%27"
                                        + sandbox.groupId() + "%27"));
    }

    @Test
    void theLinksTravelWithEveryPageOfTheListing() {
        sandbox.addGenerated(2_500);
        Cursor second = connector.users(null).next().orElseThrow();
        assertThat(second.value()).hasSizeBetween(4_500, 16_384);
        sandbox.resetCounters();

        try (EntraDirectory afterARestart = EntraFixture.connectorTo(sandbox).build()) {
            Cursor third = afterARestart.users(second).next().orElseThrow();
            assertThat(afterARestart.users(third).completion().orElseThrow().changesFrom())
                    .isPresent();
        }
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
    }

    @Test
    void linksOf2200CharactersAreReplayedUnchanged() {
        Cursor from = synced();
        Matcher links = LINK.matcher(from.value());
        assertThat(links.find()).isTrue();
        String users = links.group();
        assertThat(links.find()).isTrue();
        String groups = links.group();
        sandbox.resetCounters();

        round(from);

        assertThat(users).hasSizeGreaterThan(2_200);
        assertThat(sandbox.requests().stream()
                        .map(request -> sandbox.baseUrl() + request.path() + "?" + request.query()))
                .containsExactly(users, groups);
    }

    /** Characters that clients like to rewrite. */
    @Test
    void aLinkIsNeverRewritten() {
        Cursor from = synced();
        String link = sandbox.baseUrl() + "/v1.0/users/delta()?%24skiptoken=a%2Bb-_.~!*(),;:@/%7E&x=%C3%A9";
        sandbox.failRequest(1, Fault.body("{\"value\":[],\"@odata.nextLink\":\"" + link + "\"}"));
        Cursor second = connector.users(from).next().orElseThrow();
        sandbox.resetCounters();

        EntraFixture.failureOf(() -> connector.users(second));

        assertThat(sandbox.requests())
                .extracting(request -> sandbox.baseUrl() + request.path() + "?" + request.query())
                .containsExactly(link);
    }

    @ParameterizedTest
    @EnumSource(DeltaTokenLoss.class)
    void aLostPlaceInTheChangesNeedsAFullPass(DeltaTokenLoss loss) {
        Cursor from = synced();
        sandbox.delta().expireTokens(loss);

        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        assertThat(round(synced())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, syncStateNotFound",
        "404, SyncStateNotFound",
        "410, SYNCSTATENOTFOUND",
        "400, resyncRequired",
        "404, ResyncRequired",
        "410, resyncrequired",
        "400, Request_BadRequest",
        "404, Request_ResourceNotFound",
        "404, UnknownError",
        "405, Request_BadRequest",
        "501, NotImplemented",
    })
    void whateverSaysThatThereIsNoSuchPlaceNeedsAFullPass(int status, String code) {
        Cursor from = synced();
        for (int request : new int[] {1, 2}) {
            sandbox.failRequest(
                    request, Fault.status(status, "{\"error\":{\"code\":\"" + code + "\"}}", "application/json"));

            assertThat(EntraFixture.failureOf(() -> round(from)).code())
                    .as("request %d", request)
                    .isEqualTo(ErrorCode.CURSOR_EXPIRED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410})
    void aPageTokenThatExpiresWithinARoundNeedsAFullPass(int status) {
        Cursor from = synced();
        sandbox.delta().emptyPages(3);
        sandbox.failRequest(3, Fault.status(status));

        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void anOutageOrALongWaitIsNotALostPlace() {
        Cursor from = synced();
        sandbox.failRequests(1, 10, Fault.status(503));
        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
        sandbox.clearFaults();
        sandbox.failRequest(2, Fault.tooManyRequests(Duration.ofMinutes(10)));
        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.THROTTLED);

        assertThat(round(from)).hasSize(2);
    }

    /** The token endpoint says "not found" too, and means the tenant. */
    @Test
    void aTokenThatCannotBeMadeIsNotALostPlace() {
        Cursor from = synced();
        sandbox.expireTokens();
        sandbox.failTokenRequests(
                10,
                Fault.status(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"AADSTS90002: Tenant not found.\"}",
                        "application/json"));

        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        assertThat(EntraFixture.failureOf(() -> connector.users(null)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 501})
    void aTenantWithoutDeltaQueriesIsListedOnly(int status) {
        sandbox.addGenerated(3);
        sandbox.delta().refuse(status);

        EntraFixture.Pass pass = EntraFixture.pass(connector);

        assertThat(pass.ids()).hasSize(3);
        assertThat(pass.completion().isProven()).isTrue();
        assertThat(pass.completion().changesFrom()).isEmpty();
        assertThat(pass.pages().get(0).cost().requests()).isEqualTo(2).isEqualTo(sandbox.dataRequestCount());
    }

    @Test
    void aQueryThatDoesNotSayWhereItIsNowIsGivenUp() {
        String next = "{\"value\":[],\"@odata.nextLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$skiptoken=";
        sandbox.failRequest(1, Fault.body(next + "1\"}"));
        sandbox.failRequest(2, Fault.body(next + "2\"}"));

        EntraFixture.Pass pass = EntraFixture.pass(connector);

        assertThat(pass.completion().changesFrom()).isEmpty();
        assertThat(sandbox.dataRequestCount()).isEqualTo(3);
    }

    /** A first round, which such an answer looks like, is full of removals that are long known. */
    @Test
    void whatTheAnswerAboutNowShowsIsNoChange() {
        sandbox.addGenerated(2);
        String first = sandbox.employees().get(0).id();
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"" + first + "\",\"@removed\":{\"reason\":\"changed\"}}],"
                        + "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        EntraFixture.Pass pass = EntraFixture.pass(connector);

        assertThat(pass.ids()).hasSize(2);
        assertThat(pass.pages()).allSatisfy(page -> assertThat(page.removed()).isEmpty());
        assertThat(pass.completion().changesFrom()).isPresent();
    }

    @Test
    void aNextLinkThatLeavesNoRoomForTheChangesLosesTheChangesAndNotTheListing() {
        sandbox.addGenerated(1_500);
        String link = sandbox.baseUrl() + "/v1.0/groups/" + sandbox.groupId() + "/transitiveMembers?$skiptoken=";
        sandbox.failRequest(EntraFixture.FIRST_PAGE, Fault.foreignNextLink(link + "x".repeat(12_000)));
        Cursor next = connector.users(null).next().orElseThrow();
        sandbox.failRequest(1, Fault.body("{\"value\":[]}"));

        assertThat(connector.users(next).completion().orElseThrow().changesFrom())
                .isEmpty();
    }

    @Test
    void aDeltaLinkLongerThanACursorHoldsIsNotKept() {
        String body = "{\"value\":[],\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken="
                + "x".repeat(6_000) + "\"}";
        Cursor from = synced();
        sandbox.failRequest(1, Fault.body(body));
        assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        sandbox.failRequest(1, Fault.body(body));

        assertThat(EntraFixture.pass(connector).completion().changesFrom()).isEmpty();
    }

    @Test
    void aDeltaLinkToAnotherHostIsNeverFollowed() {
        try (EntraSandbox foreign = EntraSandbox.start(SandboxOptions.empty())) {
            Cursor from = synced();
            String body =
                    "{\"value\":[],\"@odata.deltaLink\":\"" + foreign.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}";
            sandbox.failRequest(1, Fault.body(body));
            assertThat(EntraFixture.failureOf(() -> connector.users(null)).code())
                    .isEqualTo(ErrorCode.FOREIGN_HOST);
            sandbox.failRequest(1, Fault.body(body));
            assertThat(EntraFixture.failureOf(() -> round(from)).code()).isEqualTo(ErrorCode.FOREIGN_HOST);

            assertThat(foreign.requestCount()).isZero();
        }
    }

    @Test
    void aStoredLinkToAnotherHostOrPlaceIsRefusedBeforeAnyRequest() {
        String genuine = synced().value();
        String here = sandbox.baseUrl();
        sandbox.resetCounters();
        for (String forged : List.of(
                genuine.replace(here, "http://127.0.0.1:1"),
                genuine.replaceFirst(Pattern.quote(here), "http://127.0.0.1:1"),
                genuine.replace("/v1.0/users/", "/v1.0/"),
                genuine.replace("/v1.0/users/delta", "/v1.0/users/../groups"),
                genuine.replace(here, here.replace("http://", "http://user@")))) {
            assertThat(EntraFixture.failureOf(() -> connector.users(new Cursor(forged, connector.fingerprint())))
                            .code())
                    .isEqualTo(ErrorCode.FOREIGN_HOST);
        }
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aCursorOfAnotherConfigurationOrShapeNeedsAFullPass() {
        Cursor from = synced();
        sandbox.resetCounters();
        for (Cursor odd : List.of(
                new Cursor(from.value(), "another"),
                new Cursor(from.value() + " more", connector.fingerprint()),
                new Cursor("changes USERS x", connector.fingerprint()),
                new Cursor(from.value().replace("USERS", "DEVICES"), connector.fingerprint()))) {
            assertThat(EntraFixture.failureOf(() -> connector.users(odd)).code())
                    .isEqualTo(ErrorCode.CURSOR_EXPIRED);
        }
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void whateverDecidesWhatChangesAreIsInTheFingerprint() {
        EntraDirectory.Builder other = EntraFixture.connectorTo(sandbox);
        String own = connector.fingerprint();
        String elsewhere = "00000000-0000-4000-8000-00000000beef";

        assertThat(List.of(
                        fingerprint(other.attributes(EntraAttributes.defaults().without(UserAttribute.TITLE))),
                        fingerprint(EntraFixture.connectorTo(sandbox).groupId(elsewhere)),
                        fingerprint(EntraFixture.connectorTo(sandbox).tenantId(elsewhere)),
                        fingerprint(EntraFixture.connectorTo(sandbox).clientId(elsewhere)),
                        fingerprint(EntraFixture.connectorTo(sandbox).membership(GroupMembership.DIRECT))))
                .doesNotContain(own)
                .doesNotHaveDuplicates();
    }

    private static String fingerprint(EntraDirectory.Builder builder) {
        try (EntraDirectory directory = builder.build()) {
            return directory.fingerprint();
        }
    }
}
