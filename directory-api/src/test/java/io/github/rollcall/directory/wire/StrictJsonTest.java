package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-18")
class StrictJsonTest {
    private static final String CANARY = "canary";
    private static final String PAGE = """
            {"@odata.context":"c","value":[{"id":"u1","canary":"\\u00e9\\n","n":-1.5e2,"a":[1,null,true,{}]},{}],\
            "@odata.nextLink":"https://h/canary?a=b","x":{"y":[[]]}}""";
    private static final String ROWS =
            "[{\"id\":\"u1\",\"canary\":\"caf\u00E9 \uD83D\uDE00\"},{\"id\":\"u2\",\"s\":false}]";

    /** Texts that are no JSON document at all, or more than one. */
    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "\n\t\r ",
                "<html><body>canary</body></html>",
                "<?xml version=\"1.0\"?><canary/>",
                "canary",
                "HTTP/1.1 200 OK",
                "{",
                "}",
                "]",
                "[",
                "{]",
                "[}",
                "{\"canary\"",
                "{\"canary\":",
                "{\"canary\":}",
                "{\"canary\" 1}",
                "{\"canary\":1",
                "{\"canary\":1,}",
                "{,}",
                "{\"canary\":1;\"b\":2}",
                "{canary:1}",
                "{'canary':1}",
                "{\"canary\":'1'}",
                "{\"canary\":\"1}",
                "{\"canary\":\"\n\"}",
                "{\"canary\":\"\\x41\"}",
                "{\"canary\":\"\\u12g4\"}",
                "{\"canary\":\"\\u12\"}",
                "{1:\"canary\"}",
                "{null:\"canary\"}",
                "{\"canary\":tru}",
                "{\"canary\":TRUE}",
                "{\"canary\":nul}",
                "{\"canary\":undefined}",
                "{\"canary\":NaN}",
                "{\"canary\":Infinity}",
                "{\"canary\":-Infinity}",
                "{\"canary\":+1}",
                "{\"canary\":01}",
                "{\"canary\":.5}",
                "{\"canary\":1.}",
                "{\"canary\":1e}",
                "{\"canary\":-}",
                "{\"canary\":0x1F}",
                "{\"canary\":1_000}",
                "{/* canary */}",
                "// canary\n{}",
                "# canary\n{}",
                "{}{}",
                "{} {}",
                "{}\n[]",
                "{}canary",
                "{}null",
                "{}1",
                "{},",
                "{}]",
                "{}\0",
                "\0{}",
                "[]{}",
                "[][]",
                "[{},]",
                "[,{}]",
                "[{} {}]",
                ")]}',\n{}",
                "{\"canary\":1,\"canary\":2}",
                "{\"value\":[],\"value\":[]}",
                "{\"value\":[],\"a\":{\"canary\":1,\"canary\":1}}",
                "{\"value\":[{\"canary\":1,\"canary\":1}]}",
                "{\"value\":[],\"\\u0076alue\":[]}",
                "[{\"canary\":1,\"\\u0063anary\":1}]");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoSingleWellFormedDocumentIsRefusedByEveryReader(String text) {
        byte[] body = utf8(text);

        refused(() -> StrictJson.object(stream(body)));
        refused(() -> StrictJson.page(stream(body), "value", row -> {}));
        refused(() -> StrictJson.rows(stream(body), row -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"canary\"", "true", "[{}]", "[null]"})
    void aDocumentThatIsNoObjectIsNoObject(String text) {
        refused(() -> StrictJson.object(stream(utf8(text))));
        refused(() -> StrictJson.page(stream(utf8(text)), "value", row -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"error\":{\"code\":\"canary\"}}",
                "{\"values\":[]}",
                "{\"Value\":[]}",
                "{\"x\":{\"value\":[]}}",
                "{\"value\":null}",
                "{\"value\":{}}",
                "{\"value\":\"canary\"}",
                "{\"value\":1}",
                "{\"value\":false}",
                "{\"value\":{\"value\":[]}}"
            })
    void aPageWithoutItsCollectionIsRefused(String text) {
        refused(() -> StrictJson.page(stream(utf8(text)), "value", row -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "1", "\"canary\"", "{\"value\":[]}", "{\"errorCode\":\"E0000001\"}"})
    void aListingThatIsNoArrayIsRefused(String text) {
        refused(() -> StrictJson.rows(stream(utf8(text)), row -> {}));
    }

    /** Names of one row are held against those of the row before, which half a surrogate pair could not be. */
    @Test
    void aNameThatIsNoTextIsNotWellFormed() {
        byte[] rows = "[{\"\\ud800\":1},{\"a\":1}]".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> StrictJson.rows(stream(rows), row -> {}))
                .matches(failure -> failure.code() == ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void aDocumentCutAnywhereIsRefused() {
        byte[] page = utf8(PAGE);
        byte[] rows = utf8(ROWS);
        for (int length = 0; length < page.length; length++) {
            byte[] cut = Arrays.copyOf(page, length);
            refused(() -> StrictJson.page(stream(cut), "value", row -> {}));
            refused(() -> StrictJson.object(stream(cut)));
        }
        for (int length = 0; length < rows.length; length++) {
            byte[] cut = Arrays.copyOf(rows, length);
            refused(() -> StrictJson.rows(stream(cut), row -> {}));
        }
    }

    @Test
    void aPageGivesItsRowsInOrderAndItsOtherMembers() throws IOException {
        List<@Nullable JsonObject> rows = new ArrayList<>();
        JsonObject others = StrictJson.page(stream(utf8(" \n" + PAGE + "\r\n ")), "value", rows::add);

        assertThat(rows).hasSize(2).doesNotContainNull();
        assertThat(ids(rows)).containsExactly("u1", "?");
        assertThat(others.string("@odata.nextLink")).contains("https://h/canary?a=b");
        assertThat(others.object("x")).isPresent();
        assertThat(others.has("value")).isFalse();
    }

    @Test
    void aCollectionOfTheSameNameFurtherInsideIsNotTheCollection() throws IOException {
        List<@Nullable JsonObject> rows = new ArrayList<>();
        StrictJson.page(
                stream(
                        utf8(
                                "{\"x\":{\"value\":[{\"id\":\"no\"}]},\"value\":[{\"id\":\"u1\",\"value\":[{\"id\":\"no\"}]}]}")),
                "value",
                rows::add);

        assertThat(ids(rows)).containsExactly("u1");
    }

    @Test
    void anEmptyCollectionIsAnEmptyPage() throws IOException {
        List<@Nullable JsonObject> rows = new ArrayList<>();
        StrictJson.page(stream(utf8("{\"value\":[]}")), "value", rows::add);
        StrictJson.rows(stream(utf8("[]")), rows::add);

        assertThat(rows).isEmpty();
    }

    @Test
    void aRowThatIsNoObjectIsHandedOnAsNull() throws IOException {
        List<@Nullable JsonObject> rows = new ArrayList<>();
        StrictJson.rows(stream(utf8("[null,1,\"canary\",true,[],[{}],{\"id\":\"u1\"}]")), rows::add);

        assertThat(rows).hasSize(7);
        assertThat(rows.subList(0, 6)).containsOnlyNulls();
        assertThat(ids(rows.subList(6, 7))).containsExactly("u1");
    }

    @Test
    void sixtyFourLevelsAreTheMost() throws IOException {
        assertThat(StrictJson.object(stream(utf8("{\"canary\":" + "[".repeat(63) + "]".repeat(63) + "}")))
                        .has(CANARY))
                .isTrue();
        refused(() -> StrictJson.object(stream(utf8("{\"canary\":" + "[".repeat(64) + "]".repeat(64) + "}"))));
        refused(() -> StrictJson.rows(stream(utf8("[".repeat(1_000_000))), row -> {}));
        refused(() -> StrictJson.object(stream(utf8("{\"canary\":".repeat(1_000_000)))));
    }

    @Test
    void textsAndNamesAndNumbersAreBounded() throws IOException {
        String longest = "x".repeat(64 * 1024);
        String digits = "9".repeat(100);

        assertThat(object("{\"a\":\"" + longest + "\"}").string("a")).contains(longest);
        refused(() -> object("{\"a\":\"" + longest + "x\"}"));
        refused(() -> object("{\"a\":\"" + "\\u0041".repeat(64 * 1024 + 1) + "\"}"));
        assertThat(object("{\"" + "n".repeat(1024) + "\":1}").has("n".repeat(1024)))
                .isTrue();
        refused(() -> object("{\"" + "n".repeat(100_000) + "\":1}"));
        assertThat(object("{\"a\":" + digits + "}").attribute("a").first()).contains(digits);
        refused(() -> object("{\"a\":" + digits + "9}"));
        refused(() -> object("{\"a\":0." + "1".repeat(200) + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999999",
                "1e-999999999999",
                "-1E+2147483648",
                "1e2147483647",
                "1e-2147483648",
                "0e99999999999",
                "1.5e99999999999999999999"
            })
    void aNumberBeyondAnyUseIsReadOrRefusedAndNeverAnotherError(String number) {
        byte[] body = utf8("{\"canary\":" + number + "}");

        try {
            assertThat(StrictJson.object(stream(body)).number(CANARY)).isEmpty();
        } catch (DirectoryException failure) {
            refused(() -> StrictJson.object(stream(body)));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Each is another encoding than UTF-8, or UTF-8 that no encoder writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "efbbbf7b7d", // a byte order mark before {}
                "feff007b007d",
                "fffe7b007d00",
                "007b007d", // UTF-16 without a mark
                "7b007d00",
                "0000007b0000007d", // UTF-32
                "7b0000007d000000",
                "7b2261223a22ff227d", // bytes that are never UTF-8
                "7b2261223a22fe227d",
                "7b2261223a22f5808080227d",
                "7b2261223a2280227d", // a continuation without a beginning
                "7b2261223a22c3227d", // a beginning without a continuation
                "7b2261223a22e282227d",
                "7b2261223a22f09f98227d",
                "7b2261223a22c080227d", // overlong NUL
                "7b2261223a22c1a1227d", // overlong a
                "7b2261223a22e080af227d", // overlong slash
                "7b2261223a22f08080af227d",
                "7b2261223a22eda080227d", // half a surrogate pair
                "7b2261223a22edb080227d",
                "7b2261223a22f4908080227d", // beyond U+10FFFF
                "7b22ff223a317d", // in a name
                "7b22c161223a317d",
                "7b7dff", // behind the document
                "7b7dc3",
            })
    void whatIsNotUtf8IsRefused(String hex) {
        byte[] body = HexFormat.of().parseHex(hex);
        byte[] row = new byte[body.length + 2];
        System.arraycopy(body, 0, row, 1, body.length);
        row[0] = '[';
        row[row.length - 1] = ']';

        refused(() -> StrictJson.object(stream(body)));
        refused(() -> StrictJson.rows(stream(row), any -> {}));
    }

    @Test
    void wholeUtf8IsRead() throws IOException {
        String text = "\u00E9 \u20AC \uD83D\uDE00 \u202E \uFEFF \uFFFF \u007F";

        assertThat(object("{\"a\":\"" + text + "\"}").string("a")).contains(text);
        assertThat(object("{\"" + text + "\":1}").has(text)).isTrue();
    }

    @Test
    void namesMadeToCollideAreAnsweredInTime() throws IOException {
        List<String> names = List.of("");
        for (int length = 0; length < 12; length++) {
            names = names.stream()
                    .flatMap(name -> Stream.of(name + "Aa", name + "BB"))
                    .toList();
        }
        StringBuilder json = new StringBuilder("{");
        names.forEach(name -> json.append('"').append(name).append("\":1,"));
        byte[] body = utf8(json.append("\"end\":1}").toString());

        assertThat(names.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
        JsonObject read = StrictJson.object(stream(body));
        assertThat(names).allMatch(read::has);
    }

    @Test
    void aConnectionThatBreaksStaysAnIoError() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StrictJson.object(broken))
                .withMessage("reset");
    }

    @Test
    void aBodyBeyondItsBoundSaysSo() {
        InputStream body = BoundedBody.of(stream(utf8(PAGE)), 20);

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> StrictJson.page(body, "value", row -> {}))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESPONSE_TOO_LARGE));
    }

    @Test
    void whatARowHandlerThrowsIsPassedOn() {
        IllegalStateException thrown = new IllegalStateException("mine");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> StrictJson.page(stream(utf8(PAGE)), "value", row -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    private static JsonObject object(String text) throws IOException {
        return StrictJson.object(stream(utf8(text)));
    }

    private static List<String> ids(List<@Nullable JsonObject> rows) {
        List<String> ids = new ArrayList<>();
        for (JsonObject row : rows) {
            ids.add(row == null ? "null" : row.string("id").orElse("?"));
        }
        return ids;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private static void refused(ThrowingCallable reading) {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(reading)
                .withMessageStartingWith("RESPONSE_INVALID: the answer cannot be trusted: ")
                .withMessageNotContaining(CANARY)
                .withNoCause()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESPONSE_INVALID));
    }
}
