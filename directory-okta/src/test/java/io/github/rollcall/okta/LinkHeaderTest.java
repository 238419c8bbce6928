package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
    private static final String SELF = "https://o.okta.com/u?limit=2";
    private static final String NEXT = "https://o.okta.com/u?after=a,b;c&limit=2";

    private static LinkHeader header(List<String> lines) {
        return LinkHeader.of(new WireResponse() {
            @Override
            public int status() {
                return 200;
            }

            @Override
            public List<String> headers(String name) {
                return name.equals("Link") ? lines : List.of();
            }

            @Override
            public InputStream body() {
                return InputStream.nullInputStream();
            }

            @Override
            public void close() {}
        });
    }

    static Stream<List<String>> forms() {
        return Stream.of(
                List.of("<" + SELF + ">; rel=\"self\"", "<" + NEXT + ">; rel=\"next\""),
                List.of("<" + NEXT + ">; rel=\"next\"", "<" + SELF + ">; rel=\"self\""),
                List.of("<" + SELF + ">; rel=\"self\", <" + NEXT + ">; rel=\"next\""),
                List.of("<" + NEXT + ">;rel=\"next\",<" + SELF + ">;rel=\"self\""),
                List.of("<" + SELF + ">; rel=self, <" + NEXT + ">; rel=next"),
                List.of(" , <" + SELF + "> ; REL = \"SELF\" ,, <" + NEXT + ">\t;\tRel=Next , "),
                List.of("<" + SELF + ">; title=\"a, \\\"b\\\"; rel=x\"; rel=\"self\"", "<" + NEXT + ">; x; rel=next"),
                List.of("<" + SELF + ">; rel=\"first self\"", "<" + NEXT + ">; rel=\"next last\"; rel=\"self\""),
                List.of("<" + SELF + ">; rel=\"self\";", "< " + NEXT + " >; type=text; rel=\"next\""),
                List.of(
                        "<" + SELF + ">; rel=self",
                        "<" + NEXT + ">; rel=next",
                        "<" + NEXT + ">; rel=next",
                        "<x>; rel=prev"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void selfAndNextAreFoundInEveryLegalForm(List<String> lines) {
        LinkHeader links = header(lines);

        assertThat(links.hasSelf()).isTrue();
        assertThat(links.next()).hasValue(NEXT);
    }

    @Test
    void withoutAHeaderThereIsNeitherSelfNorNext() {
        assertThat(header(List.of()).hasSelf()).isFalse();
        assertThat(header(List.of()).next()).isEmpty();
        assertThat(header(List.of("", " , ")).hasSelf()).isFalse();
    }

    @Test
    void aRelationInsideATitleOrAnAnchorIsNoRelation() {
        LinkHeader links = header(List.of("<x>; title=\"rel=next\"; anchor=\"next\"; rel=\"nextish\""));

        assertThat(links.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://o.okta.com/u?after=1; rel=\"next\"",
                "<https://o.okta.com/u?after=1; rel=\"next\"",
                "<https://o.okta.com/u?after=1> rel=\"next\"",
                "<https://o.okta.com/u?after=1>; rel=\"next",
                "<a>; rel=\"self\" <b>; rel=\"next\"",
                "<a>; rel=next, <b>; rel=next"
            })
    void aHeaderThatCannotBeReadForSureIsRefused(String line) {
        assertThat(failureOf(() -> header(List.of(line)).next()).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }
}
