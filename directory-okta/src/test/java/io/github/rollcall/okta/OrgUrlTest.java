package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://company.okta.com, company.okta.com",
        "https://company.okta.com/, company.okta.com",
        "company.okta.com, company.okta.com",
        "'  https://company.okta.com  ', company.okta.com",
        "HTTPS://Company.OKTA.com, company.okta.com",
        "https://your.company.name.okta.com, your.company.name.okta.com",
        "https://trial-1234567.okta.com, trial-1234567.okta.com",
        "https://integrator-1234567.okta.com/, integrator-1234567.okta.com",
        "https://dev-114295.oktapreview.com, dev-114295.oktapreview.com",
        "https://company.okta-emea.com, company.okta-emea.com",
        "https://my-administration.okta.com, my-administration.okta.com",
        "https://a.okta.com, a.okta.com"
    })
    void addressesOfOrgsAreBroughtToOneForm(String text, String host) {
        assertThat(OrgUrl.parse(text, false)).isEqualTo(URI.create("https://" + host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.company.com, login.company.com",
        "login.company.co.uk, login.company.co.uk",
        "https://Login.Company.Com/, login.company.com",
        "https://bücher.example, xn--bcher-kva.example",
        "https://company.okta.com, company.okta.com",
        "https://company.okta-gov.com, company.okta-gov.com"
    })
    void customDomainsAreAcceptedWhereTheyAreAllowed(String text, String host) {
        assertThat(OrgUrl.parse(text, true)).isEqualTo(URI.create("https://" + host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "http://company.okta.com",
                "https://https://company.okta.com",
                "ftp://company.okta.com",
                "javascript:alert(1)",
                "https://company.okta.com/admin",
                "https://company.okta.com//",
                "https://company.okta.com?x=1",
                "https://company.okta.com#x",
                "https://company.okta.com:443",
                "https://company.okta.com:8443",
                "https://user@company.okta.com",
                "https://user:pw@company.okta.com",
                "https://evil.example\\.company.okta.com",
                "https://company.okta.com\\@evil.example",
                "https://127.0.0.1",
                "https://10.0.0.1",
                "https://[::1]",
                "https://2130706433",
                "https://0x7f.0.0.1",
                "https://127.1",
                "https://1.2.3.0x4",
                "https://localhost",
                "https://company.localhost",
                "https://company",
                "https://company.okta.com.",
                "https://.okta.com",
                "https://-company.okta.com",
                "https://company-.okta.com",
                "https://com..pany.okta.com",
                "https://com pany.okta.com",
                "https://com\tpany.okta.com",
                "https://com\r\npany.okta.com",
                "https://com%2epany.okta.com",
                "https://{yourOktaDomain}",
                "https://${ORG}.okta.com",
                "https://com_pany.okta.com",
                "https://company-admin.okta.com",
                "https://company-admin.oktapreview.com",
                "company-admin.okta-emea.com",
                "https://your.company-admin.okta.com",
                "https://company-admin.okta-gov.com",
                "https://company-admin.okta.mil",
                "https://company.okta.com.com"
            })
    void whatCannotBeAnOrgIsRefusedEvenWithCustomDomains(String text) {
        assertThatThrownBy(() -> OrgUrl.parse(text, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrgUrl.parse(text, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil-okta.com",
                "https://evilokta.com",
                "https://company.okta.com.evil.example",
                "https://company.okta.com.com",
                "https://okta.com.evil.example",
                "https://company.okta.co",
                "https://company.o\u212Ata.com.example",
                "https://company.okt\u0430.com",
                "https://login.company.com"
            })
    void aHostOutsideOktasDomainsNeedsTheOptIn(String text) {
        assertThatThrownBy(() -> OrgUrl.parse(text, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customDomain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://company-admin.okta.com", "https://company-admin.oktapreview.com"})
    void theAddressOfTheAdminConsoleIsExplained(String text) {
        assertThatThrownBy(() -> OrgUrl.parse(text, false)).hasMessageContaining("-admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://okta.com", "oktapreview.com", "okta-gov.com"})
    void oktasOwnHostIsNoOrg(String text) {
        assertThatThrownBy(() -> OrgUrl.parse(text, true)).hasMessageContaining("name of the org is missing");
    }

    @Test
    void aCustomDomainIsToldFromOktasOwnAndFromASandbox() {
        assertThat(OrgUrl.isCustomDomain(URI.create("https://login.company.com")))
                .isTrue();
        assertThat(OrgUrl.isCustomDomain(URI.create("https://company.okta-gov.com")))
                .isTrue();
        assertThat(OrgUrl.isCustomDomain(URI.create("https://company.okta.com")))
                .isFalse();
        assertThat(OrgUrl.isCustomDomain(URI.create("http://127.0.0.1:8080"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://company.okta.com, https://company-admin.okta.com",
        "https://a.b.oktapreview.com, https://a.b-admin.oktapreview.com"
    })
    void theAdminConsoleOfAnOrgIsNamed(String org, String console) {
        assertThat(OrgUrl.adminConsole(URI.create(org))).contains(URI.create(console));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.company.com", "http://127.0.0.1:8080"})
    void theAdminConsoleOfACustomDomainIsNotKnown(String org) {
        assertThat(OrgUrl.adminConsole(URI.create(org))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080/", "http://[::1]:8080"})
    void aSandboxIsOnLoopback(String text) {
        assertThat(OrgUrl.sandbox(URI.create(text)).toString()).isEqualTo(text.replaceAll("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://company.okta.com",
                "http://10.0.0.1",
                "https://127.0.0.1",
                "http://u@127.0.0.1",
                "http://127.0.0.1?x",
                "mailto:x",
                "http:/x"
            })
    void nothingElseIsASandbox(String text) {
        assertThatThrownBy(() -> OrgUrl.sandbox(URI.create(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
