package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Unusual values on both sides are looked for in everything that leaves a match. Each failure prints its seed. */
class RecordRedactionTest {

    private static final int ROUNDS = 150;
    private static final String LETTERS = "qxzjkvwy";

    @Test
    void noValueOfEitherSideAppearsInAnythingThatLeavesAMatch() {
        long seed = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(seed + round);
            List<String> values = new ArrayList<>();
            ClaimSet document = person(random, values);
            ClaimSet record = random.nextInt(4) == 0 ? document : person(random, values);
            for (String text : everythingThatLeaves(document, record)) {
                for (String value : values) {
                    assertThat(text).as("seed %s", seed + round).doesNotContainIgnoringCase(value);
                }
            }
        }
    }

    private static List<String> everythingThatLeaves(ClaimSet document, ClaimSet record) {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("all", 1).redaction(Redaction.HMAC);
        Claim.standard()
                .forEach(claim -> policy.claim(claim, ClaimRule.optionalClaim()).exposeFailedClaims(claim));
        VerifiedClaims verified = VerifiedClaims.builder(document)
                .vendor("example-idv")
                .reference("ref-1")
                .verifiedAt(Cases.NOW)
                .status(AssuranceStatus.VERIFIED)
                .provenance(Claim.EMAIL, Provenance.PROVEN)
                .build();
        MatchDecision decision = ClaimsMatcher.using(policy.build(), EvidenceKey.of("key-1", new byte[32]))
                .match(
                        verified,
                        RecordedClaims.of(record),
                        Cases.active().phoneRegion("GB").build());
        DecisionRecord kept = DecisionRecord.of(decision, "object-7");
        List<String> texts = new ArrayList<>(List.of(
                decision.toString(),
                kept.toString(),
                kept.toJson(),
                kept.claims().toString(),
                verified.toString(),
                RecordedClaims.of(record).toString()));
        texts.addAll(decision.explain(Locale.ENGLISH));
        texts.addAll(Explanations.in(Locale.ENGLISH).forVerifiedPerson(decision));
        decision.results().forEach(result -> texts.add(result + " " + result.evidence()));
        decision.reasons().forEach(reason -> texts.add(reason.toString()));
        return texts;
    }

    private static ClaimSet person(Random random, List<String> values) {
        return ClaimSet.builder()
                .name(PersonName.builder()
                        .given(word(random, values))
                        .middle(word(random, values))
                        .family(word(random, values))
                        .build())
                .dateOfBirth(BirthDate.parse(random.nextBoolean() ? word(random, values) : date(random, values)))
                .address(PostalAddress.builder()
                        .street(digits(random, values) + " " + word(random, values) + " St")
                        .locality(word(random, values))
                        .postalCode(digits(random, values))
                        .country(word(random, values))
                        .build())
                .email(word(random, values) + "@" + word(random, values) + ".example")
                .phone("+4420" + digits(random, values))
                .phone(word(random, values))
                .country(word(random, values))
                .region(word(random, values))
                .employeeId(word(random, values))
                .build();
    }

    /** A word that no rule, flag, message or hexadecimal digest holds. */
    private static String word(Random random, List<String> values) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        values.add(word.toString());
        return word.toString();
    }

    private static String digits(Random random, List<String> values) {
        String digits = String.valueOf(70_000_000 + random.nextInt(9_999_999));
        values.add(digits);
        return digits;
    }

    private static String date(Random random, List<String> values) {
        String date = (1950 + random.nextInt(40)) + "-1" + random.nextInt(3) + "-2" + random.nextInt(9);
        values.add(date);
        return date;
    }
}
