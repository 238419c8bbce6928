package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.Sha256;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may send to the host's address. A message that is not proven is answered like any other, and does nothing. */
final class EntraNotificationsHostileTest {
    private static final DirectoryId CORP = new DirectoryId("corp-entra");
    private static final DirectoryId BRANCH = new DirectoryId("branch-entra");
    private static final String CORP_TENANT = "5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54";
    private static final String BRANCH_TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String SECRET = "s3cret-of-the-subscription-of-corp";
    private static final String BRANCH_SECRET = "s3cret-of-the-subscription-of-branch";
    private static final Map<String, List<String>> JSON =
            Map.of("content-type", List.of("application/json; charset=utf-8"));

    private final SubscriptionStore store = new InMemorySubscriptionStore();

    @BeforeEach
    void subscribe() {
        store.insert(new Subscription("sub-corp", CORP, CORP_TENANT, "/users", Sha256.of(SECRET), Instant.MAX));
        store.insert(new Subscription(
                "sub-branch", BRANCH, BRANCH_TENANT, "/groups", Sha256.of(BRANCH_SECRET), Instant.MAX));
    }

    private static String item(String subscription, String secret, String tenant) {
        return "{\"subscriptionId\":\"" + subscription + "\",\"clientState\":\"" + secret + "\",\"tenantId\":\""
                + tenant + "\",\"changeType\":\"updated\",\"resource\":\"Users/x\",\"resourceData\":{\"id\":\"x\"}}";
    }

    private static String delivery(String... items) {
        return "{\"value\":[" + String.join(",", items) + "]}";
    }

    private NotificationAnswer post(String body) {
        return EntraNotifications.receive(
                new NotificationCall("POST", "", JSON, body.getBytes(StandardCharsets.UTF_8)), store);
    }

    private NotificationAnswer validate(String query) {
        return EntraNotifications.receive(new NotificationCall("POST", query, Map.of(), new byte[0]), store);
    }

