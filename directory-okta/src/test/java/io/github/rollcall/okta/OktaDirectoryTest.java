package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static io.github.rollcall.okta.OktaFixture.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OktaDirectoryTest {
    private static OktaDirectory.Builder complete() {
        return OktaDirectory.builder()
                .directoryId("corp-okta")
                .orgUrl("https://company.okta.com")
                .clientId("0oa1example")
                .privateKey(() -> "unused");
    }

    @Test
    void aConnectorSaysWhatItIs() {
        try (OktaDirectory directory = complete()
                .directoryId(new DirectoryId("other"))
                .permissionLevel(PermissionLevel.READ_WRITE)
                .build()) {
            assertThat(directory.id()).isEqualTo(new DirectoryId("other"));
            assertThat(directory.provider()).isEqualTo("okta");
            assertThat(directory.permissionLevel()).isEqualTo(PermissionLevel.READ_WRITE);
            assertThat(directory.attributes())
                    .contains(UserAttribute.EMAIL, UserAttribute.USERNAME)
                    .doesNotContain(UserAttribute.BIRTHDATE);
        }
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> OktaDirectory.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("directoryId", "orgUrl", "clientId", "privateKey", "clientSecret");
    }

    @Test
    void everythingThatIsMalformedIsNamedAtOnce() {
        assertThatThrownBy(() -> OktaDirectory.builder()
                        .directoryId("no blanks")
                        .orgUrl("http://company.okta.com")
                        .clientId("a/b")
                        .privateKey(() -> "")
                        .keyId(" ")
                        .groupId("../users")
                        .callTimeout(Duration.ZERO)
                        .maxBodyBytes(0)
                        .pageSize(1000)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "directoryId:",
                        "orgUrl:",
                        "clientId:",
                        "keyId:",
                        "groupId:",
                        "callTimeout:",
                        "maxBodyBytes:",
                        "pageSize:");
    }

    @Test
    void twoCredentialsOrTwoAddressesAreTooMany() {
        assertThatThrownBy(() -> complete()
                        .clientSecret("x"::toCharArray)
                        .sandboxUrl(URI.create("http://127.0.0.1:1"))
                        .build())
                .hasMessageContainingAll("exactly one", "orgUrl, sandboxUrl");
    }

    @Test
    @SuppressWarnings("NullAway") // What a careless host does.
    void nullIsNamedToo() {
        assertThatThrownBy(() -> complete()
                        .permissionLevel(null)
                        .attributes(null)
                        .retryPolicy(null)
                        .callTimeout(null)
                        .directoryId((DirectoryId) null)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("permissionLevel", "attributes", "retryPolicy", "callTimeout", "directoryId");
    }

    @Test
    void aNameInPlaceOfAnIdIsToldAsSuch() {
        assertThatThrownBy(
                        () -> complete().groupId("Employees").orgId("company").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "groupId: this looks like a name", "00g1example", "orgId: this looks like", "00o1example");
    }

    @Test
    void aBuilderThatFailedCanBeRepaired() {
        OktaDirectory.Builder builder = complete().pageSize(0);
        assertThatThrownBy(builder::build).hasMessageContaining("pageSize");

        try (OktaDirectory directory = builder.pageSize(10).build()) {
            assertThat(directory.provider()).isEqualTo("okta");
        }
    }

    @Test
    void aCustomDomainNeedsItsOptIn() {
        assertThatThrownBy(() -> complete().orgUrl("login.company.com").build()).hasMessageContaining("customDomain");
        complete().orgUrl("login.company.com").customDomain(true).build().close();
    }

    @Test
    void theFingerprintFollowsWhatDecidesTheListingAndNothingElse() {
        String plain = fingerprint(complete());

        assertThat(fingerprint(complete().clientId("0oaOther").pageSize(5))).isEqualTo(plain);
        assertThat(List.of(
                        fingerprint(complete().orgUrl("https://other.okta.com")),
                        fingerprint(complete().groupId("00g1")),
                        fingerprint(complete().groupId("00g2")),
                        fingerprint(
                                complete().attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "dob")))))
                .doesNotContain(plain)
                .doesNotHaveDuplicates();
    }

    private static String fingerprint(OktaDirectory.Builder builder) {
        try (OktaDirectory directory = builder.build()) {
            return directory.fingerprint();
        }
    }

    @Test
    void theMappingIsChangedByCopies() {
        OktaAttributes mapped = OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "dob");

        assertThat(mapped.mapping()).containsEntry(UserAttribute.BIRTHDATE, List.of("dob"));
        assertThat(OktaAttributes.defaults().mapping()).doesNotContainKey(UserAttribute.BIRTHDATE);
        assertThat(mapped.without(UserAttribute.BIRTHDATE)).isEqualTo(OktaAttributes.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\" or status pr", "profile.x", "ä"})
    void aProfileNameThatWouldChangeASearchIsRefused(String name) {
        assertThatThrownBy(() -> OktaAttributes.defaults().with(UserAttribute.EMAIL, name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neitherPersonNorSecretIsEverPrinted() {
        String canary = "C4nary";
        try (OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty())) {
            String id = sandbox.add(SandboxEmployee.named(canary, canary)
                    .login(canary + "@example.com")
                    .build());
            OktaDirectory.Builder builder = group(sandbox);
            try (OktaDirectory directory = builder.build()) {
                UserPage page = directory.users(null);
                LoginHint hint = new LoginHint(canary + "@example.com");
                List<Object> printed = List.of(
                        builder,
                        directory,
                        page,
                        page.users(),
                        list(directory).users(),
                        directory.find(hint),
                        directory.user(id),
                        directory.confirm(Set.of(id)),
                        directory.check());
                assertThat(printed.toString()).doesNotContain(canary).doesNotContain(sandbox.clientSecret());

                for (Fault fault : List.of(
                        Fault.status(
                                400,
                                "{\"errorCode\":\"E0000001\",\"errorSummary\":\"" + canary + "\"}",
                                "application/json"),
                        Fault.status(401, "{\"errorCode\":\"" + canary + " x\"}", "application/json"),
                        Fault.body("[{\"id\":\"" + canary + "\",}]"),
                        Fault.foreignNextLink("https://" + canary + ".example/"),
                        Fault.redirect("https://" + canary + ".example/"))) {
                    sandbox.clearFaults();
                    sandbox.failRequests(1, Integer.MAX_VALUE, fault);
                    assertThat(trace(failureOf(() -> directory.find(hint))))
                            .doesNotContain(canary + "@")
                            .doesNotContain("Summary")
                            .doesNotContain(canary + ".example");
                }
            }
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
