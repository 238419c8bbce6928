package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A seed that failed is tried again with {@code -Dhostile.seed}. */
class HostileTextTest {

    private static final int INPUTS = 100_000;
    private static final long LIMIT_MILLIS = 50;

    private static final ClaimsMatcher MATCHER = matcher();

    private final long seed = Long.getLong("hostile.seed", System.nanoTime());

    private static ClaimsMatcher matcher() {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("hostile", 1);
        Claim.standard().forEach(claim -> policy.claim(claim, ClaimRule.optionalClaim()));
        return ClaimsMatcher.using(policy.build());
    }

    @Test
    void anyTextIsAnsweredSoonAndWithoutFailure() {
        loadTheTables();
        for (int round = 0; round < INPUTS; round++) {
            Stated document = Stated.hostile(new HostileText(new Random(seed + round)));
            Stated record = document.near(new HostileText(new Random(seed - round)));
            int number = round;
            Supplier<String> what = () -> "seed " + seed + " round " + number;

            MatchDecision decision = CpuTime.within(LIMIT_MILLIS, what, () -> decide(document, record));

            for (ClaimResult result : decision.results()) {
                if (result.rules().contains(RuleId.COMPARISON_FAILED)) {
                    throw new AssertionError(what.get() + " failed: " + result);
                }
            }
        }
    }

    @Test
    void anyTextAsAPolicyIsReadOrRefusedWithItsProblems() {
        String json = ClaimsPolicy.workforceDefault().canonicalJson();
        for (int round = 0; round < INPUTS / 20; round++) {
            Random random = new Random(seed + round);
            int from = random.nextInt(json.length());
            int to = from + random.nextInt(Math.min(20, json.length() - from));
            String text = json.substring(0, from) + new HostileText(random).next() + json.substring(to);

            answersOrRefuses(
                    InvalidPolicyException.class,
                    "seed " + seed + " round " + round,
                    () -> ClaimsPolicy.fromJson(text));
        }
    }

    @Test
    void anyTextAsAnArgumentIsTakenOrRefusedAsWrong() {
        for (int round = 0; round < INPUTS / 20; round++) {
            String text = new HostileText(new Random(seed + round)).next();
            String what = "seed " + seed + " round " + round;

            answersOrRefuses(IllegalArgumentException.class, what, () -> Claim.of(text));
            answersOrRefuses(
                    IllegalArgumentException.class,
                    what,
                    () -> MatchContext.builder().phoneRegion(text).build());
        }
    }

    @Test
    void theAnswersAreTheSameUnderATurkishDefaultLocale() {
        Locale before = Locale.getDefault();
        for (int round = 0; round < INPUTS / 100; round++) {
            Stated document = Stated.hostile(new HostileText(new Random(seed + round)));
            Stated record = document.near(new HostileText(new Random(seed - round)));
            String here = decide(document, record).toString();
            try {
                Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
                assertThat(decide(document, record).toString())
                        .as("seed %s round %s", seed, round)
                        .isEqualTo(here);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aCallOverTheLimitIsNoticed() {
        assertThatThrownBy(() -> CpuTime.within(20, () -> "a slow call", HostileTextTest::spin))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a slow call took ");
    }

    /** The tables of a script are read when a text first needs them; that is no part of an answer's time. */
    private static void loadTheTables() {
        for (int round = 0; round < 2000; round++) {
            HostileText text = new HostileText(new Random(round));
            Stated document = Stated.hostile(text);
            decide(document, document.near(text));
        }
    }

    private static MatchDecision decide(Stated document, Stated record) {
        return MATCHER.match(
                Cases.proven(document.claims()),
                Cases.recorded(record.claims()),
                Cases.active().build());
    }

    private static void answersOrRefuses(Class<?> documented, String what, ThrowingCallable call) {
        Throwable refusal = catchThrowable(call);
        if (refusal != null) {
            assertThat(refusal).as(what).isExactlyInstanceOf(documented);
        }
    }

    private static long spin() {
        long counted = 0;
        for (long end = CpuTime.ofThisThread() + 60_000_000; CpuTime.ofThisThread() < end; ) {
            counted++;
        }
        return counted;
    }

    /** One side of a match, as texts. */
    private record Stated(List<String> texts) {

        private static final int TEXTS = 15;

        static Stated hostile(HostileText text) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < TEXTS; i++) {
                texts.add(text.next());
            }
            return new Stated(texts);
        }

        Stated near(HostileText text) {
            return new Stated(texts.stream().map(text::near).toList());
        }

        ClaimSet.Builder claims() {
            return ClaimSet.builder()
                    .name(PersonName.builder()
                            .given(texts.get(0))
                            .middle(texts.get(1))
                            .family(texts.get(2))
                            .suffix(texts.get(3))
                            .full(texts.get(4))
                            .build())
                    .dateOfBirth(BirthDate.parse(texts.get(5)))
                    .address(PostalAddress.builder()
                            .street(texts.get(6))
                            .locality(texts.get(7))
                            .region(texts.get(8))
                            .postalCode(texts.get(9))
                            .country(texts.get(10))
                            .build())
                    .email(texts.get(11))
                    .email(texts.get(12))
                    .phone(texts.get(12))
                    .phone(texts.get(13))
                    .country(texts.get(10))
                    .region(texts.get(8))
                    .employeeId(texts.get(14));
        }
    }
}