    // --- the question whether the address is the host's -------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {"opaque", "Validation: Testing & more", "<script>alert(1)</script>", "ä 渡", "a+b%2B", "x\r\ny"})
    void theTokenGoesBackDecodedAndAsPlainText(String token) {
        NotificationAnswer answer = validate("validationToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo(token);
        assertThat(answer.hints()).isEmpty();
        assertThat(answer.toString()).doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource({"4096, 200", "4097, 400"})
    void aTokenIsBounded(int length, int status) {
        assertThat(validate("validationToken=" + "a".repeat(length)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validationToken=",
                "validationToken",
                "validationToken=a&validationToken=b",
                "validationToken=%",
                "x=%zz"
            })
    void aQuestionThatGraphWouldNotAskIsRefused(String query) {
        NotificationAnswer answer = validate(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anOversizedQueryIsNotRead() {
        assertThat(validate("x=" + "a".repeat(8_190)).status()).isEqualTo(415);
        assertThat(validate("x=" + "a".repeat(8_191)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "post", ""})
    void onlyAPostIsAnswered(String method) {
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall(method, "validationToken=x", Map.of(), new byte[0]), store);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    // --- who may give a hint ----------------------------------------------------------------------------------------

    @Test
    void aProvenItemIsAHint() {
        assertThat(post(delivery(item("sub-corp", SECRET, CORP_TENANT))).hints())
                .containsExactly(CORP);
        assertThat(post(delivery(item("sub-corp", SECRET, CORP_TENANT.toUpperCase(Locale.ROOT))))
                        .hints())
                .containsExactly(CORP);
    }

    @ParameterizedTest
    @CsvSource({
        "sub-corp, wrong, 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54",
        "sub-corp, '', 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54",
        "sub-corp, s3cret-of-the-subscription-of-corp, 11111111-2222-3333-4444-555555555555",
        "sub-corp, s3cret-of-the-subscription-of-corp, ''",
        "sub-branch, s3cret-of-the-subscription-of-corp, 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54",
        "sub-branch, s3cret-of-the-subscription-of-corp, 11111111-2222-3333-4444-555555555555",
        "SUB-CORP, s3cret-of-the-subscription-of-corp, 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54",
        "unknown, s3cret-of-the-subscription-of-corp, 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54",
        "'', s3cret-of-the-subscription-of-corp, 5c1f0e4a-7d2b-4b9e-9a63-2f8d1c7e0b54"
    })
    void anItemThatLacksOneOfTheThreeIsAnsweredLikeAnyOtherAndDoesNothing(
            String subscription, String secret, String tenant) {
        NotificationAnswer proven = post(delivery(item("sub-corp", SECRET, CORP_TENANT)));
        NotificationAnswer answer = post(delivery(item(subscription, secret, tenant)));

        assertThat(answer.status()).isEqualTo(proven.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo(proven.body());
        assertThat(answer.hints()).isEmpty();
        assertThat(answer.renewals()).isEmpty();
    }

    @Test
    void theStoredHashItselfIsNoSecret() {
        assertThat(post(delivery(item("sub-corp", Sha256.of(SECRET), CORP_TENANT)))
                        .hints())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reauthorizationRequired", "subscriptionRemoved", "missed"})
    void aLifecycleEventNeedsTheSameProof(String event) {
        String forged = item("sub-corp", "wrong", CORP_TENANT)
                .replace("\"changeType\":\"updated\"", "\"lifecycleEvent\":\"" + event + "\"");
        NotificationAnswer answer = post(delivery(forged));

        assertThat(answer.hints()).isEmpty();
        assertThat(answer.renewals()).isEmpty();
        assertThat(store.find("sub-corp")).isPresent();
    }

    @Test
    void anUnknownLifecycleEventIsAHintAtLeast() {
        String item = item("sub-corp", SECRET, CORP_TENANT)
                .replace("\"changeType\":\"updated\"", "\"lifecycleEvent\":\"new\"");

        assertThat(post(delivery(item)).hints()).containsExactly(CORP);
    }

    @Test
    void oneDeliveryMayMixSubscriptionsTenantsAndForgeries() {
        NotificationAnswer answer = post(delivery(
                item("sub-corp", "wrong", CORP_TENANT),
                "null",
                "7",
                "{}",
                item("sub-branch", BRANCH_SECRET, BRANCH_TENANT),
                item("unknown", SECRET, CORP_TENANT),
                item("sub-corp", SECRET, CORP_TENANT)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.hints()).containsExactlyInAnyOrder(CORP, BRANCH);
    }

    @Test
    void aStoreThatAnswersWithAnotherSubscriptionIsNotBelieved() {
        SubscriptionStore careless = storeThat(store.find("sub-corp").orElseThrow());
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall(
                        "POST",
                        "",
                        JSON,
                        delivery(item("SUB-CORP", SECRET, CORP_TENANT)).getBytes(StandardCharsets.UTF_8)),
                careless);

        assertThat(answer.hints()).isEmpty();
    }

    // --- what is not even read --------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"value\":{}}",
                "{\"value\":[",
                "{\"value\":[]} x",
                "{\"value\":[],\"value\":[]}",
                "<html>"
            })
    void aBodyThatIsNoDeliveryIsRefused(String body) {
        NotificationAnswer answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.hints()).isEmpty();
    }

    @Test
    void aDeliveryThatBreaksOffGivesNoHintAtAll() {
        String whole = delivery(item("sub-corp", SECRET, CORP_TENANT));
        String removed = whole.replace("\"changeType\":\"updated\"", "\"lifecycleEvent\":\"subscriptionRemoved\"");

        assertThat(post(whole.substring(0, whole.length() - 1)).hints()).isEmpty();
        assertThat(post(removed.substring(0, removed.length() - 1)).status()).isEqualTo(400);
        assertThat(store.find("sub-corp")).isPresent();
    }

    @Test
    void aBodyOfMoreThan256KibIsRefusedUnread() {
        String whole = delivery(item("sub-corp", SECRET, CORP_TENANT));
        String fits = whole + " ".repeat(256 * 1024 - whole.length());

        assertThat(post(fits).hints()).containsExactly(CORP);
        assertThat(post(fits + " ").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonp", "text/html; application/json", ""})
    void onlyJsonIsRead(String type) {
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall(
                        "POST",
                        "",
                        Map.of("Content-Type", List.of(type)),
                        delivery(item("sub-corp", SECRET, CORP_TENANT)).getBytes(StandardCharsets.UTF_8)),
                store);

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void guessedSubscriptionsCostAtMostAHundredLookups() {
        AtomicInteger lookups = new AtomicInteger();
        SubscriptionStore counting = (SubscriptionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SubscriptionStore.class}, (proxy, method, arguments) -> {
                    lookups.incrementAndGet();
                    return method.invoke(store, arguments);
                });
        String guesses = IntStream.range(0, 1_000)
                .mapToObj(guess -> item("guess-" + guess, "x", CORP_TENANT))
                .collect(Collectors.joining(",", "{\"value\":[" + item("sub-corp", SECRET, CORP_TENANT) + ",", "]}"));
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall("POST", "", JSON, guesses.getBytes(StandardCharsets.UTF_8)), counting);

        assertThat(answer.hints()).containsExactly(CORP);
        assertThat(lookups).hasValue(100);
    }

    @Test
    void anIdLongerThanGraphsIsNotLookedUp() {
        SubscriptionStore untouched = storeThat(null);
        String body = delivery(item("x".repeat(201), SECRET, CORP_TENANT));
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall("POST", "", JSON, body.getBytes(StandardCharsets.UTF_8)), untouched);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.hints()).isEmpty();
    }

    @Test
    void aStoreThatFailsMakesGraphDeliverAgain() {
        SubscriptionStore failing = storeThat(null);
        NotificationAnswer answer = EntraNotifications.receive(
                new NotificationCall(
                        "POST",
                        "",
                        JSON,
                        delivery(item("sub-corp", SECRET, CORP_TENANT)).getBytes(StandardCharsets.UTF_8)),
                failing);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.hints()).isEmpty();
    }

    @Test
    void noBodyOfAnyKindBreaksIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] whole = delivery(item("sub-corp", "wrong", CORP_TENANT)).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5_000; round++) {
            byte[] body = whole.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                        NotificationAnswer answer =
                                EntraNotifications.receive(new NotificationCall("POST", "", JSON, body), store);
                        assertThat(answer.status()).isIn(202, 400);
                        assertThat(answer.hints()).isEmpty();
                    })
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    /** A store that finds the same for every id, or fails. */
    private static SubscriptionStore storeThat(@Nullable Subscription found) {
        return (SubscriptionStore) Proxy.newProxyInstance(
                EntraNotificationsHostileTest.class.getClassLoader(),
                new Class<?>[] {SubscriptionStore.class},
                (proxy, method, arguments) -> {
                    if (found == null) {
                        throw new IllegalStateException("connection pool");
                    }
                    return Optional.of(found);
                });
    }
}
