package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are alike, and rows of which a part is kept. */
@Tag("R-18")
class StrictRowsTest {
    private static final Set<String> KEPT = Set.of("id", "profile");

    @Test
    void aRowHasItsOwnMembersWhateverTheRowsBeforeHad() throws IOException {
        List<JsonObject> rows = rows("""
                [{"a":"1","b":"1","c":"1"},{"c":"2","a":"2"},{},{"d":"4","b":null},{"a":"5","b":"5","c":"5","d":"5"},\
                {"b":"6","a":"6"}]""");

        assertThat(rows).map(StrictRowsTest::told).containsExactly("111-", "2-2-", "----", "-n-4", "5555", "66--");
    }

    @Test
    void innerObjectsHaveTheirOwnMembersToo() throws IOException {
        List<JsonObject> rows = rows("""
                [{"x":{"a":"1","x":{"b":"1"}},"y":[{"a":"1"},{"b":"1"}]},{"y":{"c":"2"},"x":[{"b":"2"},[{"d":"2"}]]}]""");

        JsonObject first = rows.get(0).object("x").orElseThrow();
        assertThat(told(first)).isEqualTo("1---");
        assertThat(told(first.object("x").orElseThrow())).isEqualTo("-1--");
        assertThat(rows.get(0).objects("y")).map(StrictRowsTest::told).containsExactly("1---", "-1--");
        assertThat(told(rows.get(1).object("y").orElseThrow())).isEqualTo("--2-");
        assertThat(rows.get(1).objects("x")).map(StrictRowsTest::told).containsExactly("-2--");
    }

    @Test
    void rowsThatHaveHardlyANameInCommonAreReadAsWell() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int row = 0; row < 300; row++) {
            json.append(row == 0 ? "{" : ",{");
            for (int name = row; name < row + 100; name++) {
                json.append(name == row ? "\"n" : ",\"n")
                        .append(name)
                        .append("\":{\"v\":")
                        .append(row)
                        .append('}');
            }
            json.append('}');
        }
        List<JsonObject> rows = rows(json.append(']').toString());

        assertThat(rows).hasSize(300);
        for (int row = 0; row < 300; row++) {
            JsonObject read = rows.get(row);
            assertThat(read.has("n" + (row - 1))).isFalse();
            assertThat(read.has("n" + (row + 100))).isFalse();
            assertThat(read.object("n" + (row + 99)).orElseThrow().number("v")).contains((long) row);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1,\"b\":1},{\"a\":1,\"a\":1}]",
                "[{\"a\":1,\"b\":1},{\"a\":1,\"b\":1,\"a\":1}]",
                "[{\"a\":1,\"b\":1},{\"b\":1,\"a\":1,\"b\":1}]",
                "[{\"a\":1,\"b\":1},{\"c\":1,\"a\":null,\"a\":1}]",
                "[{\"x\":{\"a\":1}},{\"x\":{\"a\":null,\"a\":null}}]"
            })
    void aNameGivenTwiceIsRefusedInALaterRow(String json) {
        refused(json, null);
    }

    @Test
    void whatIsNotKeptIsNotThere() throws IOException {
        List<JsonObject> rows = kept("""
                [{"id":"u1","created":"now","profile":{"a":"1","x":{"b":"2"}},"_links":{"self":[{"a":"b"}]},"n":1.5},\
                {"id":null,"created":null}]""");

        JsonObject first = rows.get(0);
        assertThat(first.string("id")).contains("u1");
        assertThat(first.object("profile")
                        .flatMap(profile -> profile.object("x"))
                        .flatMap(x -> x.string("b")))
                .contains("2");
        for (String name : List.of("created", "_links", "n")) {
            assertThat(first.has(name)).isFalse();
            assertThat(first.isNull(name)).isFalse();
            assertThat(first.string(name)).isEmpty();
            assertThat(first.attribute(name).isAbsent()).isTrue();
        }
        assertThat(rows.get(1).isNull("id")).isTrue();
        assertThat(rows.get(1).isNull("created")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"x\":1,\"x\":1}]",
                "[{\"x\":\"a\",\"id\":1,\"x\":null}]",
                "[{\"x\":{\"a\":1,\"a\":1}}]",
                "[{\"x\":[{\"a\":1,\"\\u0061\":1}]}]",
                "[{\"x\":{}},{\"x\":{\"y\":{\"a\":[],\"a\":[]}}}]",
                "[{\"x\":\"\\x\"}]",
                "[{\"x\":\"a}]",
                "[{\"x\":tru}]",
                "[{\"x\":01}]",
                "[{\"x\":1e99999999999999999999}]",
                "[{\"x\":{\"a\":1}]",
                "[{\"x\":1}]]"
            })
    void whatIsNotKeptIsReadAsStrictly(String json) {
        refused(json, KEPT);
    }

    @Test
    void whatIsNotKeptIsBoundedInTheSameWay() throws IOException {
        String longest = "x".repeat(64 * 1024);

        assertThat(kept("[{\"x\":\"" + longest + "\"}]")).hasSize(1);
        refused("[{\"x\":\"" + longest + "x\"}]", KEPT);
        refused("[{\"x\":{\"y\":\"" + longest + "x\"}}]", KEPT);
        refused("[{\"x\":[\"" + longest + "x\"]}]", KEPT);
        refused("[{\"x\":" + "9".repeat(101) + "}]", KEPT);
        refused("[{\"x\":" + "[".repeat(63) + "]".repeat(63) + "}]", KEPT);
    }

    private static String told(JsonObject row) {
        StringBuilder told = new StringBuilder();
        for (String name : List.of("a", "b", "c", "d")) {
            told.append(row.isNull(name) ? "n" : row.string(name).orElse("-"));
        }
        return told.toString();
    }

    private static List<JsonObject> rows(String json) throws IOException {
        List<JsonObject> rows = new ArrayList<>();
        StrictJson.rows(stream(json), row -> {
            if (row != null) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static List<JsonObject> kept(String json) throws IOException {
        List<JsonObject> rows = new ArrayList<>();
        StrictJson.rows(stream(json), KEPT, row -> {
            if (row != null) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static void refused(String json, @Nullable Set<String> kept) {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> {
                    if (kept == null) {
                        StrictJson.rows(stream(json), row -> {});
                    } else {
                        StrictJson.rows(stream(json), kept, row -> {});
                    }
                })
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RESPONSE_INVALID));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
