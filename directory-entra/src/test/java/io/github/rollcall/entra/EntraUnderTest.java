package io.github.rollcall.entra;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.Map;

/** An empty tenant, and how Entra does what every provider does. */
class EntraUnderTest implements ProviderUnderTest {
    private final EntraSandbox sandbox;

    EntraUnderTest() {
        this(SandboxOptions.empty());
    }

    EntraUnderTest(SandboxOptions options) {
        this.sandbox = EntraSandbox.start(options);
    }

    @Override
    public final EntraSandbox sandbox() {
        return sandbox;
    }

    final EntraDirectory.Builder builder() {
        return EntraFixture.connectorTo(sandbox)
                .directoryId(SyncStory.CORP)
                .attributes(EntraAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()));
    }

    @Override
    public DirectoryConnector connector() {
        return builder().build();
    }

    @Override
    public DirectoryConnector connectorWithWrongKey() {
        return builder().clientSecret("no-secret-of-this-app"::toCharArray).build();
    }

    @Override
    public DirectoryConnector connectorToGroup(String groupId) {
        return builder().groupId(groupId).build();
    }

    @Override
    public DirectoryConnector connectorWith(UserAttribute attribute, String wireName) {
        return builder()
                .attributes(EntraAttributes.defaults().with(attribute, wireName))
                .build();
    }

    @Override
    public int pageSize() {
        return 999;
    }

    @Override
    public int checkRequests() {
        return 3;
    }

    @Override
    public int placeRequests() {
        return EntraFixture.PLACE_REQUESTS;
    }

    @Override
    public String unknownGroupId() {
        return "00000000-0000-4000-8000-00000000beef";
    }

    @Override
    public void withdrawUsers() {
        sandbox.revoke("User.Read.All");
    }

    @Override
    public void grantUsers() {
        sandbox.grant("User.Read.All");
    }

    @Override
    public void withdrawEverything() {
        sandbox.revoke("User.Read.All");
        sandbox.revoke("GroupMember.Read.All");
    }

    @Override
    public String listing(String rows) {
        return "{\"value\":[" + rows + "]}";
    }

    @Override
    public String organizationAttribute() {
        return "companyName";
    }

    @Override
    public String ownAttribute() {
        return "extension_0123456789abcdef0123456789abcdef_badgeColour";
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public String vendorLogger() {
        return "com.azure";
    }
}
