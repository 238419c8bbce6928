package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the text of telephone numbers, before any comparison. */
@Tag("R-31")
class PhoneTextTest {

    @ParameterizedTest
    @CsvSource({
        "2025550143/5550144, 2025550143 5550144",
        "5550144|2025550143, 5550144 2025550143",
        "2025550143/555014, 2025550143555014",
        "555014/2025550143, 5550142025550143",
        "2025550143; 2025550144; 2025550145, 2025550143 2025550144 2025550145"
    })
    void numbersArePartedWhereBothSidesAreLongEnough(String text, String digits) {
        assertThat(digits(text)).isEqualTo(List.of(digits.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025550143 ext. 12, 2025550143, 12",
        "2025550143 ext. 1234567, 2025550143, 1234567",
        "2025550143 ext. 12345678, 2025550143 ext. 12345678, ''",
        "2025550143 ext., 2025550143 ext., ''",
        "2025550143 foo 12, 2025550143 foo 12, ''",
        "2025550143#12, 2025550143, 12",
        "2025550143-#12, 2025550143, 12",
        "2025550143##12, 2025550143##12, ''",
        "#2025550, #2025550, ''",
        "Mobile: 2025550143, 2025550143, ''",
        "Tel. 2025550143, 2025550143, ''",
        "Mobile2025550143, Mobile2025550143, ''",
        "2025550143 (home), 2025550143, ''",
        "(home) 2025550143, (home) 2025550143, ''",
        "202555 (0143), 202555 (0143), ''",
        "tel:2025550143;ext=12, tel:2025550143;ext=12, ''",
        "tel:2025550143, 2025550143, ''"
    })
    void labelsNotesAndExtensionsAreTakenOff(String text, String body, String extension) {
        List<PhoneText> numbers = PhoneText.read(text);
        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).body()).isEqualTo(body);
        assertThat(numbers.get(0).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000",
                "0",
                "5555555",
                "55555555",
                "1200000000",
                "0000012",
                "1234567",
                "12345678",
                "123456789",
                "1234567890",
                "0123456789",
                "reception"
            })
    void digitsThatFillAFieldAreNoNumber(String filler) {
        assertThat(PhoneText.read(filler)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000001", "555555", "5555556", "1230000000", "0000123", "1234568", "2345678901"})
    void digitsBesideAFillerAreANumber(String number) {
        assertThat(digits(number)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1-800-AZALEAZ, true",
        "1-800-azaleaz, true",
        "1-800-FLY-2555, true",
        "1-800-FL-Y2555, false",
        "1800 FLY, true",
        "800 FLY, false",
        "800 FLYS, true",
        "80 FLYSNOW, false",
        "800 5555 AB, false",
        "800 5555 ABC, true",
        "800 555 \u0431\u0432\u0433\u0434, false",
        "FLY 800 5555, false",
        "8005555123, false",
        "tel:800-FLYS;ext=1, false"
    })
    void aWordOnTheKeypadHasThreeLettersAndTheWholeSevenKeys(String text, boolean keypad) {
        assertThat(first(text).isKeypad()).isEqualTo(keypad);
    }

    @ParameterizedTest
    @CsvSource({"55501, false", "555014, true", "555O14222, false", "800 FLYS, true", "tel:5;phone-context=+1, true"})
    void aNumberHasSixDigits(String text, boolean number) {
        assertThat(first(text).isNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "***-***-0143, true, 0143, ''",
        "+1 202 *** 0143, true, 0143, 1202",
        "+1 202 xxx 0143, true, 0143, 1202",
        "1 202 XX5 0143, true, 50143, ''",
        "2025550143, false, 2025550143, ''",
        "+12025550143, false, 12025550143, 12025550143"
    })
    void aMaskHidesTheDigitsBetweenTheFirstAndTheLast(String text, boolean masked, String last, String first) {
        PhoneText number = first(text);
        assertThat(number.isMasked()).isEqualTo(masked);
        assertThat(number.lastDigits()).isEqualTo(last);
        assertThat(number.firstDigits()).isEqualTo(first);
    }

    @Test
    void twoZerosStandForAPlusBeforeANumberLongEnough() {
        assertThat(first("00442079").withPlus()).isEqualTo("+442079");
        assertThat(first("0044207").withPlus()).isNull();
        assertThat(first("0442079460").withPlus()).isNull();
        assertThat(first("+00442079").withPlus()).isNull();
    }

    private static List<String> digits(String text) {
        List<String> digits = new ArrayList<>();
        PhoneText.read(text).forEach(number -> digits.add(number.digits()));
        return digits;
    }

    private static PhoneText first(String text) {
        List<PhoneText> numbers = PhoneText.read(text);
        assertThat(numbers).as(text).hasSize(1);
        return numbers.get(0);
    }
}
