package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.consent.AdminProof;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants of Entra: one, several, and those of others. */
class EntraTenantTest extends SignInStory {
    private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private SignInOutcome entra(String tenant, Consumer<Claims> change) {
        return signedInWith(request -> {
            Claims claims = entraClaims(request, tenant);
            change.accept(claims);
            return claims.signed();
        });
    }

    private void several() {
        issuer.describe(issuer.base() + "/{tenantid}/v2.0");
        signIn = builder(OidcIssuer.entraTenants(Set.of(TENANT)::contains, issuer.uri()))
                .build();
    }

    @Test
    @Tag("R-44")
    void aPersonOfTheTenantIsKnownByTenantAndObject() {
        signIn = tenant();
        SignInOutcome outcome = entra(TENANT, claims -> claims.with("wids", List.of("admin-role", "reader-role")));
        assertThat(outcome.user()).hasValueSatisfying(user -> {
            assertThat(user.tenant()).contains(TENANT);
            assertThat(user.id()).isEqualTo(OBJECT);
            assertThat(user.adminProof()).contains(new AdminProof(TENANT, OBJECT, Set.of("admin-role", "reader-role")));
        });
        assertThat(issuer.asked).contains("/" + TENANT + "/v2.0/.well-known/openid-configuration");
        assertThat(parameter(signIn.begin().url(), "scope")).isEqualTo("openid profile");
    }

    @Test
    void aTokenWithoutRolesProvesNone() {
        signIn = tenant();
        assertThat(entra(TENANT, claims -> {}).user().orElseThrow().adminProof())
                .contains(new AdminProof(TENANT, OBJECT, Set.of()));
    }

    @Test
    void theTenantMustBeTheConfiguredOneThoughTheIssuerIs() {
        signIn = tenant();
        assertThat(entra(TENANT, claims -> claims.with("tid", OTHER_TENANT)).problem())
                .contains(SignInProblem.TENANT_REFUSED);
        assertThat(entra(TENANT, claims -> claims.with("tid", null)).problem()).contains(SignInProblem.TENANT_REFUSED);
        assertThat(entra(OTHER_TENANT, claims -> {}).problem()).contains(SignInProblem.TOKEN_ISSUER);
        assertThat(entra(OTHER_TENANT, claims -> claims.with("tid", TENANT)).problem())
                .contains(SignInProblem.TOKEN_ISSUER);
    }

