package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single addresses are taken apart into, before any comparison. */
@Tag("R-31")
class AddressReadingTest {

    @Test
    void everyAddressOfTheTableIsTakenApartAsItSays() {
        List<String> wrong = new ArrayList<>();
        List<String> lines = WordTable.lines("address-readings.tsv");
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String read = AddressReadings.of(address(line.substring(0, tab)));
            if (!read.equals(line.substring(tab + 1))) {
                wrong.add(line + " <> " + read);
            }
        }

        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12\tHigh\u00A0St, Ely | number 12; street high (street); place ely",
                "12 High\u200B St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\uFE0E St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\uFE0F St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u034F St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u115F St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u1160 St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u3164 St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u007F St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\uE000 St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\uD800 St, Ely | number 12; street high (street); place ely; invisible",
                "12 High\u0378 St, Ely | number 12; street high (street); place ely; invisible",
                "12 High St\u2028Ely | number 12; street high (street); loose place ely",
                "12 High \u2603 St, Ely | number 12; street high (street); place ely",
                "12 High \uD83D\uDE00 St, Ely | number 12; street high (street); place ely",
                "12 H\u0456gh St, Ely | number 12; street h\u0456gh (street); place ely; mixed"
            })
    void blanksAndInvisibleCharactersAreToldApart(String line, String reading) {
        assertThat(AddressReadings.of(PostalAddress.ofLine(line))).isEqualTo(reading);
    }

    @Test
    void lineEndsPartTheGroupsAndAreSeen() {
        String reading = "number 12; street high (street); place ely";
        assertThat(AddressReadings.of(PostalAddress.ofLine("12 High St\nEly"))).isEqualTo(reading);
        assertThat(AddressReadings.of(PostalAddress.ofLine("12 High St\r\nEly")))
                .isEqualTo(reading);
        assertThat(AddressReadings.of(PostalAddress.ofLine("12 High St\rEly\u00B7")))
                .isEqualTo(reading);
    }

    /** An address of one line, or with its fields between at signs. */
    private static PostalAddress address(String text) {
        String[] fields = (text + "@@@@").split("@", -1);
        return PostalAddress.builder()
                .street(fields[0].strip())
                .locality(fields[1].strip())
                .region(fields[2].strip())
                .postalCode(fields[3].strip())
                .country(fields[4].strip())
                .build();
    }
}
