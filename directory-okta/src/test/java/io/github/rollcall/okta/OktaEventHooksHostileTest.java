package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may send to the host's address. A delivery that is not proven is answered like any other, and does nothing. */
final class OktaEventHooksHostileTest {
    private static final DirectoryId CORP = new DirectoryId("corp-okta");
    private static final Duration BUDGET = Duration.ofSeconds(3);

    private final SubscriptionStore store = new InMemorySubscriptionStore();
    private final OktaEventHooks hooks = OktaEventHooks.in(store);
    private final String secret = hooks.prepare(CORP, "00o1corp", URI.create("https://hooks.example/okta"))
            .secret();

    private static String event(String uuid, String type) {
        return "{\"uuid\":\"" + uuid + "\",\"eventType\":\"" + type + "\",\"outcome\":{\"result\":\"SUCCESS\"},"
                + "\"version\":0,\"target\":[]}";
    }

    private static String delivery(String id, String... events) {
        return "{\"eventType\":\"com.okta.event_hook\",\"eventId\":\"" + id + "\",\"data\":{\"events\":["
                + String.join(",", events) + "]}}";
    }

    private static final String NEWS = delivery("d1", event("e1", "user.lifecycle.create"));

    private NotificationAnswer post(String body, Map<String, List<String>> headers) {
        Map<String, List<String>> all = new HashMap<>(headers);
        all.putIfAbsent("content-type", List.of("application/json"));
        return hooks.receive(new NotificationCall("POST", "", all, body.getBytes(StandardCharsets.UTF_8)));
    }

    private NotificationAnswer proven(String body) {
        return post(body, Map.of("authorization", List.of(secret)));
    }

    private NotificationAnswer asked(String challenge) {
        return hooks.receive(new NotificationCall(
                "GET", "", Map.of("X-Okta-Verification-Challenge", List.of(challenge)), new byte[0]));
    }

    // --- the question -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"GnVpfcFHJBcUh6tq-UE3ZUs1-k8eV4mY1rnpRqG1", "a b", "<script>alert(1)</script>"})
    void theChallengeGoesBackAsJson(String challenge) {
        NotificationAnswer answer = asked(challenge);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"verification\":\"" + challenge + "\"}");
        assertThat(answer.hints()).isEmpty();
        assertThat(answer.toString()).doesNotContain(challenge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b", "a\\b", "a\nb", "ä", "\u0000"})
    void aChallengeThatOktaWouldNotSendIsRefused(String challenge) {
        assertThat(asked(challenge)).isEqualTo(NotificationAnswer.empty(400));
    }

    @ParameterizedTest
    @CsvSource({"1024, 200", "1025, 400"})
    void aChallengeIsBounded(int length, int status) {
        assertThat(asked("a".repeat(length)).status()).isEqualTo(status);
    }

    @Test
    void aQuestionWithoutOrWithTwoChallengesIsRefused() {
        assertThat(hooks.receive(new NotificationCall("GET", "", Map.of(), new byte[0]))
                        .status())
                .isEqualTo(400);
        assertThat(hooks.receive(new NotificationCall(
                                "GET", "", Map.of("x-okta-verification-challenge", List.of("a", "b")), new byte[0]))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "HEAD", "post", "get", ""})
    void nothingElseIsAnswered(String method) {
        assertThat(hooks.receive(new NotificationCall(method, "", Map.of(), new byte[0])))
                .isEqualTo(NotificationAnswer.empty(405));
    }

    // --- proof ------------------------------------------------------------------------------------------------------

    @Test
    void aDeliveryWithTheSecretHintsAtItsConnection() {
        NotificationAnswer answer = proven(NEWS);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.hints()).containsExactly(CORP);
    }

    @Test
    void whatIsNotProvenIsAnsweredAlikeAndRemembersNothing() {
        String flipped = (secret.charAt(0) == 'A' ? 'B' : 'A') + secret.substring(1);
        List<Map<String, List<String>>> forgeries = List.of(
                Map.of(),
                Map.of("authorization", List.of("")),
                Map.of("authorization", List.of(flipped)),
                Map.of("authorization", List.of(secret + " ")),
                Map.of("authorization", List.of(secret.toUpperCase(Locale.ROOT))),
                Map.of("authorization", List.of("Bearer " + secret)),
                Map.of("authorization", List.of(secret, secret)),
                Map.of("x-secret", List.of(secret)),
                Map.of("authorization", List.of(Sha256.of(secret))),
                Map.of("authorization", List.of("a".repeat(100_000))));
        for (Map<String, List<String>> forged : forgeries) {
            assertThat(post(NEWS, forged)).isEqualTo(NotificationAnswer.empty(204));
        }

        assertThat(proven(NEWS).hints()).containsExactly(CORP);
    }

    @Test
    void theSubscriptionOfAnotherProviderProvesNothing() {
        store.insert(new Subscription(
                NotificationEndpoint.id("other"), CORP, "t", "/users", Sha256.of("other"), Instant.MAX));

        assertThat(post(NEWS, Map.of("authorization", List.of("other"))).hints())
                .isEmpty();
    }

    @Test
    void aHashThatDoesNotFitProvesNothing() {
        store.insert(new Subscription(
                NotificationEndpoint.id("mine"),
                CORP,
                "t",
                OktaEventHooks.RESOURCE,
                Sha256.of("another"),
                Instant.MAX));

        assertThat(post(NEWS, Map.of("authorization", List.of("mine"))).hints()).isEmpty();
    }

