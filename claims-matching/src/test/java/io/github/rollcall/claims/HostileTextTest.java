package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A seed that failed is tried again with {@code -Dhostile.seed}. */
class HostileTextTest {

    private static final int INPUTS = 100_000;
    private static final long LIMIT_MILLIS = 50;

    /** Names have the most rules, so they have the largest share. */
    private static final List<Claim> CLAIMS = List.of(
            Claim.NAME,
            Claim.DATE_OF_BIRTH,
            Claim.NAME,
            Claim.ADDRESS,
            Claim.NAME,
            Claim.EMAIL,
            Claim.PHONE,
            Claim.COUNTRY,
            Claim.REGION,
            Claim.EMPLOYEE_ID);

    private static final Map<Claim, ClaimsMatcher> MATCHERS = matchers();

    private final long seed = Long.getLong("hostile.seed", System.nanoTime());

    private static Map<Claim, ClaimsMatcher> matchers() {
        Map<Claim, ClaimsMatcher> matchers = new HashMap<>();
        for (Claim claim : CLAIMS) {
            matchers.put(
                    claim,
                    ClaimsMatcher.using(ClaimsPolicy.builder("hostile", 1)
                            .claim(claim, ClaimRule.requiredClaim())
                            .minimumEvidence(MinimumEvidence.allOf(claim))
                            .build()));
        }
        return matchers;
    }

    @Test
    void anyTextIsAnsweredSoonAndWithoutFailure() {
        loadTheTables();
        for (int round = 0; round < INPUTS; round++) {
            Input input = new Input(seed, round);

            MatchDecision decision = CpuTime.within(LIMIT_MILLIS, input::toString, input::decide);

            if (decision.results().get(0).rules().contains(RuleId.COMPARISON_FAILED)) {
                throw new AssertionError(input + " failed");
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
        for (int round = 0; round < INPUTS / 20; round++) {
            Input input = new Input(seed, round);
            String here = input.decide().toString();
            try {
                Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
                assertThat(input.decide().toString()).as(input.toString()).isEqualTo(here);
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
        for (int round = 0; round < 5000; round++) {
            new Input(0, round).decide();
        }
    }

    private static void answersOrRefuses(Class<?> documented, String what, ThrowingCallable call) {
        Throwable refusal = catchThrowable(call);
        if (refusal != null) {
            assertThat(refusal).as(what).isExactlyInstanceOf(documented);
        }
    }

    private static long spin() {
        long counted = 0;
        for (long end = CpuTime.ofThisThread() + 30_000_000; CpuTime.ofThisThread() < end; ) {
            counted++;
        }
        return counted;
    }

    /** What both sides state about one claim: texts, and the same texts, changed ones or others. */
    private static final class Input {

        private static final int TEXTS = 5;

        private final long seed;
        private final int round;
        private final Claim claim;
        private final List<String> document = new ArrayList<>();
        private final List<String> record = new ArrayList<>();

        Input(long seed, int round) {
            this.seed = seed;
            this.round = round;
            claim = CLAIMS.get(round % CLAIMS.size());
            HostileText text = new HostileText(new Random(seed + round));
            for (int i = 0; i < TEXTS; i++) {
                document.add(text.next());
                record.add(text.near(document.get(i)));
            }
        }

        MatchDecision decide() {
            ClaimsMatcher matcher = Objects.requireNonNull(MATCHERS.get(claim));
            ClaimSet.Builder verified = claims(document);
            ClaimSet.Builder recorded = claims(record);
            if (round % 4 == 0) {
                verified.machineReadableName(PersonName.builder()
                        .full(record.get(3))
                        .zone(NameZone.MACHINE_READABLE)
                        .build());
                recorded.otherName(PersonName.of(document.get(1), document.get(2)));
            }
            return matcher.match(
                    Cases.proven(verified),
                    Cases.recorded(recorded),
                    Cases.active().build());
        }

        private ClaimSet.Builder claims(List<String> texts) {
            ClaimSet.Builder claims = ClaimSet.builder();
            if (claim.equals(Claim.NAME)) {
                claims.name(PersonName.builder()
                        .given(texts.get(0))
                        .middle(texts.get(1))
                        .family(texts.get(2))
                        .suffix(texts.get(3))
                        .full(texts.get(4))
                        .build());
            } else if (claim.equals(Claim.DATE_OF_BIRTH)) {
                claims.dateOfBirth(BirthDate.parse(texts.get(0)));
            } else if (claim.equals(Claim.ADDRESS)) {
                claims.address(PostalAddress.builder()
                        .street(texts.get(0))
                        .locality(texts.get(1))
                        .region(texts.get(2))
                        .postalCode(texts.get(3))
                        .country(texts.get(4))
                        .build());
            } else {
                claims.value(claim, texts.get(0)).value(claim, texts.get(1));
            }
            return claims;
        }

        @Override
        public String toString() {
            return "seed " + seed + " round " + round + " (" + claim + ")";
        }
    }
}
