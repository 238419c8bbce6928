package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    private static final int ROUNDS = 3000;
    private static final List<String> PIECES = List.of(
            "\u0000",
            "\u202E",
            "\u200B",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u0301\u0301\u0301",
            "\u0130",
            "\u0131",
            "\uFB01",
            "\u212A",
            "\uFDFA",
            "/",
            "-",
            "'",
            ",",
            "#",
            "@",
            "+",
            "%s",
            "${x}",
            "<",
            "|",
            "\n",
            " ",
            ".",
            "0",
            "1",
            "9",
            "a",
            "I",
            "i",
            "van",
            "Jr",
            "N/A",
            "\u00DF",
            "\u00FC",
            "\u0416",
            "\u738B",
            "\uAC00",
            "\u0645",
            "\u0E01",
            "\u1100\u1161\u11A8",
            "xn--",
            "1984-09-23",
            "ext. 5",
            "apt 4");

    private static final ClaimsMatcher MATCHER = matcher();

    private static ClaimsMatcher matcher() {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("hostile", 1);
        Claim.standard().forEach(claim -> policy.claim(claim, ClaimRule.optionalClaim()));
        return ClaimsMatcher.using(policy.build());
    }

    @Test
    void anyTextIsAnsweredWithoutFailure() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            ClaimSet.Builder document = claims(random);
            ClaimSet.Builder record = claims(random);
            MatchDecision decision = MATCHER.match(
                    Cases.proven(document),
                    Cases.recorded(record),
                    Cases.active().build());
            assertThat(decision.reasons())
                    .as("seed %s round %s", seed, round)
                    .extracting(MatchReason::code)
                    .doesNotContain(MatchReason.Code.COMPARISON_FAILED);
        }
    }

    @Test
    void theAnswersAreTheSameUnderATurkishDefaultLocale() {
        long seed = System.nanoTime();
        Locale before = Locale.getDefault();
        Random one = new Random(seed);
        Random two = new Random(seed);
        for (int round = 0; round < ROUNDS / 10; round++) {
            String here = decide(one).toString();
            try {
                Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
                assertThat(decide(two).toString())
                        .as("seed %s round %s", seed, round)
                        .isEqualTo(here);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    private static MatchDecision decide(Random random) {
        return MATCHER.match(
                Cases.proven(claims(random)),
                Cases.recorded(claims(random)),
                Cases.active().build());
    }

    private static ClaimSet.Builder claims(Random random) {
        return ClaimSet.builder()
                .name(PersonName.builder()
                        .given(text(random))
                        .middle(text(random))
                        .family(text(random))
                        .suffix(text(random))
                        .full(text(random))
                        .build())
                .dateOfBirth(BirthDate.parse(text(random)))
                .address(PostalAddress.builder()
                        .street(text(random))
                        .locality(text(random))
                        .region(text(random))
                        .postalCode(text(random))
                        .country(text(random))
                        .build())
                .email(text(random))
                .phone(text(random))
                .country(text(random))
                .region(text(random))
                .employeeId(text(random));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(10);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
