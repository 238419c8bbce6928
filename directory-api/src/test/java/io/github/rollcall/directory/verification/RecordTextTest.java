package io.github.rollcall.directory.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {

    @Test
    void everyFactSurvivesWhateverItSays() {
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        String odd = "a b\nSECRET 3 abc\n";
        for (RecordFact fact : RecordFact.values()) {
            facts.put(fact, odd + fact);
        }

        assertThat(RecordText.read(RecordText.write(facts))).contains(facts);
        assertThat(RecordText.read("")).contains(Map.of());
    }

    @Test
    void aFactOfALaterVersionIsPassedOver() {
        assertThat(RecordText.read("LATER 3 abc\nTICKET 2 T1\n")).contains(Map.of(RecordFact.TICKET, "T1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "TICKET",
                "TICKET 2",
                "TICKET 2 T",
                "TICKET 2 T1",
                "TICKET 1 T1\n",
                "TICKET -1 \n",
                "TICKET 99999999 T\n",
                "TICKET 2147483647 T\n",
                "TICKET x T\n",
                "TICKET 2 T1\nx"
            })
    void whatIsMalformedIsNoText(String text) {
        assertThat(RecordText.read(text)).isEmpty();
    }
}
