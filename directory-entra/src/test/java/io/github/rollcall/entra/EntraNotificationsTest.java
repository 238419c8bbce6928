package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host that is told of changes: subscriptions over their life, and what a delivery sets in motion. */
@Tag("R-13")
final class EntraNotificationsTest {
    private static final DirectoryId CORP = new DirectoryId("corp-entra");
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final MutableClock clock = MutableClock.at(MORNING);
    private final EntraSandbox sandbox =
            EntraSandbox.start(SandboxOptions.empty().withClock(clock));
    private final NotifiedHost host = new NotifiedHost();
    private final EntraNotifications notifications = entry().build();

    @AfterEach
    void stop() {
        notifications.close();
        host.close();
        sandbox.close();
    }

    private EntraNotifications.Builder entry() {
        return EntraNotifications.builder()
                .directoryId(CORP)
                .tenantId(sandbox.tenantId())
                .clientId(sandbox.clientId())
                .clientSecret(() -> sandbox.clientSecret().toCharArray())
                .subscriptions(host.subscriptions)
                .address(host.address())
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(sandbox.baseUrl()))
                .retryPolicy(RetryPolicy.defaults().pause(time -> {}))
                .clock(clock);
    }

    private Map<Area, AreaStatus> subscribed() {
        sandbox.grant("Group.Read.All");
        return notifications.subscribe();
    }

    private static AreaStatus status(Map<Area, AreaStatus> areas, Area area) {
        return Objects.requireNonNull(areas.get(area), "status");
    }

    private List<Subscription> kept() {
        return host.subscriptions.list(CORP);
    }

    // --- subscriptions ----------------------------------------------------------------------------------------------

    @Test
    void usersAndGroupsAreSubscribedToAfterGraphHasAskedTheHost() {
        Map<Area, AreaStatus> areas = subscribed();

        assertThat(areas).containsOnlyKeys(Area.USERS, Area.GROUPS);
        assertThat(areas.values())
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(AreaStatus.State.ENABLED));
        assertThat(sandbox.notifications().resources()).containsExactlyInAnyOrder("/users", "/groups");
        assertThat(sandbox.notifications().ends()).containsOnly(MORNING.plus(Duration.ofDays(7)));
        assertThat(host.answers()).hasSize(4).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(answer.body()).startsWith("Validation: Testing client application reachability & <id> ");
            assertThat(answer.hints()).isEmpty();
        });
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        subscribed();

        assertThat(kept()).hasSize(2).allSatisfy(one -> {
            assertThat(one.secretHash()).matches("[0-9a-f]{64}");
            assertThat(one.tenant()).isEqualTo(sandbox.tenantId());
            assertThat(one.expiresAt()).isEqualTo(MORNING.plus(Duration.ofDays(7)));
            assertThat(one.toString()).doesNotContain(one.secretHash());
        });
        assertThat(kept()).extracting(Subscription::secretHash).doesNotHaveDuplicates();
    }

    @Test
    void subscribingAgainMakesNothingTwice() {
        subscribed();
        sandbox.resetCounters();
        notifications.subscribe();

        assertThat(sandbox.requestCount()).isZero();
        assertThat(kept()).hasSize(2);
    }

    @Test
    @Tag("R-17")
    void withoutThePermissionForGroupsUsersAreToldOfAlone() {
        Map<Area, AreaStatus> areas = notifications.subscribe();

        assertThat(status(areas, Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(status(areas, Area.GROUPS).state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(status(areas, Area.GROUPS).missing()).contains("Group.Read.All");
        assertThat(sandbox.notifications().resources()).containsExactly("/users");
    }

    @Test
    void aRenewalLastsAWholeLifetime() {
        subscribed();
        clock.advance(Duration.ofDays(3));
        notifications.renew();

        assertThat(sandbox.notifications().ends()).containsOnly(MORNING.plus(Duration.ofDays(10)));
        assertThat(kept()).extracting(Subscription::expiresAt).containsOnly(MORNING.plus(Duration.ofDays(10)));
        assertThat(host.answers()).hasSize(4);
    }

    @Test
    void whatGraphHasForgottenIsSubscribedToAnew() {
        subscribed();
        List<String> before = kept().stream().map(Subscription::id).toList();
        sandbox.notifications().lose();
        notifications.renew();

        assertThat(sandbox.notifications().resources()).hasSize(2);
        assertThat(kept()).extracting(Subscription::id).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatHasExpiredIsSubscribedToAnew() {
        subscribed();
        List<String> before = kept().stream().map(Subscription::id).toList();
        clock.advance(Duration.ofDays(7));
        notifications.subscribe();

        assertThat(kept()).extracting(Subscription::id).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void theLongestLifetimeIsBelowGraphsLimit() {
        sandbox.grant("Group.Read.All");
        try (EntraNotifications longest =
                entry().lifetime(Duration.ofMinutes(41_759)).build()) {
            longest.subscribe();
        }
        assertThat(sandbox.notifications().ends()).containsOnly(MORNING.plus(Duration.ofMinutes(41_759)));
        for (Duration lifetime : List.of(Duration.ofMinutes(41_760), Duration.ofMinutes(59))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> entry().lifetime(lifetime).build())
                    .withMessageContaining("lifetime");
        }
    }

    @Test
    void theEndOfASubscriptionIsToldToGraphAndItsNotificationsAreIgnored() {
        subscribed();
        notifications.unsubscribe();

        assertThat(sandbox.notifications().resources()).isEmpty();
        assertThat(kept()).isEmpty();
        notifications.unsubscribe();
    }

    @Test
    void anEndThatGraphDoesNotConfirmIsAnEndForTheHost() {
        subscribed();
        sandbox.consent().remove();

        assertThat(EntraFixture.failureOf(notifications::unsubscribe).code()).isEqualTo(ErrorCode.CONSENT_MISSING);
        assertThat(kept()).isEmpty();
        assertThat(sandbox.notifications().resources()).hasSize(2);
        sandbox.notifications().deliverUsers("u-1");
        sandbox.notifications().deliverGroups("g-1");
        assertThat(host.hints()).isEmpty();
    }

    @Test
    void aSubscriptionIsAskedForOnceWhateverGraphAnswers() {
        sandbox.grant("Group.Read.All");
        sandbox.failRequest(1, Fault.status(503));

        assertThat(EntraFixture.failureOf(notifications::subscribe).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
        assertThat(kept()).extracting(Subscription::resource).containsExactly("/groups");
    }

    @Test
    void aFailureForUsersLeavesTheGroupsRenewed() {
        subscribed();
        clock.advance(Duration.ofDays(3));
        sandbox.failRequest(1, Fault.status(503));

        assertThat(EntraFixture.failureOf(notifications::renew).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);

        assertThat(kept())
                .extracting(Subscription::resource, Subscription::expiresAt)
                .containsExactlyInAnyOrder(
                        tuple("/users", MORNING.plus(Duration.ofDays(7))),
                        tuple("/groups", MORNING.plus(Duration.ofDays(10))));
    }

    @Test
    void whereGraphAsksToBeLeftAloneNothingMoreIsSent() {
        subscribed();
        sandbox.resetCounters();
        sandbox.failRequest(1, Fault.tooManyRequests(Duration.ofMinutes(10)));

        assertThat(EntraFixture.failureOf(notifications::renew).retryAfter()).isPresent();
        assertThat(sandbox.dataRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostThatDoesNotAnswerGraphsQuestionGetsNoSubscription() {
        sandbox.grant("Group.Read.All");
        try (EntraNotifications elsewhere =
                entry().address(host.address().resolve("/nothing-here")).build()) {
            assertThat(EntraFixture.failureOf(elsewhere::subscribe).code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceAndNothingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraNotifications.builder()
                        .address(URI.create("http://host.example.com/notifications"))
                        .build())
                .withMessageContainingAll(
                        "directoryId", "tenantId", "clientId", "exactly one of", "subscriptions", "address");
        assertThat(sandbox.requestCount()).isZero();
    }

    // --- deliveries -------------------------------------------------------------------------------------------------

    @Test
    void aChangeOfAUserOrGroupIsAHintToSyncItsDirectory() {
        String ana = sandbox.add(SandboxEmployee.named("Ana", "Lopez").build());
        subscribed();

        assertThat(sandbox.notifications().deliverUsers(ana, "another")).containsExactly(202);
        assertThat(host.hints()).containsExactly(CORP);
        assertThat(host.last().renewals()).isEmpty();
        assertThat(host.last().body()).isEmpty();
        assertThat(sandbox.notifications().deliverGroups(sandbox.groupId())).containsExactly(202);
        assertThat(host.hints()).containsExactly(CORP);
    }

    @Test
    void aDemandToAuthorizeAnewIsARenewalAndNoHint() {
        subscribed();

        assertThat(sandbox.notifications().requireReauthorization()).containsExactly(202);
        assertThat(host.last().renewals()).containsExactly(CORP);
        assertThat(host.hints()).isEmpty();
    }

    @Test
    void missedNotificationsAreAHint() {
        subscribed();

        assertThat(sandbox.notifications().missSome()).containsExactly(202);
        assertThat(host.hints()).containsExactly(CORP);
        assertThat(host.last().renewals()).isEmpty();
    }

    @Test
    void aSubscriptionThatGraphRemovedIsForgottenAndMadeAnewByTheNextRenewal() {
        subscribed();

        assertThat(sandbox.notifications().remove()).containsExactly(202);
        NotificationAnswer answer = host.last();
        assertThat(answer.hints()).containsExactly(CORP);
        assertThat(answer.renewals()).containsExactly(CORP);
        assertThat(kept()).isEmpty();

        notifications.renew();
        assertThat(kept()).hasSize(2);
        assertThat(sandbox.notifications().resources()).hasSize(2);
    }
}
