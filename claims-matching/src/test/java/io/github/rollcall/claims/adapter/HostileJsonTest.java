package io.github.rollcall.claims.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.VerifiedClaims;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text from outside goes through one parser; Okta's request stands for all three. */
class HostileJsonTest {

    private static final String REQUEST = "{\"id_token\": {\"verified_claims\": {\"claims\": {}}}}";

    @Test
    void theRequestThatTheseTestsSpoilIsAGoodOne() {
        assertThat(OktaIdvRequest.parse(REQUEST).requested()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"id_token\": {\"verified_claims\": {\"claims\": {}}}} {}",
                "{\"id_token\": {\"verified_claims\": {\"claims\": {}, \"claims\": {}}}}",
                "{\"id_token\": {\"verified_claims\": {\"claims\": {}}}, Zanzibarov}",
                "{\"id_token\": \"\\uD800\" \"Zanzibarov\"}",
            })
    void whatIsNotOneWellFormedObjectIsRefusedWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> OktaIdvRequest.parse(json))
                .isInstanceOfSatisfying(
                        MalformedClaimsException.class,
                        exception -> assertThat(exception.problems()).hasSize(1))
                .hasMessageNotContaining("Zanzibarov")
                .hasNoCause();
    }

    @Test
    void thePlaceOfASyntaxErrorIsSaid() {
        assertThatThrownBy(() -> OktaIdvRequest.parse("{\"id_token\":\n  }"))
                .hasMessageContaining("not well-formed JSON at line 2, column ");
    }

    @Test
    void aTextOfAtMostTheLongestLengthIsRead() {
        String padded = REQUEST + " ".repeat(JsonPart.LONGEST - REQUEST.length());
        assertThat(OktaIdvRequest.parse(padded).requested()).isEmpty();
        assertThatThrownBy(() -> OktaIdvRequest.parse(padded + " "))
                .hasMessage("the JSON has 1 problem: the text is longer than 262144 characters");
    }

    @Test
    void thirtyTwoLevelsAreReadAndNoMore() {
        assertThat(OktaIdvRequest.parse(withLevels(32)).requested()).isEmpty();
        assertThatThrownBy(() -> OktaIdvRequest.parse(withLevels(33))).hasMessageContaining("more than 32 levels");
    }

    private static String withLevels(int levels) {
        int arrays = levels - 1;
        return "{\"x\": " + "[".repeat(arrays) + "]".repeat(arrays) + "," + REQUEST.substring(1);
    }

    @Test
    void noMoreThanTwentyProblemsAreKept() {
        String evidence = "[" + "5,".repeat(40) + "5]";
        String payload =
                "{\"verified_claims\": {\"verification\": {\"trust_framework\": \"x\", \"time\": \"2026-03-01T12:00:00Z\", \"evidence\": "
                        + evidence + "}, \"claims\": {}}}";
        assertThatThrownBy(() -> IdentityAssurance.builder("v").build().read(payload, "r"))
                .isInstanceOfSatisfying(
                        MalformedClaimsException.class,
                        exception -> assertThat(exception.problems())
                                .hasSize(20)
                                .startsWith("verified_claims.verification.evidence[0]: must be an object"));
    }

    @Test
    void everyReaderNamesANull() {
        List<Runnable> nulls = List.of(
                () -> OktaIdvRequest.parse(Nulls.string()),
                () -> IdentityAssurance.builder("v").build().read(Nulls.string(), "r"),
                () -> EntraClaimValidation.builder("v").build().read(Nulls.string(), Instant.EPOCH));
        assertThat(nulls).allSatisfy(call -> assertThatThrownBy(call::run).hasMessage("json must not be null"));
    }

    /** A null where the compiler wants none, as a host without null checks passes it. */
    private static final class Nulls {
        @SuppressWarnings("NullAway")
        static String string() {
            return null;
        }
    }

    @Test
    void tensOfThousandsOfValuesInsideAndOutsideAreReadSoon() {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .status("framework", AssuranceStatus.VERIFIED)
                .claim("badges", Claim.of("badge"))
                .build();
        String json = "{\"badges\":[" + badges('a')
                + "],\"verified_claims\":{\"verification\":{\"trust_framework\":\"framework\","
                + "\"time\":\"2026-03-01T12:00:00Z\",\"evidence\":[{\"type\":\"document\"}]},\"claims\":{\"badges\":["
                + badges('b') + "]}}}";
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<VerifiedClaims> sides = reader.read(json, "ref-1");
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;

        assertThat(sides)
                .singleElement()
                .satisfies(side ->
                        assertThat(side.claims().values(Claim.of("badge"))).hasSizeGreaterThan(25_000));
        assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(2));
    }

    private static String badges(char first) {
        StringBuilder badges = new StringBuilder();
        for (int i = 0; badges.length() < 120_000; i++) {
            badges.append(i == 0 ? "\"" : ",\"")
                    .append(first)
                    .append(Integer.toString(i, 36))
                    .append('"');
        }
        return badges.toString();
    }
}