    @Test
    void anAllowedTenantOfSeveralSignsIn() {
        several();
        assertThat(entra(TENANT, claims -> {}).user())
                .hasValueSatisfying(user -> assertThat(user.tenant()).contains(TENANT));
        assertThat(issuer.asked).contains("/organizations/v2.0/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @CsvSource({OTHER_TENANT, PERSONAL})
    void aForeignTenantIsRefused(String tenant) {
        several();
        assertThat(entra(tenant, claims -> {}).problem()).contains(SignInProblem.TENANT_REFUSED);
    }

    @Test
    void personalAccountsAreNobodysTenantWhateverTheHostAllows() {
        issuer.describe(issuer.base() + "/{tenantid}/v2.0");
        signIn = builder(OidcIssuer.entraTenants(tenant -> true, issuer.uri())).build();
        assertThat(entra(PERSONAL, claims -> {}).problem()).contains(SignInProblem.TENANT_REFUSED);
        assertThat(entra(OTHER_TENANT, claims -> {}).user()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{tenantid}", "common", "organizations", "2C6AD2F8-5A41-4B49-8A2B-1F6F0F7A1E11", "a/../b"})
    void aTenantThatIsNoGuidIsRefused(String tenant) {
        issuer.describe(issuer.base() + "/{tenantid}/v2.0");
        signIn = builder(OidcIssuer.entraTenants(any -> true, issuer.uri())).build();
        assertThat(entra(tenant, claims -> {}).problem()).contains(SignInProblem.TENANT_REFUSED);
    }

    @Test
    void issuerAndTenantOfATokenMustAgree() {
        several();
        assertThat(entra(TENANT, claims -> claims.with("iss", issuer.base() + "/" + OTHER_TENANT + "/v2.0"))
                        .problem())
                .contains(SignInProblem.TOKEN_ISSUER);
        assertThat(entra(TENANT, claims -> claims.with("iss", issuer.base() + "/{tenantid}/v2.0"))
                        .problem())
                .contains(SignInProblem.TOKEN_ISSUER);
        assertThat(entra(TENANT, claims -> claims.with("iss", "https://sts.windows.net/" + TENANT + "/"))
                        .problem())
                .contains(SignInProblem.TOKEN_ISSUER);
    }

    @Test
    void aKeyOfOneTenantSignsForThatTenantOnly() {
        several();
        issuer.keys.get(0).put("issuer", issuer.base() + "/" + OTHER_TENANT + "/v2.0");
        assertThat(entra(TENANT, claims -> {}).problem()).contains(SignInProblem.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{tenantid}", TENANT})
    void aKeyOfThisTenantOrOfAllSigns(String tenant) {
        several();
        issuer.keys.get(0).put("issuer", issuer.base() + "/" + tenant + "/v2.0");
        assertThat(entra(TENANT, claims -> {}).user()).isPresent();
    }

    @Test
    void aKeyOfAllTenantsSignsForOneToo() {
        signIn = tenant();
        issuer.keys.get(0).put("issuer", issuer.base() + "/{tenantid}/v2.0");
        assertThat(entra(TENANT, claims -> {}).user()).isPresent();
        signIn = tenant();
        issuer.keys.get(0).put("issuer", issuer.base() + "/" + OTHER_TENANT + "/v2.0");
        assertThat(entra(TENANT, claims -> {}).problem()).contains(SignInProblem.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "0A1B2C3D-0000-4000-8000-00000000000A"})
    void anObjectIdThatIsNoneIsRefused(String id) {
        signIn = tenant();
        assertThat(entra(TENANT, claims -> claims.with("oid", id)).problem()).contains(SignInProblem.IDENTITY_MISSING);
        assertThat(entra(TENANT, claims -> claims.with("oid", null)).problem())
                .contains(SignInProblem.IDENTITY_MISSING);
    }

    @Test
    void theIssuerInACallbackIsAnAllowedTenants() {
        several();
        assertThat(issuerOfCallback(TENANT).problem()).contains(SignInProblem.TOKEN_MALFORMED);
        assertThat(issuerOfCallback(OTHER_TENANT).problem()).contains(SignInProblem.CALLBACK_ISSUER);
        assertThat(issuerOfCallback("{tenantid}").problem()).contains(SignInProblem.CALLBACK_ISSUER);
        assertThat(issuerOfCallback("").problem()).contains(SignInProblem.CALLBACK_ISSUER);
    }

    /** Malformed, where it got as far as the token, of which there is none. */
    private SignInOutcome issuerOfCallback(String tenant) {
        SignInRequest request = signIn.begin();
        return signIn.finish(request, callback(request) + "&iss=" + encoded(issuer.base() + "/" + tenant + "/v2.0"));
    }

    @Test
    void tenantsAreNamedByTheirIds() {
        for (String name : List.of("common", "contoso.onmicrosoft.com", "", PERSONAL, "\u212A" + TENANT.substring(1))) {
            assertThatThrownBy(() -> OidcIssuer.entra(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("GUID");
        }
        assertThatThrownBy(() -> OidcIssuer.entraTenants(Set.of())).hasMessageContaining("at least one");
        assertThat(OidcIssuer.entra("2C6AD2F8-5A41-4B49-8A2B-1F6F0F7A1E11"))
                .hasToString("https://login.microsoftonline.com/" + TENANT + "/v2.0");
        assertThat(OidcIssuer.entraTenants(List.of(TENANT)))
                .hasToString("https://login.microsoftonline.com/{tenantid}/v2.0");
    }
}
