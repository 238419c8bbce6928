package io.github.rollcall.directory.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateGuardTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryUserId ADA = new DirectoryUserId(CORP, "u1");
    private static final HintKey HINT = HintKey.of("ada@example.org");

    private final List<RateBucket> seen = new ArrayList<>();
    private final RateLimiter recording = buckets -> {
        seen.clear();
        seen.addAll(buckets);
        return RateAnswer.taken(0);
    };
    private final RateGuard guard = guard(1);

    private RateGuard guard(int key) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) key);
        return RateGuard.of(recording, RateLimits.defaults(), new SecretKeySpec(secret, "HmacSHA256"));
    }

    private List<String> keys(RateRequest request) {
        guard.take(request);
        return seen.stream().map(RateBucket::key).toList();
    }

    @Test
    void aUseIsHeldAgainstEveryLimitOfEverybodyItIsCountedFor() {
        guard.take(RateRequest.of(RateOperation.SEND, CORP)
                .hint(HINT)
                .user(ADA)
                .address("192.0.2.1")
                .agent("a-17"));

        RateLimit quarter = new RateLimit(3, Duration.ofMinutes(15));
        RateLimit day = new RateLimit(5, Duration.ofDays(1));
        assertThat(seen)
                .extracting(RateBucket::limit)
                .containsExactlyInAnyOrder(
                        new RateLimit(1000, Duration.ofDays(1)),
                        quarter,
                        day,
                        quarter,
                        day,
                        new RateLimit(30, Duration.ofMinutes(5)),
                        new RateLimit(20, Duration.ofHours(1)));
        assertThat(seen).extracting(RateBucket::key).doesNotHaveDuplicates();
    }

    @Test
    void theDefaultsAreTheOnesThatAreDocumented() {
        Map<String, String> table = Arrays.stream(RateOperation.values())
                .flatMap(operation -> Arrays.stream(RateSubject.values())
                        .map(subject -> Map.entry(
                                operation + " " + subject,
                                RateLimits.defaults().of(operation, subject).stream()
                                        .map(limit -> limit.uses() + " in " + limit.window())
                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(table)
                .containsEntry("LOOKUP USER", "10 in PT5M")
                .containsEntry("LOOKUP ADDRESS", "30 in PT5M")
                .containsEntry("LOOKUP AGENT", "20 in PT1H")
                .containsEntry("LOOKUP EVERYBODY", "1000 in PT5M")
                .containsEntry("SEND USER", "3 in PT15M, 5 in PT24H")
                .containsEntry("SEND ADDRESS", "30 in PT5M")
                .containsEntry("SEND AGENT", "20 in PT1H")
                .containsEntry("SEND EVERYBODY", "1000 in PT24H")
                .containsEntry("ATTEMPT USER", "10 in PT5M")
                .containsEntry("ATTEMPT ADDRESS", "30 in PT5M")
                .containsEntry("ATTEMPT AGENT", "20 in PT1H")
                .containsEntry("ATTEMPT EVERYBODY", "1000 in PT5M")
                .hasSize(12);
    }

    /** Operation, directory, subject and key make different counters of one and the same text. */
    @Test
    void nothingThatIsCountedApartShares() {
        List<String> all = new ArrayList<>();
        for (RateOperation operation : RateOperation.values()) {
            for (DirectoryId directory : List.of(CORP, new DirectoryId("other"))) {
                all.addAll(keys(RateRequest.of(operation, directory)
                        .hint(HintKey.of("x"))
                        .address("x")
                        .agent("x")));
            }
        }
        assertThat(all).doesNotHaveDuplicates();

        List<String> before = keys(RateRequest.of(RateOperation.LOOKUP, CORP).agent("x"));
        guard(2).take(RateRequest.of(RateOperation.LOOKUP, CORP).agent("x"));
        assertThat(seen).extracting(RateBucket::key).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aKnownAndAnUnknownUserAreCountedAlike() {
        guard.take(RateRequest.of(RateOperation.LOOKUP, CORP).hint(HINT));
        List<RateLimit> known = seen.stream().map(RateBucket::limit).toList();
        guard.take(RateRequest.of(RateOperation.LOOKUP, CORP).hint(HintKey.of("nobody@example.org")));

        assertThat(seen).extracting(RateBucket::limit).isEqualTo(known);
    }

    @Test
    void noAddressLoginOrAgentReachesTheLimiterInClear() {
        guard.take(RateRequest.of(RateOperation.LOOKUP, CORP)
                .hint(HINT)
                .user(ADA)
                .address("192.0.2.1")
                .agent("agent-canary"));

        assertThat(seen).allSatisfy(bucket -> assertThat(bucket.key()).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:1:2::1, 2001:DB8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "[2001:db8:1:2::1], 2001:db8:1:2:0:0:0:9, true",
        "fe80::1%eth0, fe80::2%eth1, true",
        "not an address, not an address, true",
        ":::::, :::::, true",
    })
    void oneNetworkIsOneAddress(String one, String other, boolean same) {
        List<String> first = keys(RateRequest.of(RateOperation.LOOKUP, CORP).address(one));
        List<String> second = keys(RateRequest.of(RateOperation.LOOKUP, CORP).address(other));

        assertThat(first.equals(second)).isEqualTo(same);
    }

    @Test
    void whoIsNotNamedIsNotCounted() {
        RateRequest nobody = RateRequest.of(RateOperation.LOOKUP, CORP)
                .address(null)
                .address(" ")
                .agent(null)
                .agent("");

        assertThat(keys(nobody)).hasSize(1);
    }

    @Test
    void aLimiterThatFailsRefusesAndTellsNothingOfItsFailure() {
        RateGuard broken = RateGuard.of(
                buckets -> {
                    throw new IllegalStateException("row of ada@example.org");
                },
                RateLimits.defaults(),
                new SecretKeySpec(new byte[32], "HmacSHA256"));

        assertThatThrownBy(() -> broken.take(RateRequest.of(RateOperation.LOOKUP, CORP)))
                .isInstanceOfSatisfying(DirectoryException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED);
                    assertThat(failure.getMessage()).doesNotContain("ada");
                    assertThat(failure.getCause()).isNull();
                });
    }

    @Test
    void aGuardInMemoryHoldsTheDefaults() {
        RateGuard memory = RateGuard.inMemory();
        for (int i = 0; i < 3; i++) {
            assertThat(memory.take(RateRequest.of(RateOperation.SEND, CORP).user(ADA))
                            .isTaken())
                    .isTrue();
        }
        RateAnswer fourth = memory.take(RateRequest.of(RateOperation.SEND, CORP).user(ADA));
        assertThat(fourth.isTaken()).isFalse();
        assertThat(fourth.usedUp().orElseThrow().limit().uses()).isEqualTo(3);
    }

    @Test
    void limitsCanBeReplacedButNotTurnedOff() {
        RateLimit two = new RateLimit(2, Duration.ofMinutes(1));
        RateLimits own = RateLimits.defaults().with(RateOperation.SEND, RateSubject.USER, two);
        assertThat(own.of(RateOperation.SEND, RateSubject.USER)).containsExactly(two);
        assertThat(own.of(RateOperation.LOOKUP, RateSubject.USER))
                .isEqualTo(RateLimits.defaults().of(RateOperation.LOOKUP, RateSubject.USER));

        assertThatThrownBy(() ->
                        own.with(RateOperation.SEND, RateSubject.USER, two, new RateLimit(3, Duration.ofMinutes(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same window");
        RateLimit[] more = {
            new RateLimit(3, Duration.ofHours(1)),
            new RateLimit(4, Duration.ofHours(2)),
            new RateLimit(5, Duration.ofHours(3))
        };
        assertThatThrownBy(() -> own.with(RateOperation.SEND, RateSubject.USER, two, more))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT1S, false",
        "1, PT1S, true",
        "1, PT0.999S, false",
        "1000, P7D, true",
        "1001, P7D, false",
        "1, P7DT1S, false"
    })
    void aLimitIsWithinItsRange(int uses, Duration window, boolean allowed) {
        if (allowed) {
            assertThat(new RateLimit(uses, window).uses()).isEqualTo(uses);
        } else {
            assertThatThrownBy(() -> new RateLimit(uses, window)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
