package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.wire.Sha256;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a change in Okta over its event hook to a sync of changes. */
@Tag("R-14")
final class OktaEventHooksTest {
    private static final DirectoryId CORP = new DirectoryId("corp-okta");

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final HookedHost host = new HookedHost();
    private String ada = "";

    @BeforeEach
    void hireAda() {
        ada = sandbox.add(SandboxEmployee.named("Ada", "Moss").build());
    }

    @AfterEach
    void stop() {
        host.close();
        sandbox.close();
    }

    private OktaEventHooks.Hook hooked() {
        OktaEventHooks.Hook hook = host.hooks.prepare(CORP, sandbox.orgId(), host.address());
        assertThat(sandbox.eventHooks().register(hook.address().toString(), hook.header(), hook.secret()))
                .isTrue();
        return hook;
    }

    @Test
    void theHostProvesItsAddressOnceAndIsToldOfWhatHappensThen() {
        hooked();
        assertThat(host.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/json");
            assertThat(answer.hints()).isEmpty();
        });

        sandbox.disable(ada);

        assertThat(sandbox.eventHooks().deliver()).containsExactly(204);
        assertThat(host.hints()).containsExactly(CORP);
    }

    @Test
    void aHintBringsTheChangeByASyncOfChangesAndNotByItself() {
        sandbox.addGenerated(3);
        InMemoryUserStore users = new InMemoryUserStore();
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        connections.insert(Connection.builder(CORP, "Corp", "okta")
                .state(ConnectionState.READY, null)
                .build());
        sandbox.grant(OktaScope.LOGS.wireName());
        try (OktaDirectory directory =
                OktaFixture.group(sandbox).directoryId(CORP).build()) {
            DirectorySync sync = DirectorySync.between(directory, users, connections);
            sync.run(SyncMode.FULL);
            hooked();
            sandbox.update(ada, "title", "Chair");
            int before = sandbox.dataRequestCount();
            sandbox.eventHooks().deliver();
            assertThat(sandbox.dataRequestCount()).isEqualTo(before);

            assertThat(host.hints()).containsExactly(CORP);
            assertThat(sync.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(sandbox.dataRequestCount()).isGreaterThan(before);
        }
    }

    @Test
    void whatIsDeliveredAgainHintsAtNothingASecondTime() {
        hooked();
        sandbox.disable(ada);
        sandbox.eventHooks().deliver();

        assertThat(sandbox.eventHooks().deliverAgain()).containsExactly(204);
        assertThat(host.hints()).isEmpty();
        assertThat(sandbox.eventHooks().repeatEvents()).containsExactly(204);
        assertThat(host.hints()).isEmpty();

        sandbox.enable(ada);
        sandbox.eventHooks().deliver();
        assertThat(host.hints()).containsExactly(CORP);
    }

    @Test
    void eventsInAnyOrderHintTheSame() {
        hooked();
        sandbox.disable(ada);
        sandbox.enable(ada);

        assertThat(sandbox.eventHooks().deliverOutOfOrder()).containsExactly(204, 204);

        assertThat(host.answers().subList(1, 3))
                .extracting(NotificationAnswer::hints)
                .allSatisfy(hints -> assertThat(hints).containsExactly(CORP));
    }

    @Test
    void whatDidNotTakeEffectOrIsAboutNobodyHintsAtNothing() {
        hooked();
        sandbox.log().tellFailure("user.lifecycle.deactivate", ada);
        sandbox.log().tell("system.agent.ad.start", ada);

        sandbox.eventHooks().deliver();

        assertThat(host.hints()).isEmpty();
    }

    @Test
    void eachConnectionHasItsOwnSecretAtTheSameAddress() {
        DirectoryId branch = new DirectoryId("branch-okta");
        OktaEventHooks.Hook corp = hooked();
        OktaEventHooks.Hook other = host.hooks.prepare(branch, "00o1branch", host.address());
        sandbox.eventHooks().register(other.address().toString(), other.header(), other.secret());
        sandbox.disable(ada);

        assertThat(corp.secret()).isNotEqualTo(other.secret()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(sandbox.eventHooks().deliver()).containsExactly(204, 204);
        assertThat(host.answers())
                .extracting(NotificationAnswer::hints)
                .filteredOn(hints -> !hints.isEmpty())
                .containsExactly(Set.of(CORP), Set.of(branch));
    }

    @Test
    void aForgottenHookIsIgnoredAndAnOldSecretIsGoodUntilThen() {
        hooked();
        hooked();
        sandbox.disable(ada);
        sandbox.eventHooks().deliver();
        assertThat(host.hints()).isEmpty();
        assertThat(host.answers())
                .filteredOn(answer -> !answer.hints().isEmpty())
                .hasSize(1);

        host.hooks.forget(CORP);
        sandbox.enable(ada);

        assertThat(sandbox.eventHooks().deliver()).containsExactly(204, 204);
        assertThat(host.hints()).isEmpty();
        assertThat(host.subscriptions.list(CORP)).isEmpty();
    }

    @Test
    void oneOldSecretIsTakenBackAloneAndTheNewOneGoesOn() {
        OktaEventHooks.Hook known = hooked();
        OktaEventHooks.Hook changed = hooked();
        assertThat(host.hooks.ids(CORP)).containsExactlyInAnyOrder(known.id(), changed.id());

        assertThat(host.hooks.forget(CORP, known.id())).isTrue();

        assertThat(host.hooks.ids(CORP)).containsExactly(changed.id());
        assertThat(hintedWith(known)).isEmpty();
        assertThat(hintedWith(changed)).containsExactly(CORP);
        assertThat(known.id()).isNotEqualTo(changed.id()).doesNotContain(known.secret());
        assertThat(host.hooks.forget(CORP, known.id())).isFalse();
        assertThat(host.hooks.forget(new DirectoryId("other"), changed.id())).isFalse();
        assertThat(hintedWith(changed)).containsExactly(CORP);
    }

    private int delivered;

    private Set<DirectoryId> hintedWith(OktaEventHooks.Hook hook) {
        String body =
                "{\"data\":{\"events\":[{\"uuid\":\"u" + delivered++ + "\",\"eventType\":\"user.lifecycle.create\"}]}}";
        return host.hooks
                .receive(new NotificationCall(
                        "POST",
                        "",
                        Map.of("Content-Type", List.of("application/json"), "Authorization", List.of(hook.secret())),
                        body.getBytes(StandardCharsets.UTF_8)))
                .hints();
    }

    @Test
    void theSecretIsKeptAsAHashAndPrintedNowhere() {
        OktaEventHooks.Hook hook = hooked();
        Subscription kept = host.subscriptions.list(CORP).get(0);

        assertThat(kept.secretHash()).isEqualTo(Sha256.of(hook.secret()));
        assertThat(kept.id()).doesNotContain(kept.secretHash(), hook.secret());
        assertThat(hook.toString() + kept + host.hooks + host.answers()).doesNotContain(hook.secret());
        assertThat(hook.events()).contains("user.lifecycle.deactivate", "group.user_membership.remove");
        assertThat(hook.header()).isEqualTo("Authorization");
    }

    @Test
    void anAddressThatDoesNotAnswerItsChallengeIsNotUsed() {
        assertThat(sandbox.eventHooks()
                        .register(host.address().resolve("/elsewhere").toString(), "Authorization", "x"))
                .isFalse();
        sandbox.disable(ada);
        assertThat(sandbox.eventHooks().deliver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.corp.example/okta", "ftp://127.0.0.1/x", "/okta", "https:///x"})
    void anAddressThatOktaCannotUseIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.hooks.prepare(CORP, sandbox.orgId(), URI.create(address)));
    }

    @Test
    void anOrgWithoutAnIdAndAHeaderThatIsNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> host.hooks.prepare(CORP, "a/b", host.address()));
        assertThatIllegalArgumentException().isThrownBy(() -> OktaEventHooks.in(host.subscriptions, "a b"));
    }
}
