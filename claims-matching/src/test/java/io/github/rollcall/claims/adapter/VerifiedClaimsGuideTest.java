package io.github.rollcall.claims.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.Verdict;
import io.github.rollcall.claims.VerifiedClaims;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code of docs/verified-claims.md, word for word. */
class VerifiedClaimsGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "verified-claims.md");
    private static final Path THIS =
            Path.of("src/test/java", VerifiedClaimsGuideTest.class.getName().replace('.', '/') + ".java");
    private static final RecordedClaims RECORD = RecordedClaims.of(ClaimSet.builder()
            .name(PersonName.of("Ana", "Ruiz"))
            .dateOfBirth(BirthDate.parse("1988-04-17"))
            .email("ana@contoso.example")
            .build());

    private final JsonMapper json = JsonMapper.builder().build();
    private final ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());
    private final MatchContext context = MatchContext.builder()
            .accountState(AccountState.ACTIVE)
            .now(Instant.parse("2026-03-01T12:00:00Z"))
            .build();

    private static List<String> blocks(String language) throws Exception {
        List<String> blocks = new ArrayList<>();
        var fences =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        while (fences.find()) {
            blocks.add(fences.group(1));
        }
        return blocks;
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void everyBlockOfTheGuideStandsInATestBelow() throws Exception {
        String code = withoutSpace(Files.readString(THIS));
        assertThat(blocks("java")).hasSize(4).allMatch(block -> code.contains(withoutSpace(block)));
    }

    @Test
    @Tag("R-31")
    void aVendorsOwnFormat() throws Exception {
        String body = blocks("json").get(0);

        JsonNode session = json.readTree(body);
        JsonNode document = session.path("document");
        JsonNode contact = session.path("contact");

        ClaimSet claims = ClaimSet.builder()
                .name(PersonName.of(
                        document.path("first_names").asText(),
                        document.path("surnames").asText()))
                .dateOfBirth(BirthDate.parse(document.path("birth_date").asText()))
                .email(contact.path("email").asText())
                .build();

        VerifiedClaims verified = VerifiedClaims.builder(claims)
                .vendor("example-idv")
                .reference(session.path("session").asText())
                .verifiedAt(Instant.parse(session.path("completed_at").asText()))
                .status(
                        session.path("result").asText().equals("approved")
                                ? AssuranceStatus.VERIFIED
                                : AssuranceStatus.FAILED)
                .documentExpiry(LocalDate.parse(document.path("expires").asText()))
                .provenance(
                        Claim.EMAIL,
                        contact.path("email_code_confirmed").asBoolean() ? Provenance.PROVEN : Provenance.ASSERTED)
                .build();

        assertThat(verified.reference()).isEqualTo("7f3a-22");
        assertThat(verified.provenance(Claim.EMAIL)).isEqualTo(Provenance.PROVEN);
        assertThat(matcher.match(verified, RECORD, context).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void openIdConnectForIdentityAssurance() {
        RecordedClaims recorded = RECORD;
        String reference = "7f3a-22";
        String payload = """
                {"verified_claims": {
                   "verification": {"trust_framework": "example-framework", "assurance_level": "high", "time": "2026-03-01T11:58:40Z", "evidence": [{"type": "document"}]},
                   "claims": {"given_name": "ANA LUISA", "family_name": "RUIZ VEGA", "birthdate": "1988-04-17"}}}""";
        IdentityAssurance vendor = IdentityAssurance.builder("example-idv")
                .status("example-framework", "high", AssuranceStatus.VERIFIED)
                .provenBy("electronic_record")
                .build();

        List<MatchDecision> decisions = new ArrayList<>();
        for (VerifiedClaims verified : vendor.read(payload, reference)) {
            decisions.add(matcher.match(verified, recorded, context));
        }

        assertThat(decisions).extracting(MatchDecision::verdict).containsExactly(Verdict.PASS);
    }

    @Test
    void oktaIdentityVerification() {
        Instant completedAt = Instant.parse("2026-03-01T11:58:40Z");
        VerifiedClaims verified = Verifications.of(RECORD.claims());
        String claimsParameter = """
                {"id_token": {"verified_claims": [{"claims": {"given_name": {"value": "Ana"}, "family_name": {"value": "Ruiz"},
                  "birthdate": {"value": "1988-04-17"}}}]}}""";

        OktaIdvRequest request = OktaIdvRequest.parse(claimsParameter);

        MatchDecision decision = matcher.match(verified, request.recorded(), context);

        String verifiedClaims = OktaIdvAnswer.of(request, decision, completedAt).toJson();

        assertThat(verifiedClaims).contains("\"assurance_level\":\"VERIFIED\"");
    }

    @Test
    void entraClaimValidation() {
        Instant receivedAt = Instant.parse("2026-03-01T11:58:40Z");
        EntraClaimValidation validation =
                EntraClaimValidation.builder("example-idv").build();
        String body = """
                {"type": "microsoft.graph.authenticationEvent.verifiedIdClaimValidation",
                 "data": {"@odata.type": "microsoft.graph.onVerifiedIdClaimValidationCalloutData", "tenantId": "t-1",
                   "authenticationContext": {"correlationId": "c-1", "user": {"id": "u-1"}},
                   "verifiedIdClaimsContext": {"claims": {"firstName": "Ana Luisa", "lastName": "Ruiz", "dateOfBirth": "1988-04-17"}}}}""";

        EntraClaimValidationCall call = validation.read(body, receivedAt);

        MatchDecision decision = matcher.match(call.verified(), recordOf(call.userId()), context);

        String answer = call.answer(decision);

        assertThat(answer).contains("microsoft.graph.verifiedIdClaimValidation.pass");
    }

    private static RecordedClaims recordOf(@Nullable String userId) {
        assertThat(Objects.requireNonNull(userId)).isEqualTo("u-1");
        return RECORD;
    }
}
