package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the parser say the same of a policy. */
class PolicySchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(resource("claims-policy.schema.json"));

    /** A policy with every key; a single change below makes it invalid. */
    private static final String FULL = """
            {"$schema": "urn:rollcall:claims-policy:1", "policyId": "full", "version": 7, "mode": "SHADOW",
             "appliesTo": {"groups": ["staff"], "purposes": ["PASSWORD_RESET", "BADGE_ISSUE"], "priority": 5},
             "hostDefined": ["badge_colour"],
             "claims": {
               "name": {"required": true, "onMismatch": "STOP", "onNear": "REVIEW", "onMissing": "STOP",
                        "onIndeterminate": "STOP", "accept": ["NAME_FOLD"], "review": ["NAME_EDIT1"]},
               "date_of_birth": {"required": true, "onMissing": {"directory": "REVIEW", "verified": "STOP"}},
               "address": {"required": false, "onMissing": "PASS", "directoryAddressKind": "HOME"},
               "badge_colour": {"onMissing": {"directory": "PASS"}}},
             "minimumEvidence": {"anyOf": [["name", "date_of_birth"], ["date_of_birth", "name"]], "otherwise": "STOP"},
             "alwaysReview": {"flags": ["MIXED_SCRIPT"], "groups": ["admins"]},
             "assurance": {"requireStatus": "IAL2", "maxAge": "P1DT12H", "documentMustBeUnexpired": true,
                           "onUnknownExpiry": "STOP"},
             "evidence": {"redaction": "HMAC", "revealDirectoryValues": false, "exposeFailedClaims": ["name"]}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"workforce-default.json", "strict.json", "onboarding.json"})
    void everyReadyPolicyKeepsToTheSchema(String name) {
        assertThat(schemaProblems(resource(name))).isEmpty();
    }

    @Test
    void aPolicyWithEveryKeyKeepsToTheSchemaAndIsRead() {
        assertThat(schemaProblems(FULL)).isEmpty();
        assertThat(ClaimsPolicy.fromJson(FULL).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\": 7', '\"version\": 7.0'",
        "'\"version\": 7', '\"version\": 70e-1'",
        "'\"priority\": 5', '\"priority\": 5.00'"
    })
    void aWholeNumberMayBeWrittenWithAFraction(String part, String other) {
        assertThat(FULL).contains(part);
        assertThat(schemaProblems(FULL.replace(part, other))).isEmpty();
        assertThat(ClaimsPolicy.fromJson(FULL.replace(part, other))).isEqualTo(ClaimsPolicy.fromJson(FULL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "-1",
                "7.000000000000000000000001",
                "NaN",
                "1e400",
                "9223372036854775808"
            })
    void aNumberThatIsNoVersionIsRefusedAtOnce(String number) {
        String broken = FULL.replace("\"version\": 7", "\"version\": " + number);
        assertThatThrownBy(() -> ClaimsPolicy.fromJson(broken)).isInstanceOf(InvalidPolicyException.class);
    }

    static Stream<ClaimsPolicy> policies() {
        return Stream.of(
                ClaimsPolicy.workforceDefault(),
                ClaimsPolicy.strict(),
                ClaimsPolicy.onboarding(),
                ClaimsPolicy.fromJson(FULL));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theCanonicalFormKeepsToTheSchemaToo(ClaimsPolicy policy) {
        assertThat(schemaProblems(policy.canonicalJson())).isEmpty();
        assertThat(ClaimsPolicy.fromJson(policy.canonicalJson())).isEqualTo(policy);
    }

    static Stream<List<String>> breaks() {
        return Stream.of(
                List.of("urn:rollcall:claims-policy:1", "urn:rollcall:claims-policy:2"),
                List.of("\"policyId\"", "\"policyID\""),
                List.of("\"full\"", "\"\""),
                List.of("\"full\"", "\"a b\""),
                List.of("\"full\"", "17"),
                List.of("\"version\": 7", "\"version\": 0"),
                List.of("\"version\": 7", "\"version\": \"7\""),
                List.of("\"version\": 7", "\"version\": 1.5"),
                List.of("\"version\": 7", "\"version\": 2147483648"),
                List.of("SHADOW", "SHADE"),
                List.of("[\"staff\"]", "[]"),
                List.of("[\"staff\"]", "[\"*\", \"staff\"]"),
                List.of("[\"staff\"]", "[\"staff\", \"staff\"]"),
                List.of("[\"staff\"]", "\"staff\""),
                List.of("BADGE_ISSUE", "badge issue"),
                List.of("\"priority\": 5", "\"priority\": -1"),
                List.of("\"priority\": 5", "\"priority\": 1000001"),
                List.of("\"priority\": 5", "\"priority\": \"high\""),
                List.of("\"priority\": 5", "\"prio\": 5"),
                List.of("[\"badge_colour\"]", "[\"Badge\"]"),
                List.of("[\"badge_colour\"]", "[\"badge_colour\", \"email\"]"),
                List.of("\"required\": false", "\"required\": \"no\""),
                List.of("\"required\": false", "\"requird\": false"),
                List.of("\"onMismatch\": \"STOP\"", "\"onMismatch\": \"stop\""),
                List.of("\"onMismatch\": \"STOP\"", "\"onMismatch\": \"PASS\""),
                List.of("\"onNear\": \"REVIEW\"", "\"onNear\": null"),
                List.of("\"onIndeterminate\": \"STOP\"", "\"onIndeterminate\": \"PASS\""),
                List.of("\"onMissing\": \"STOP\"", "\"onMissing\": \"PASS\""),
                List.of("\"verified\": \"STOP\"", "\"verified\": \"PASS\""),
                List.of("\"directory\": \"REVIEW\"", "\"directory\": \"PASS\""),
                List.of("\"directory\": \"REVIEW\"", "\"document\": \"REVIEW\""),
                List.of("[\"NAME_FOLD\"]", "\"NAME_FOLD\""),
                List.of("[\"NAME_FOLD\"]", "[\"name_fold\"]"),
                List.of("[\"NAME_EDIT1\"]", "[\"NAME_EDIT1\", \"NAME_EDIT1\"]"),
                List.of("\"HOME\"", "\"HOUSE\""),
                List.of("\"onIndeterminate\": \"STOP\"", "\"directoryAddressKind\": \"HOME\""),
                List.of("[\"date_of_birth\", \"name\"]", "[]"),
                List.of("\"otherwise\": \"STOP\"", "\"otherwise\": \"PASS\""),
                List.of("[\"MIXED_SCRIPT\"]", "[7]"),
                List.of("[\"admins\"]", "[\"admins\", \"admins\"]"),
                List.of("[\"admins\"]", "[\"*\"]"),
                List.of("[\"admins\"]", "[\"admins\", \" \"]"),
                List.of("[\"staff\"]", "[\"\"]"),
                List.of("\"IAL2\"", "\"FAILED\""),
                List.of("\"IAL2\"", "\"ial2\""),
                List.of("P1DT12H", "P"),
                List.of("P1DT12H", "P1DT"),
                List.of("P1DT12H", "P1M"),
                List.of("P1DT12H", "PT0S"),
                List.of("P1DT12H", "-P1D"),
                List.of("P1DT12H", "pt12h"),
                List.of("P1DT12H", "PT1.5S"),
                List.of("P1DT12H", "one day"),
                List.of("\"documentMustBeUnexpired\": true", "\"documentMustBeUnexpired\": \"true\""),
                List.of("\"onUnknownExpiry\": \"STOP\"", "\"onUnknownExpiry\": \"NEVER\""),
                List.of("\"HMAC\"", "\"NONE\""),
                List.of("\"revealDirectoryValues\": false", "\"revealDirectoryValues\": true"),
                List.of("[\"name\"]}}", "\"name\"}}"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatTheSchemaRefusesTheParserRefuses(List<String> change) {
        assertThat(FULL).contains(change.get(0));
        String broken = FULL.replace(change.get(0), change.get(1));
        assertThat(schemaProblems(broken)).isNotEmpty();
        assertThatThrownBy(() -> ClaimsPolicy.fromJson(broken)).isInstanceOf(InvalidPolicyException.class);
    }

    private static Set<?> schemaProblems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ClaimsPolicy.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
