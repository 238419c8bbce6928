package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRecordTest {

    private static final ClaimsPolicy POLICY = PolicyCases.lenient()
            .claim(Claim.EMAIL, ClaimRule.optionalClaim().onMissing(Verdict.PASS))
            .build();

    private static DecisionRecord record() {
        MatchDecision decision = ClaimsMatcher.using(POLICY)
                .match(
                        Cases.verification(Cases.document().dateOfBirth(BirthDate.parse("1951-02-11")))
                                .build(),
                        Cases.recorded(Cases.record()),
                        Cases.active().purpose(MatchPurpose.HELPDESK).build());
        return DecisionRecord.of(decision, "object-7").withDecisionId("decision-1");
    }

    @Test
    void theFormOfARecordIsStable() {
        assertThat(record().toJson())
                .isEqualTo("{\"claims\":["
                        + "{\"claim\":\"date_of_birth\",\"comparedOutcome\":\"MISMATCH\",\"effect\":\"REVIEW\",\"evidence\":\""
                        + record().claims().get(0).evidence()
                        + "\",\"flags\":[],\"outcome\":\"MISMATCH\",\"provenance\":\"DOCUMENT\",\"rules\":[\"DOB_DIFFERENT\"]},"
                        + "{\"claim\":\"email\",\"comparedOutcome\":\"NO_DATA\",\"effect\":\"PASS\",\"evidence\":\"asserted value only\","
                        + "\"flags\":[\"ASSERTED_ONLY\"],\"missing\":\"VERIFICATION\",\"outcome\":\"NO_DATA\",\"provenance\":\"ASSERTED\","
                        + "\"rules\":[\"ASSERTED_NOT_EVIDENCE\"]},"
                        + "{\"claim\":\"name\",\"comparedOutcome\":\"MATCH\",\"effect\":\"PASS\",\"evidence\":\""
                        + record().claims().get(2).evidence()
                        + "\",\"flags\":[],\"outcome\":\"MATCH\",\"provenance\":\"DOCUMENT\",\"rules\":[\""
                        + String.join("\",\"", record().claims().get(2).rules())
                        + "\"]}],"
                        + "\"decidedAt\":\"2026-03-01T12:00:00Z\",\"decisionId\":\"decision-1\",\"evaluated\":\"REVIEW\",\"form\":1,"
                        + "\"notCompared\":[\"address\",\"phone\"],"
                        + "\"policy\":{\"hash\":\"" + POLICY.hash()
                        + "\",\"id\":\"test\",\"mode\":\"ENFORCE\",\"version\":1},"
                        + "\"purpose\":\"HELPDESK\","
                        + "\"reasons\":[{\"claim\":\"date_of_birth\",\"code\":\"CLAIM_MISMATCH\",\"verdict\":\"REVIEW\"},"
                        + "{\"code\":\"MINIMUM_EVIDENCE_NOT_MET\",\"verdict\":\"REVIEW\"}],"
                        + "\"ruleSet\":\"" + RuleSet.VERSION + "\",\"subject\":\"object-7\",\"verdict\":\"REVIEW\","
                        + "\"verification\":{\"reference\":\"ref-1\",\"status\":\"VERIFIED\",\"vendor\":\"example-idv\","
                        + "\"verifiedAt\":\"2026-03-01T12:00:00Z\"}}");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        DecisionRecord bare = record();
        assertThat(DecisionRecord.fromJson(bare.toJson())).isEqualTo(bare);
        DecisionRecord full = bare.withDirectory("headquarters", Instant.parse("2026-03-01T11:59:58Z"))
                .withReview("ticket-17");
        assertThat(DecisionRecord.fromJson(full.toJson())).isEqualTo(full);
        assertThat(full.directory()).isEqualTo("headquarters");
        assertThat(full.directoryReadAt()).isEqualTo("2026-03-01T11:59:58Z");
        assertThat(full.reviewReference()).isEqualTo("ticket-17");
        assertThat(full.withReview("ticket-18").directory()).isEqualTo("headquarters");
    }

    @Test
    void aRecordOfAPolicyOnTrialHoldsBothVerdicts() {
        ClaimsPolicy trial = PolicyCases.lenient().mode(PolicyMode.SHADOW).build();
        DecisionRecord record =
                DecisionRecord.of(PolicyCases.match(trial, Cases.document(), Cases.record()), "object-7");
        assertThat(record.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(record.evaluated()).isEqualTo(Verdict.PASS);
        assertThat(record.policy().mode()).isEqualTo(PolicyMode.SHADOW);
        assertThat(DecisionRecord.fromJson(record.toJson())).isEqualTo(record);
    }

    @Test
    void everyDecisionGetsAnIdOfItsOwn() {
        MatchDecision decision = PolicyCases.match(POLICY, Cases.document(), Cases.record());
        assertThat(DecisionRecord.of(decision, "object-7").decisionId())
                .isNotEqualTo(DecisionRecord.of(decision, "object-7").decisionId());
    }

    @Test
    void rulesFlagsReasonsAndKeysOfALaterVersionAreKept() {
        String later = record().toJson()
                .replace("DOB_DIFFERENT", "DOB_LUNAR")
                .replace("CLAIM_MISMATCH", "CLAIM_ODD")
                .replace("\"flags\":[]", "\"flags\":[\"FUTURE\"]")
                .replace("\"form\":1", "\"form\":1,\"mood\":{\"good\":true}");
        DecisionRecord read = DecisionRecord.fromJson(later);
        assertThat(read.claims().get(0).rules()).containsExactly("DOB_LUNAR");
        assertThat(read.claims().get(0).flags()).containsExactly("FUTURE");
        assertThat(read.reasons().get(0).code()).isEqualTo("CLAIM_ODD");
    }

    @Test
    void everythingThatIsWrongWithARecordIsListedAndNothingQuoted() {
        String broken = record().toJson()
                .replace("\"form\":1", "\"form\":2")
                .replace("\"decisionId\":\"decision-1\",", "")
                .replace("2026-03-01T12:00:00Z", "yesterday")
                .replace("\"version\":1", "\"version\":\"1\"")
                .replace("\"mode\":\"ENFORCE\"", "\"mode\":\"MAYBE\"")
                .replace("\"notCompared\":[\"address\",\"phone\"]", "\"notCompared\":\"phone\"")
                .replace("\"outcome\":\"MATCH\"", "\"outcome\":\"Brandt\"");
        assertThatThrownBy(() -> DecisionRecord.fromJson(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a decision record: form: must be 1; decisionId: must be present;"
                        + " decidedAt: must be one of the values that were written;"
                        + " verification.verifiedAt: must be one of the values that were written;"
                        + " policy.version: must be a whole number;"
                        + " policy.mode: must be one of the values that were written;"
                        + " claims[2].outcome: must be one of the values that were written;"
                        + " notCompared: must be an array");
    }

    @Test
    void aNullIsAnAbsentPartAndNeverTheWordNull() {
        String nulls = record().toJson()
                .replace("\"purpose\":\"HELPDESK\"", "\"purpose\":null,\"directory\":null,\"reviewReference\":null");
        DecisionRecord read = DecisionRecord.fromJson(nulls);
        assertThat(read.purpose()).isNull();
        assertThat(read.directory()).isNull();
        assertThat(read.reviewReference()).isNull();
        assertThatThrownBy(() -> DecisionRecord.fromJson(
                        record().toJson().replace("\"subject\":\"object-7\"", "\"subject\":null")))
                .hasMessage("not a decision record: subject: must be present");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"subject\":\"object-7\" | \"subject\":7                | subject: must be a text",
                "\"subject\":\"object-7\" | \"subject\":{\"id\":\"Brandt\"} | subject: must be a text",
                "\"vendor\":\"example-idv\" | \"vendor\":[\"Brandt\"]     | verification.vendor: must be a text",
                "[\"DOB_DIFFERENT\"]      | [[\"Brandt\"]]              | claims[0].rules: must hold texts only",
                "[\"address\",\"phone\"]   | [null]                    | notCompared: must hold texts only",
                "\"version\":1            | \"version\":1.5             | policy.version: must be a whole number"
            })
    void apartFromTheVersionEveryPartIsAText(String part, String wrong, String problem) {
        assertThat(record().toJson()).contains(part);
        assertThatThrownBy(() -> DecisionRecord.fromJson(record().toJson().replace(part, wrong)))
                .hasMessage("not a decision record: " + problem);
    }

    @Test
    void aFloodOfProblemsIsCutShort() {
        String flood = "{\"form\":1,\"claims\":[" + "1,".repeat(300_000) + "1]}";
        assertThatThrownBy(() -> DecisionRecord.fromJson(flood))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("; and more")
                .extracting(Throwable::getMessage, as(STRING))
                .hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "{} {}", "{\"form\":1,\"form\":1}", "Brandt"})
    void whatIsNoRecordIsRefused(String text) {
        assertThatThrownBy(() -> DecisionRecord.fromJson(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a decision record: ")
                .hasMessageNotContaining("Brandt");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void aRecordNeedsASubject(String subject) {
        MatchDecision decision = PolicyCases.match(POLICY, Cases.document(), Cases.record());
        assertThatThrownBy(() -> DecisionRecord.of(decision, subject))
                .hasMessageStartingWith("subject must not be blank");
    }

    @Test
    void itsTextNamesNeitherSubjectNorReference() {
        assertThat(record().toString()).contains("decision-1", "REVIEW").doesNotContain("object-7", "ref-1");
        assertThat(record().verification().toString()).doesNotContain("ref-1", "example-idv");
        assertThat(PolicyCases.match(POLICY, Cases.document(), Cases.record())
                        .circumstances()
                        .toString())
                .doesNotContain("ref-1");
    }

    @Test
    void thereAreDigestsOnlyWhereThePolicyAsksForThem() {
        EvidenceKey key = EvidenceKey.of("key-1", new byte[32]);
        MatchDecision shapes = match(ClaimsMatcher.using(POLICY, key), Cases.record());
        DecisionRecord without = DecisionRecord.of(shapes, "object-7");
        assertThat(without.digestKeyId()).isNull();
        assertThat(without.claims())
                .allMatch(entry -> entry.verifiedDigest() == null && entry.recordedDigest() == null);
        ClaimsPolicy keyed = PolicyCases.lenient().redaction(Redaction.HMAC).build();
        DecisionRecord with = DecisionRecord.of(match(ClaimsMatcher.using(keyed, key), Cases.record()), "object-7");
        assertThat(with.digestKeyId()).isEqualTo("key-1");
        assertThat(with.claims()).allSatisfy(entry -> {
            assertThat(entry.verifiedDigest()).matches("[0-9a-f]{64}");
            assertThat(entry.recordedDigest()).matches("[0-9a-f]{64}");
        });
        assertThat(DecisionRecord.fromJson(with.toJson())).isEqualTo(with);
        assertThatThrownBy(() -> ClaimsMatcher.using(keyed))
                .hasMessage("policy test asks for keyed digests (evidence.redaction HMAC); give an evidence key");
    }

    @Test
    void recordsAndTheirEntriesAreEqualWhenAllTheySayIs() {
        DecisionRecord one = record();
        DecisionRecord again = DecisionRecord.fromJson(one.toJson());
        assertThat(again).isEqualTo(one).hasSameHashCodeAs(one).isNotEqualTo(one.toJson());
        assertThat(one.withDecisionId("decision-2")).isNotEqualTo(one);
        assertThat(one.withReview("ticket-17")).isNotEqualTo(one);
        DecisionRecord.ClaimEntry born = one.claims().get(0);
        assertThat(again.claims().get(0)).isEqualTo(born).hasSameHashCodeAs(born);
        assertThat(one.claims().get(1)).isNotEqualTo(born);
        assertThat(born.toString()).isEqualTo("ClaimEntry[date_of_birth MISMATCH [DOB_DIFFERENT] -> REVIEW]");
    }

    @Test
    void whatASideLacksHasNoDigest() {
        ClaimsPolicy keyed = PolicyCases.lenient().redaction(Redaction.HMAC).build();
        ClaimsMatcher matcher = ClaimsMatcher.using(keyed, EvidenceKey.of("key-1", new byte[32]));
        DecisionRecord record = DecisionRecord.of(match(matcher, Cases.record().dateOfBirth(null)), "object-7");
        DecisionRecord.ClaimEntry born = record.claims().get(0);
        assertThat(born.verifiedDigest()).isNotNull();
        assertThat(born.recordedDigest()).isNull();
        assertThat(DecisionRecord.fromJson(record.toJson())).isEqualTo(record);
    }

    @Test
    void aNameOfTheMachineReadableZoneAloneHasItsProvenanceAndDigest() {
        ClaimsPolicy keyed = PolicyCases.lenient().redaction(Redaction.HMAC).build();
        ClaimsMatcher matcher = ClaimsMatcher.using(keyed, EvidenceKey.of("key-1", new byte[32]));
        ClaimSet.Builder zone = Cases.document().name(null).machineReadableName(PersonName.of("ILSE<MARIA", "BRANDT"));
        ClaimSet.Builder formerOnly = Cases.record().name(null).otherName(PersonName.of("Ilse", "Brandt"));
        MatchDecision decision = matcher.match(
                Cases.proven(zone), Cases.recorded(formerOnly), Cases.active().build());
        DecisionRecord.ClaimEntry name =
                DecisionRecord.of(decision, "object-7").claims().get(1);
        assertThat(name.claim()).isEqualTo("name");
        assertThat(name.provenance()).isEqualTo(Provenance.DOCUMENT);
        assertThat(name.verifiedDigest()).isNotNull();
        assertThat(name.recordedDigest()).isNull();
    }

    @Test
    void anAssertedNameOfTheMachineReadableZoneIsNoEvidenceAndSaysSo() {
        VerifiedClaims asserted = Cases.verification(
                        Cases.document().name(null).machineReadableName(PersonName.of("ILSE<MARIA", "BRANDT")))
                .provenance(Claim.NAME, Provenance.ASSERTED)
                .build();
        ClaimResult name = ClaimsMatcher.using(POLICY)
                .match(asserted, Cases.recorded(Cases.record()), Cases.active().build())
                .result(Claim.NAME)
                .orElseThrow();
        assertThat(name.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(name.flags()).contains(MatchFlag.ASSERTED_ONLY);
        assertThat(name.provenance()).isEqualTo(Provenance.ASSERTED);
    }

    private static MatchDecision match(ClaimsMatcher matcher, ClaimSet.Builder record) {
        return matcher.match(
                Cases.proven(Cases.document()),
                Cases.recorded(record),
                Cases.active().build());
    }

    @Test
    void canonicalJsonEscapesWhatCannotStandInAText() {
        assertThat(CanonicalJson.write(Map.of("a", "\b\t\n\f\r\u0000\u001F \u007F/")))
                .isEqualTo("{\"a\":\"\\b\\t\\n\\f\\r\\u0000\\u001F \u007F/\"}");
        assertThat(CanonicalJson.write(Map.of("b", List.of(), "a", Map.of()))).isEqualTo("{\"a\":{},\"b\":[]}");
    }

    @Test
    void canonicalJsonHasItsKeysInOrderAndEscapesWhatJsonDemands() {
        assertThat(CanonicalJson.write(
                        Map.of("b", List.of(1, true, "\"\n\\"), "a", Map.of("d", "\u00FC", "c", Verdict.PASS))))
                .isEqualTo("{\"a\":{\"c\":\"PASS\",\"d\":\"\u00FC\"},\"b\":[1,true,\"\\\"\\n\\\\\"]}");
    }
}
