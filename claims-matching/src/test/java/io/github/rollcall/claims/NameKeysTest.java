package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

    /** Parts stand as given/family or given/middle/family; a name without a slash is a whole one. */
    private static NameModel name(String text) {
        String[] parts = text.split("/");
        return NameModel.of(
                switch (parts.length) {
                    case 1 -> PersonName.ofFull(text);
                    case 2 -> PersonName.of(parts[0], parts[1]);
                    default ->
                        PersonName.builder()
                                .given(parts[0])
                                .middle(parts[1])
                                .family(parts[2])
                                .build();
                });
    }

    private static long[] keys(NameModel name) {
        return new NameKeys().file(name).keys();
    }

    private static boolean shareAKey(String one, String other) {
        Set<Long> keys = new HashSet<>();
        for (long key : keys(name(one))) {
            keys.add(key);
        }
        for (long key : keys(name(other))) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource({
        "Ana/Ruiz, ANA/RU\u00CDZ",
        "J\u00FCrgen/M\u00FCller, Juergen/Mueller",
        "Katherine/Reed, Catherine/Reed",
        "Geoffrey/Reed, Jeffrey/Reed",
        "Mohammed/Ali, Muhamad/Ali",
        "Joseph/Reed, Josef/Reed",
        "Susana/Reed, Suzana/Reed",
        "Enrique/Reed, Enrike/Reed",
        "Mateo/Rossi, Matteo/Rosi",
        "Wei/Zhang, Zhang/Wei",
        "Ana/Ruiz, Ana Ruiz",
        "Ana/Ruiz, Ruiz Ana",
        "James/Paul/Marsh, Paul/Marsh",
        "Ana/Ruiz Vega, Ana/Ruiz",
        "Ana/Souza Silva, Ana/Silva",
        "Ana Maria Ruiz Vega, Ana/Ruiz",
        "Jan/van der Berg, Jan/Vanderberg",
        "Jan/van den Berg, Jan/Berg",
        "Jean Pierre/Blanc, Jeanpierre/Blanc",
        "S/Ramanathan, Subramanian/Ramanathan",
        "S Ramanathan, Subramanian/Ramanathan",
        "Ramanathan S, Subramanian/Ramanathan",
        "Alejandro/Villar, Alejandor/Villar",
        "Bob/Reed, Robert/Reed",
        "Suharto, SUHARTO",
        "Ana One Two Three Four Ruiz, Ana/Ruiz",
    })
    void namesThatMayBeAlikeShareAKey(String one, String other) {
        assertThat(shareAKey(one, other)).isTrue();
        assertThat(shareAKey(other, one)).isTrue();
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "Wei/Zhang, Zhang/Wei, true",
        "Ana One Two Three Four Ruiz, Ana/Ruiz, true",
        "Bea Two Three Ana Four Ruiz, Ana/Ruiz, false",
        "One Two Three Ana Ruiz, One/Ana, true",
        "Jan/van der Berg, Jan/Vanderberg, true",
        "Jan/van der Berg, Jan/Berg, true",
        "Osman/Reed, Usman/Reed, true",
        "Osman/Reed, Osmano/Reed, true",
        "Osman/Reed, Aosman/Reed, true",
        "Osman/Reed, Osmman/Reed, true",
        "Osman/Reed, Somano/Reed, false",
        "Joseph/Reed, Josef/Reed, true",
        "Joseph/Reed, Josep/Reed, false",
        "Bob/Reed, Robert/Reed, true",
        "Bob/Reed Vega, Robert/Vega, true",
        "S/Ramanathan, Subramanian/Ramanathan, false",
    })
    void aStrongKeyIsTheSoundOfTwoWords(String one, String other, boolean shared) {
        assertThat(Arrays.stream(keys(name(one)))
                        .filter(key -> !NameKeys.isWeak(key))
                        .anyMatch(key -> Arrays.stream(keys(name(other))).anyMatch(same -> same == key)))
                .isEqualTo(shared);
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "S/Reed, Subra/Reed, true",
        "J/Vanderberg, Jan/van der Berg, true",
        "J/Berg, Jan/van der Berg, true",
        "J/Vega, Jan/Ruiz Vega, true",
        "S/Reed, Tom/Reed, false",
        "S/Reed, Subra/Read, false",
    })
    void aWeakKeyIsAFamilyNameAndAnInitial(String one, String other, boolean shared) {
        assertThat(Arrays.stream(keys(name(one)))
                        .filter(NameKeys::isWeak)
                        .anyMatch(key -> Arrays.stream(keys(name(other))).anyMatch(same -> same == key)))
                .isEqualTo(shared);
    }

    @Test
    void eachBitOfAKeyIsSetInAboutHalfOfThem() {
        int names = 4096;
        int[] set = new int[Long.SIZE];
        for (int i = 0; i < names; i++) {
            long key = NameKeys.ofWholeName(name("name" + i));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                set[bit] += (int) (key >>> bit & 1);
            }
        }
        assertThat(Arrays.stream(set).boxed().toList())
                .allSatisfy(count -> assertThat(count).isBetween(names * 2 / 5, names * 3 / 5));
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource({
        "Ana/Ruiz, Tom/Ruiz",
        "Ana/Ruiz, Ana/Lang",
        "Pia/Lang, Pia/Berg",
        "Suharto, Suharto/Sari",
        "Ana/Eva/Ruiz, Tom/Karl/Ruiz",
        "Cara/Reed, Sara/Reed",
        "Pam/Reed, Pham/Read",
    })
    void namesThatAreNotAlikeShareNone(String one, String other) {
        assertThat(shareAKey(one, other)).isFalse();
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "S/Reed, Subramanian/Reed, true",
        "Subramanian/Reed, S/Reed, true",
        "Alejandro/Reed, Alejandor/Reed, true",
        "William/Reed, Will/Reed, true",
        "Bobby/Reed, Robert/Reed, true",
        "Robert/Reed, Bobby/Reed, true",
        "Catherine/Reed, Kathryn/Reed, true",
        "Ana Reed, Alba/Reed, true",
        "İlkе/Reed, Ida/Reed, true",
        "Ida/Reed, аda/Reed, true",
        "Ana/Reed, Alba/Reed, false",
        "Karl/Reed, Kevin/Reed, false",
    })
    void aWeakKeyNeedsGivenNamesThatCouldBeOne(String one, String other, boolean expected) {
        assertThat(NameKeys.mayBeAlike(name(one), name(other))).isEqualTo(expected);
    }

    @Test
    void theKeyOfAnInitialIsWeak() {
        long[] keys = keys(name("Ana/Ruiz"));
        assertThat(keys).hasSize(2);
        assertThat(NameKeys.isWeak(keys[0])).isFalse();
        assertThat(NameKeys.isWeak(keys[1])).isTrue();
    }

    @Test
    void aNameHasEachKeyOnce() {
        for (String text : new String[] {"Ana/Ruiz", "Ana Ana/Ruiz Ruiz", "Ana Ana Ana", "Ana", "Bob/Reed"}) {
            long[] keys = keys(name(text));
            Set<Long> once = new HashSet<>();
            for (long key : keys) {
                once.add(key);
            }
            assertThat(once).hasSize(keys.length).isNotEmpty();
        }
        assertThat(keys(NameModel.of(null))).isEmpty();
        assertThat(keys(name("Ana/Ruiz"))).as("two sounds, and an initial").hasSize(2);
    }

    @Test
    void aRecordOfTwoNamesHasTheKeysOfBoth() {
        long[] both = new NameKeys()
                .file(name("Ana/Ruiz"))
                .file(name("Ana/Lang"))
                .file(name("Ana/Ruiz"))
                .keys();
        assertThat(both).hasSize(4).contains(keys(name("Ana/Ruiz"))).contains(keys(name("Ana/Lang")));
    }

    @Test
    void aLongNameHasABoundedNumberOfKeys() {
        String words = "ba ca da fa ga ha ja ka la ma na pa ra sa ta va xa za";
        assertThat(keys(name(words + "/" + words)).length).isLessThanOrEqualTo(4 * 4 + 4 + 2);
        assertThat(keys(name(words)).length).isLessThanOrEqualTo(6 + 1 + 2);
    }

    @Test
    void theWholeNameIsTheOneOfGivenAndFamilyName() {
        assertThat(NameKeys.ofWholeName(name("Ana/Sofia/Ruiz"))).isEqualTo(NameKeys.ofWholeName(name("ana RU\u00CDZ")));
        assertThat(NameKeys.ofWholeName(name("Ana/Ruiz"))).isNotEqualTo(NameKeys.ofWholeName(name("Ruiz/Ana")));
        assertThat(NameKeys.ofWholeName(name("Ana/Ruiz"))).isNotEqualTo(NameKeys.ofWholeName(name("Anar/Uiz")));
    }
}
