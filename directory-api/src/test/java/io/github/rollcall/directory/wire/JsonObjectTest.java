package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AttributeValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-11")
class JsonObjectTest {

    @Test
    void notThereAndNullAreTwoThings() {
        JsonObject json = json("{\"gone\":null,\"there\":0}");

        assertThat(json.has("gone")).isTrue();
        assertThat(json.isNull("gone")).isTrue();
        assertThat(json.has("there")).isTrue();
        assertThat(json.isNull("there")).isFalse();
        assertThat(json.has("missing")).isFalse();
        assertThat(json.isNull("missing")).isFalse();
    }

    @Test
    void eachKindIsReadByItsOwnAccessor() {
        JsonObject json =
                json("{\"s\":\"x\",\"b\":false,\"n\":-7,\"o\":{\"s\":\"y\"},\"a\":[\"p\",1,null,{\"s\":\"z\"}]}");

        assertThat(json.string("s")).contains("x");
        assertThat(json.bool("b")).contains(false);
        assertThat(json.number("n")).contains(-7L);
        assertThat(json.object("o").flatMap(inner -> inner.string("s"))).contains("y");
        assertThat(json.strings("a")).containsExactly("p");
        assertThat(json.objects("a"))
                .singleElement()
                .satisfies(inner -> assertThat(inner.string("s")).contains("z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "1.0", "\"true\"", "\"banana\"", "[true]", "{}", "0"})
    void noOtherKindIsEverATruthValue(String value) {
        assertThat(json("{\"accountEnabled\":" + value + "}").bool("accountEnabled"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "[\"x\"]", "{}", "1.5"})
    void noOtherKindIsEverAText(String value) {
        assertThat(json("{\"id\":" + value + "}").string("id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"1\"",
                "true",
                "[1]",
                "1.5",
                "1.0",
                "1e2",
                "9223372036854775808",
                "-9223372036854775809"
            })
    void noOtherKindIsEverAWholeNumber(String value) {
        assertThat(json("{\"n\":" + value + "}").number("n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 2147483647, 2147483648L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aWholeNumberThatFitsIsRead(long value) {
        assertThat(json("{\"n\":" + value + "}").number("n")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"x\"", "1", "true"})
    void whatIsNoArrayHasNoEntries(String value) {
        JsonObject json = json("{\"a\":" + value + "}");

        assertThat(json.strings("a")).isEmpty();
        assertThat(json.objects("a")).isEmpty();
        assertThat(json.strings("missing")).isEmpty();
        assertThat(json.objects("missing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"Berlin\"|Berlin",
                "12|12",
                "-1.50|-1.50",
                "1e3|1E+3",
                "true|true",
                "false|false",
                "12345678901234567890|12345678901234567890",
                "[\"a\",2,false]|a,2,false",
                "[\"a\",null,{\"x\":1},[\"b\"]]|a",
                "[\" \",\"a\"]|a",
            })
    void anAttributeIsItsValuesAsText(String value, String values) {
        assertThat(attribute(value).all()).isEqualTo(List.of(values.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "[null]", "[\"\",null]"})
    void anAttributeWithoutAValueIsCleared(String value) {
        assertThat(attribute(value)).isEqualTo(AttributeValue.cleared());
    }

    /** Clearing what is stored needs a clear word, not an odd one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":\"x\"}",
                "[{}]",
                "[{\"value\":\"x\"}]",
                "[[\"x\"]]",
                "[null,{}]",
                "[[]]",
                "[\"\",{}]"
            })
    void anAttributeThatSaysNothingUsableIsAbsent(String value) {
        assertThat(attribute(value)).isEqualTo(AttributeValue.absent());
    }

    @Test
    void anAttributeThatIsNotThereIsAbsent() {
        assertThat(json("{}").attribute("x")).isEqualTo(AttributeValue.absent());
    }

    @Test
    void aTextNoStoreCanKeepIsMadeStorable() {
        assertThat(attribute("\"a\\u0000\\ud800\"").first()).contains("a\uFFFD\uFFFD");
    }

    @Test
    void whatIsReadCannotChangeTheObject() {
        JsonObject json = json("{\"a\":[\"p\",{}]}");
        json.strings("a").add("q");

        assertThat(json.strings("a")).containsExactly("p");
        assertThat(json.objects("a")).hasSize(1);
    }

    @Test
    void rowsKeepThePlaceOfWhatIsNoObject() {
        JsonObject json = json("{\"a\":[{\"s\":\"x\"},7,null,[]],\"empty\":[],\"o\":{},\"n\":null}");

        assertThat(json.rows("a").orElseThrow()).hasSize(4).satisfies(rows -> {
            assertThat(rows.get(0).flatMap(row -> row.string("s"))).contains("x");
            assertThat(rows.subList(1, 4)).allMatch(Optional::isEmpty);
        });
        assertThat(json.rows("empty")).contains(List.of());
        assertThat(json.rows("o")).isEmpty();
        assertThat(json.rows("n")).isEmpty();
        assertThat(json.rows("missing")).isEmpty();
    }

    @Test
    void onlyTheNumberOfMembersIsPrinted() {
        assertThat(json("{\"canary\":\"canary\"}")).hasToString("JsonObject[1 members]");
    }

    private static AttributeValue attribute(String value) {
        return json("{\"x\":" + value + "}").attribute("x");
    }

    private static JsonObject json(String text) {
        try {
            return StrictJson.object(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
