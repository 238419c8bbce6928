package io.github.rollcall.examples.quickstart;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.entra.EntraAttributes;
import io.github.rollcall.entra.EntraDirectory;
import io.github.rollcall.okta.OktaAttributes;
import io.github.rollcall.okta.OktaDirectory;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.OktaSandbox;
import java.net.URI;

/** The two connectors. Against real tenants leave out the lines that name the sandbox's address. */
final class Directories {
    private Directories() {}

    static DirectoryConnector entra(EntraSandbox sandbox) {
        return EntraDirectory.builder()
                .directoryId("headquarters")
                .tenantId(sandbox.tenantId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .clientSecret(() -> sandbox.clientSecret().toCharArray())
                .attributes(EntraAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()))
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(sandbox.baseUrl()))
                .build();
    }

    static DirectoryConnector okta(OktaSandbox sandbox) {
        return OktaDirectory.builder()
                .directoryId("shops")
                .sandboxUrl(URI.create(sandbox.baseUrl()))
                .orgId(sandbox.orgId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .privateKey(sandbox::privateKeyPem)
                .attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()))
                .build();
    }
}