    @Test
    void anotherHeaderCanCarryTheSecret() {
        OktaEventHooks other = OktaEventHooks.in(store, "X-Hook-Key");
        NotificationCall call = new NotificationCall(
                "POST",
                "",
                Map.of("x-hook-key", List.of(secret), "Content-Type", List.of("application/json; charset=utf-8")),
                NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(other.receive(call).hints()).containsExactly(CORP);
        assertThat(hooks.receive(call).hints()).isEmpty();
    }

    // --- bodies -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<html>",
                "{",
                "{} x",
                "{\"eventId\":\"a\",\"eventId\":\"b\"}",
                "{\"data\":{\"events\":[{\"a\":1,\"a\":2}]}}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(proven(body)).isEqualTo(NotificationAnswer.empty(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":[]}",
                "{\"data\":{\"events\":{}}}",
                "{\"data\":{\"events\":[7,null,\"x\",{}]}}",
                "{\"data\":{\"events\":[{\"eventType\":7,\"uuid\":\"u\"}]}}",
                "{\"eventId\":7,\"data\":{\"events\":[{\"eventType\":\"user.session.start\"}]}}"
            })
    void aDeliveryOfNothingHintsAtNothing(String body) {
        assertThat(proven(body)).isEqualTo(NotificationAnswer.empty(204));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.lifecycle.delete.initiated",
                "user.account.update_profile",
                "group.user_membership.add",
                "group.lifecycle.delete",
                "app.oauth2.client.privilege.revoke"
            })
    void eachFamilyOfEventsHints(String type) {
        assertThat(proven(delivery("d", event("e", type))).hints()).containsExactly(CORP);
    }

    @Test
    void anEventWithoutAnIdIsNewEachTime() {
        String body = "{\"data\":{\"events\":[{\"eventType\":\"user.lifecycle.create\"}]}}";
        assertThat(proven(body).hints()).containsExactly(CORP);
        assertThat(proven(body).hints()).containsExactly(CORP);
    }

    @Test
    void oneNewEventAmongKnownOnesHints() {
        proven(delivery("d1", event("e1", "user.lifecycle.create")));

        assertThat(proven(delivery("d2", event("e1", "user.lifecycle.create"), event("e2", "user.lifecycle.create")))
                        .hints())
                .containsExactly(CORP);
    }

    @Test
    void theLatestDeliveriesAreRememberedAndTheOldestForgotten() {
        Deliveries deliveries = new Deliveries();
        assertThat(deliveries.isNew(CORP, "first")).isTrue();
        for (int number = 0; number < Deliveries.MOST - 1; number++) {
            assertThat(deliveries.isNew(CORP, "delivery " + number)).isTrue();
        }
        assertThat(deliveries.isNew(CORP, "first")).isFalse();
        assertThat(deliveries.isNew(new DirectoryId("other"), "first")).isTrue();
        assertThat(deliveries.isNew(CORP, "first")).isTrue();
    }

    @Test
    void aBodyIsBounded() {
        String start = "{\"eventId\":\"d\",\"x\":[";
        String rest = "1]}";
        int fill = (256 * 1024 - start.length() - rest.length()) / 2;
        String largest =
                start + "1,".repeat(fill) + " ".repeat((256 * 1024 - start.length() - rest.length()) % 2) + rest;

        assertThat(largest.getBytes(StandardCharsets.UTF_8)).hasSize(256 * 1024);
        assertThat(proven(largest).status()).isEqualTo(204);
        assertThat(proven(largest + " ")).isEqualTo(NotificationAnswer.empty(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""})
    void whatIsNotJsonByItsTypeIsRefused(String type) {
        NotificationAnswer answer = post(NEWS, Map.of("content-type", List.of(type), "authorization", List.of(secret)));

        assertThat(answer).isEqualTo(NotificationAnswer.empty(415));
    }

    /** Okta waits 3 seconds and asks for no more; nothing of the answer waits for a sync. */
    @Test
    void theLargestDeliveryIsAnsweredWithinItsBudget() {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < 1500; number++) {
            events.add(event("event-" + number, "group.user_membership.add"));
        }
        String body = delivery("large", events.toArray(String[]::new));
        assertThat(body.length()).isBetween(150_000, 256 * 1024);

        long before = System.nanoTime();
        NotificationAnswer answer = proven(body);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BUDGET);
        assertThat(answer.hints()).containsExactly(CORP);
    }

    @Test
    void aStoreThatFailsIsSaidSoThatOktaDeliversAgain() {
        OktaEventHooks broken = OktaEventHooks.in(new FailingStore());
        NotificationCall call = new NotificationCall(
                "POST",
                "",
                Map.of("Authorization", List.of("x"), "Content-Type", List.of("application/json")),
                NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(broken.receive(call)).isEqualTo(NotificationAnswer.empty(503));
    }

    @Test
    void noBytesMakeItThrow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            assertThatCode(() -> hooks.receive(new NotificationCall(
                            "POST",
                            "",
                            Map.of("authorization", List.of(secret), "content-type", List.of("application/json")),
                            body)))
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
        }
    }

    /** A database that is down. */
    private static final class FailingStore implements SubscriptionStore {
        @Override
        public boolean insert(Subscription subscription) {
            throw new IllegalStateException("down");
        }

        @Override
        public Optional<Subscription> find(String id) {
            throw new IllegalStateException("down");
        }

        @Override
        public List<Subscription> list(DirectoryId directory) {
            throw new IllegalStateException("down");
        }

        @Override
        public boolean update(Subscription subscription) {
            throw new IllegalStateException("down");
        }

        @Override
        public boolean remove(String id) {
            throw new IllegalStateException("down");
        }
    }
}
