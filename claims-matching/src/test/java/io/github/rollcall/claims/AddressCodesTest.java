package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** House numbers and postal codes, each compared alone. */
@Tag("R-31")
class AddressCodesTest {

    @ParameterizedTest
    @CsvSource({
        "12, 12, SAME",
        "12a, 12a, SAME",
        "12, 12a, DIFFERENT",
        "12, 13, DIFFERENT",
        "10-14, 10, RANGE",
        "10-14, 14, RANGE",
        "10-14, 12, RANGE",
        "10-14, 11, RANGE",
        "10-14, 13, RANGE",
        "10-14, 9, DIFFERENT",
        "10-14, 15, DIFFERENT",
        "10-14, 1014, RANGE",
        "10-14, 12a, DIFFERENT",
        "10-14, 10-12, DIFFERENT",
        "14-10, 12, DIFFERENT",
        "0-2, 1, RANGE",
        "10a-14, 12, DIFFERENT",
        "10/14, 10, RANGE",
        "10/14, 14, RANGE",
        "10/14, 12, DIFFERENT",
        "10/14, 1014, RANGE",
        "12 1/2, 12, DIFFERENT",
        "12 1/2, 2, DIFFERENT",
        "-5, 5, RANGE",
        "-5, 3, DIFFERENT",
        "1-999999, 500, RANGE",
        "1-9999999, 500, DIFFERENT",
        "1-99, 0, DIFFERENT"
    })
    void aHouseNumberIsTheSameOrWithinARange(String one, String other, AddressNumber.Relation relation) {
        assertThat(AddressNumber.relate(one, other)).isEqualTo(relation);
        assertThat(AddressNumber.relate(other, one)).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "89501, 89501, SAME",
        "89501, 895011234, SAME",
        "89501, 89501123, PARTIAL",
        "89502, 895011234, DIFFERENT",
        "8950, 895011234, DIFFERENT",
        "02139, 2139, PARTIAL",
        "12139, 2139, DIFFERENT",
        "02139, 2138, DIFFERENT",
        "1200195, 1200, PARTIAL",
        "1200195, 120, PARTIAL",
        "1200195, 12001, DIFFERENT",
        "1200195, 12, DIFFERENT",
        "1200195, 1201, DIFFERENT",
        "13010001, 13010, PARTIAL",
        "13010001, 1301, DIFFERENT",
        "13010001, 130100, DIFFERENT",
        "100101, 100, DIFFERENT",
        "1015cs, 1015, PARTIAL",
        "1015cs, 101, DIFFERENT",
        "1015c, 1015, DIFFERENT",
        "11015cs, 11015, DIFFERENT",
        "sw1a2aa, sw1a, PARTIAL",
        "sw1a2aa, sw1, PARTIAL",
        "sw1a2aa, sw1a2, DIFFERENT",
        "sw1a2aa, sw, DIFFERENT",
        "h91x2p3, h91, PARTIAL",
        "c1425dke, c1425, PARTIAL",
        "c1425dke, c142, DIFFERENT",
        "c1425dke, 1425, DIFFERENT",
        "ab, abcde, PARTIAL"
    })
    void aPostalCodeIsTheSameOrAPart(String one, String other, AddressPostalCode.Relation relation) {
        assertThat(AddressPostalCode.relate(one, other)).isEqualTo(relation);
        assertThat(AddressPostalCode.relate(other, one)).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 2AA, sw1a2aa",
        "sw1a-2zz, sw1a2zz",
        "D-10115, 10115",
        "LV-1010, 1010",
        "AD500, 500",
        "AD50, ad50",
        "ABC 123, 123",
        "ABCD 123, abcd123",
        "AZ1000, 1000",
        "\uFF33\uFF37\uFF11\uFF21 \uFF12\uFF21\uFF21, sw1a2aa",
        "\uFF41\uFF5A\uFF3A 12x, azz12x",
        "\u0661\u0662\u0663\u0664, 1234",
        "\u3012164-0012, 1640012",
        "89501-1234, 895011234",
        "--,",
        "\u6771\u4EAC,"
    })
    void aPostalCodeIsKeptWithoutBlanksHyphensAndPrefix(String stated, @Nullable String normal) {
        assertThat(AddressPostalCode.normal(stated)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "M1 1AA, false, 2",
        "M11AA, false, 1",
        "M11 1AA, false, 2",
        "MK1 1AA, false, 2",
        "MK11 1AA, false, 2",
        "M1A 1AA, false, 2",
        "MK1A 1AA, false, 2",
        "MK111 1AA, false, 0",
        "M1 11A, false, 0",
        "M 1AA, false, 0",
        "MK11A1AA, false, 0",
        "A9A 9A9, false, 2",
        "A9A9A9, false, 1",
        "A9A 9A, false, 0",
        "D02 X285, false, 2",
        "D02 X2B5, false, 2",
        "D02 XAB5, false, 2",
        "D02 XABC, false, 0",
        "D02 2285, false, 0",
        "D02 X28, false, 0",
        "D6W XY00, false, 2",
        "D02X285, false, 1",
        "D6WX285, false, 1",
        "D02XABC, false, 0",
        "D022285, false, 0",
        "C1425 DKE, false, 2",
        "C1425DKE, false, 1",
        "C1425, false, 0",
        "C1425, true, 1",
        "1016 GV, true, 2",
        "1016 GV, false, 0",
        "1016 gv, true, 0",
        "1016 NW, true, 0",
        "1016 GVX, true, 0",
        "1016, true, 0",
        "1016GV, true, 1",
        "1016GV, false, 0",
        "SE411 24, true, 2",
        "SE411 245, true, 2",
        "SE411 2, true, 1",
        "SE411 24, false, 0",
        "LV1010, true, 1",
        "ABC1234, true, 1",
        "ABCD1234, true, 0",
        "AD500, true, 1",
        "A500, true, 0",
        "ABC500, true, 0",
        "89501-1234, false, 1",
        "13010-001, false, 1",
        "4000-010, false, 0",
        "4000-010, true, 1",
        "104-0061, false, 0",
        "104-0061, true, 1",
        "00-625, false, 0",
        "00-625, true, 1",
        "00-62, true, 0",
        "89501, true, 0"
    })
    void theFormShowsAPostalCode(String text, boolean numberBefore, int words) {
        assertThat(AddressPostalCode.strong(group(text), 0, numberBefore)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "123, , 0",
        "123, IS, 1",
        "123, DE, 0",
        "12, IS, 0",
        "411 24, , 2",
        "411 245, , 2",
        "411 2, , 0",
        "411 2456, , 0",
        "411 24th, , 0",
        "411 Reno, , 0",
        "1234, , 1",
        "12345678, , 1",
        "123456789, , 0",
        "1234th, , 0",
        "12a4, , 0"
    })
    void digitsMayBeAPostalCode(String text, @Nullable String country, int words) {
        assertThat(AddressPostalCode.weak(group(text), 0, country)).isEqualTo(words);
    }

    private static AddressGroup group(String text) {
        List<AddressGroup> groups = new ArrayList<>();
        AddressText.split(text, false, groups);
        return groups.get(0);
    }
}
