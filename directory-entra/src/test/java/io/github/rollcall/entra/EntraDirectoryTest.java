package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class EntraDirectoryTest {
    private static final String CANARY = "canary4711";

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** Read as one of two values, an unset one would silently be the other. */
    @Test
    @SuppressWarnings("NullAway") // as a caller without a check for nulls does it
    void everySettingThatIsNullIsNamedAtOnce() {
        EntraDirectory.Builder builder = EntraFixture.connectorTo(sandbox)
                .directoryId((DirectoryId) null)
                .membership(null)
                .permissionLevel(null)
                .attributes(null)
                .resets(null)
                .retryPolicy(null)
                .callTimeout(null)
                .cloud(null)
                .clock(null);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContainingAll(
                        "directoryId: is missing",
                        "membership: it must not be null",
                        "permissionLevel: it must not be null",
                        "attributes: it must not be null",
                        "resets: it must not be null",
                        "retryPolicy: it must not be null",
                        "callTimeout: it must not be null",
                        "cloud: it must not be null",
                        "clock: it must not be null");
    }

    @Test
    void aGraphWithoutItsVersionIsRefused() {
        for (String path : List.of("", "/")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EntraFixture.connectorTo(sandbox)
                            .graphEndpoint(URI.create(sandbox.baseUrl() + path))
                            .build())
                    .withMessageContainingAll("graphEndpoint", "/v1.0");
        }
    }

    @Test
    @Tag("R-1")
    @Tag("R-2")
    void everyProblemOfABuilderIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraDirectory.builder().build())
                .withMessageContainingAll(
                        "directoryId", "tenantId", "groupId", "clientId", "clientSecret", "clientCertificate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraFixture.connectorTo(sandbox)
                        .directoryId("no spaces")
                        .tenantId("contoso.onmicrosoft.com")
                        .groupId("all users")
                        .clientId("")
                        .tokenSource(renew -> new EntraTokenSource.Token("t", Instant.MAX))
                        .callTimeout(Duration.ZERO)
                        .maxBodyBytes(0)
                        .graphEndpoint(URI.create("http://graph.example.com/v1.0"))
                        .authorityHost(URI.create("https://user@login.example.com"))
                        .build())
                .withMessageContainingAll(
                        "directoryId",
                        "tenantId",
                        "groupId",
                        "clientId",
                        "exactly one of",
                        "callTimeout",
                        "maxBodyBytes",
                        "graphEndpoint",
                        "authorityHost");
    }

    @Test
    void buildingAConnectorSendsNothing() {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .clientSecret(() -> {
                    throw new IllegalStateException("asked too early");
                })
                .build()) {
            assertThat(connector.id().value()).isEqualTo("corp-entra");
            assertThat(connector.provider()).isEqualTo("entra");
            assertThat(connector.permissionLevel()).isEqualTo(PermissionLevel.READ_ONLY);
            assertThat(connector.attributes()).contains(UserAttribute.EMAIL).doesNotContain(UserAttribute.BIRTHDATE);
            assertThat(sandbox.requestCount()).isZero();
        }
    }

    @Test
    void theFingerprintChangesWithWhatAListingContains() {
        List<EntraDirectory> connectors = List.of(
                EntraFixture.connectorTo(sandbox).build(),
                EntraFixture.connectorTo(sandbox)
                        .membership(GroupMembership.DIRECT)
                        .build(),
                EntraFixture.connectorTo(sandbox)
                        .groupId("11111111-2222-3333-4444-555555555555")
                        .build(),
                EntraFixture.connectorTo(sandbox)
                        .tenantId("11111111-2222-3333-4444-555555555555")
                        .build(),
                EntraFixture.connectorTo(sandbox)
                        .attributes(EntraAttributes.defaults().without(UserAttribute.EMAIL))
                        .build());
        EntraDirectory same = EntraFixture.connectorTo(sandbox)
                .clientSecret(CANARY::toCharArray)
                .callTimeout(Duration.ofSeconds(5))
                .build();

        assertThat(connectors).extracting(EntraDirectory::fingerprint).doesNotHaveDuplicates();
        assertThat(same.fingerprint()).isEqualTo(connectors.get(0).fingerprint());
        connectors.forEach(EntraDirectory::close);
        same.close();
    }

    @Test
    void noSecretAndNothingOfAPersonLeavesInATextOrAnException() {
        String id = sandbox.add(SandboxEmployee.named(CANARY, CANARY)
                .login(CANARY + "@example.com")
                .build());
        StringWriter seen = new StringWriter();
        PrintWriter out = new PrintWriter(seen);
        EntraDirectory.Builder builder =
                EntraFixture.connectorTo(sandbox).clientSecret((CANARY + "secret")::toCharArray);
        out.println(builder);
        try (EntraDirectory rejected = builder.build();
                EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            out.println(rejected);
            EntraFixture.failureOf(() -> rejected.users(null)).printStackTrace(out);
            out.println(connector.users(null));
            out.println(connector.find(new LoginHint(CANARY + "@example.com")));
            for (Fault fault : List.of(
                    Fault.status(
                            400, "{\"error\":{\"code\":\"x\",\"message\":\"" + CANARY + "\"}}", "application/json"),
                    Fault.status(403, CANARY, "text/plain"),
                    Fault.body("{\"value\":[{\"id\":\"" + CANARY + "\"}],,}"),
                    Fault.foreignNextLink("http://127.0.0.1:1/" + CANARY),
                    Fault.redirect("http://127.0.0.1:1/" + CANARY))) {
                sandbox.clearFaults();
                sandbox.failRequests(1, 20, fault);
                EntraFixture.failureOf(() -> connector.users(null)).printStackTrace(out);
                DirectoryException search =
                        EntraFixture.failureOf(() -> connector.find(new LoginHint(CANARY + "@example.com")));
                search.printStackTrace(out);
            }
            sandbox.clearFaults();
            Cursor forged = new Cursor("members - http://127.0.0.1:1/" + CANARY, connector.fingerprint());
            out.println(forged);
            EntraFixture.failureOf(() -> connector.users(forged)).printStackTrace(out);
            out.println(new EntraTokenSource.Token(CANARY, Instant.EPOCH));
        }
        assertThat(id).isNotBlank();
        assertThat(seen.toString())
                .contains("CREDENTIALS_REJECTED")
                .contains("FOREIGN_HOST")
                .doesNotContain(CANARY)
                .doesNotContain(sandbox.clientSecret());
    }

    @Test
    void nothingIsReadFromTheEnvironmentOfTheVendorsLibraries() {
        System.setProperty("AZURE_AUTHORITY_HOST", "https://login.invalid");
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        System.setProperty("http.nonProxyHosts", "");
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(connector.users(null).users()).isEmpty();
        } finally {
            List.of("AZURE_AUTHORITY_HOST", "http.proxyHost", "http.proxyPort", "http.nonProxyHosts")
                    .forEach(System::clearProperty);
        }
    }
}
