package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every pair of names, tried on random ones; the seed is in the message of a failure. */
@Tag("R-31")
class NamePropertiesTest {

    private static final int ROUNDS = 1500;
    private static final List<String> WORDS = List.of(
            "Ana",
            "Anna",
            "Maria",
            "Mario",
            "Jos\u00E9",
            "Jose",
            "Jurgen",
            "J\u00FCrgen",
            "Juergen",
            "Ali",
            "Omar",
            "Wei",
            "Ming",
            "Bob",
            "Robert",
            "Liz",
            "Elizabeth",
            "Chen",
            "Kim",
            "Tran",
            "Soto",
            "Vidal",
            "Silva",
            "Nilo",
            "Carter",
            "Cartier",
            "Alejandro",
            "Alejandor",
            "Kowalska",
            "Kowalski",
            "\u0418\u0432\u0430\u043D",
            "Ivan",
            "\u738B",
            "J",
            "A",
            "S\u00F8ren",
            "Soeren",
            "Abdulkarim",
            "Karim");
    private static final List<String> PARTICLES = List.of("van", "de", "al", "bin", "dos", "da");
    private static final List<String> SUFFIXES = List.of("Jr", "Sr", "II", "III", "PhD");

    private static String part(Random random, int most) {
        List<String> words = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(6) == 0) {
                words.add(PARTICLES.get(random.nextInt(PARTICLES.size())));
            }
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(random.nextInt(6) == 0 ? "-" : " ", words);
    }

    private static PersonName name(Random random) {
        if (random.nextInt(5) == 0) {
            return PersonName.ofFull(part(random, 4));
        }
        return PersonName.builder()
                .given(part(random, 2))
                .middle(random.nextInt(3) == 0 ? part(random, 1) : null)
                .family(part(random, 2))
                .suffix(random.nextInt(8) == 0 ? SUFFIXES.get(random.nextInt(SUFFIXES.size())) : null)
                .build();
    }

    private static Comparison compare(PersonName v, PersonName d) {
        return Cases.compare(Claim.NAME, Cases.named(v), Cases.named(d));
    }

    /** But for two cases: a document may state a second surname that the directory leaves out, and a record may not lack a part. */
    @Test
    void exchangingTheSidesChangesNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<ClaimOutcome, Integer> seen = new EnumMap<>(ClaimOutcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            PersonName one = name(random);
            PersonName other = name(random);
            Comparison there = compare(one, other);
            Comparison back = compare(other, one);
            boolean custom =
                    there.rules().contains(RuleId.SURNAME_EXTRA) || back.rules().contains(RuleId.SURNAME_EXTRA);
            if (!custom
                    && !NameModel.of(one).incomplete()
                    && !NameModel.of(other).incomplete()) {
                assertThat(back.outcome())
                        .as("seed %s round %s %s %s", seed, round, there.rules(), back.rules())
                        .isEqualTo(there.outcome());
            }
            seen.merge(there.outcome(), 1, Integer::sum);
        }
        assertThat(seen).containsKeys(ClaimOutcome.NEAR, ClaimOutcome.MISMATCH, ClaimOutcome.NO_DATA);
    }

    @Test
    void aNameAgreesWithItselfAndTheAnswerIsAlwaysTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            PersonName name = name(random);
            Comparison first = compare(name, name);
            assertThat(first.outcome())
                    .as("seed %s round %s %s", seed, round, first.rules())
                    .isIn(ClaimOutcome.MATCH, ClaimOutcome.NEAR, ClaimOutcome.NO_DATA);
            assertThat(compare(name, name)).isEqualTo(first);
        }
    }

    @Test
    void leavingOutAPartNeverMakesAMatch() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            PersonName v = name(random);
            PersonName d = name(random);
            Comparison whole = compare(v, d);
            boolean doubtful = whole.outcome() == ClaimOutcome.MISMATCH;
            for (PersonName less : poorer(d)) {
                assertThat(doubtful && compare(v, less).outcome() == ClaimOutcome.MATCH)
                        .as("seed %s round %s %s", seed, round, whole.rules())
                        .isFalse();
            }
        }
    }

    /** The name without its given or without its family name: what a person could blank out to hide a contradiction. */
    private static List<PersonName> poorer(PersonName name) {
        return Stream.of(
                        PersonName.builder()
                                .middle(name.middle())
                                .family(name.family())
                                .suffix(name.suffix())
                                .build(),
                        PersonName.builder()
                                .given(name.given())
                                .middle(name.middle())
                                .suffix(name.suffix())
                                .build())
                .toList();
    }

    @Test
    void formalNamesThatShareAShortFormAreNotRelated() {
        List<String> forms = List.of("Robert", "Bob", "Rob", "William", "Bill", "Elizabeth", "Liz", "Beth");
        for (String one : forms) {
            for (String other : forms) {
                boolean related = Nicknames.related(plain(one), plain(other));
                ClaimOutcome outcome = compare(PersonName.of(one, "Lind"), PersonName.of(other, "Lind"))
                        .outcome();
                boolean doubtful = related && Nicknames.isShared(plain(one), plain(other));
                assertThat(outcome)
                        .as("%s %s", one, other)
                        .isEqualTo(
                                doubtful
                                        ? ClaimOutcome.NEAR
                                        : related || one.equals(other) ? ClaimOutcome.MATCH : ClaimOutcome.MISMATCH);
            }
        }
    }

    private static String plain(String name) {
        return TextFolding.plain(name);
    }
}
