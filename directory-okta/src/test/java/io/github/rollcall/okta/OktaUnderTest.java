package io.github.rollcall.okta;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Clock;
import java.util.Map;

/** An empty org, and how Okta does what every provider does. The app may read the System Log. */
class OktaUnderTest implements ProviderUnderTest {
    private final OktaSandbox sandbox;
    private final Clock clock;

    OktaUnderTest() {
        this(SandboxOptions.empty(), Clock.systemUTC());
    }

    /** An org whose time is the test's. */
    OktaUnderTest(Clock clock) {
        this(SandboxOptions.empty().withClock(clock), clock);
    }

    OktaUnderTest(SandboxOptions options, Clock clock) {
        this.clock = clock;
        this.sandbox = OktaSandbox.start(options);
        sandbox.grant(OktaScope.LOGS.wireName());
    }

    @Override
    public final OktaSandbox sandbox() {
        return sandbox;
    }

    final OktaDirectory.Builder builder() {
        return OktaFixture.group(sandbox).clock(clock).directoryId(SyncStory.CORP);
    }

    @Override
    public OktaDirectory connector() {
        return builder().build();
    }

    @Override
    public DirectoryConnector connectorWithWrongKey() {
        try (OktaSandbox another = OktaSandbox.start()) {
            String key = another.privateKeyPem();
            return builder().privateKey(() -> key).build();
        }
    }

    @Override
    public DirectoryConnector connectorToGroup(String groupId) {
        return builder().groupId(groupId).build();
    }

    @Override
    public DirectoryConnector connectorWith(UserAttribute attribute, String wireName) {
        return builder()
                .attributes(OktaAttributes.defaults().with(attribute, wireName))
                .build();
    }

    @Override
    public int pageSize() {
        return 200;
    }

    @Override
    public int checkRequests() {
        return 3;
    }

    @Override
    public int placeRequests() {
        return 2;
    }

    @Override
    public String unknownGroupId() {
        return "00g0000000000000beef";
    }

    @Override
    public void withdrawUsers() {
        sandbox.withoutRole();
    }

    @Override
    public void grantUsers() {
        sandbox.restoreRole();
    }

    @Override
    public void withdrawEverything() {
        sandbox.revoke("okta.users.read");
        sandbox.revoke("okta.groups.read");
        sandbox.revoke("okta.logs.read");
    }

    @Override
    public String listing(String rows) {
        return "[" + rows + "]";
    }

    @Override
    public String organizationAttribute() {
        return "organization";
    }

    @Override
    public String ownAttribute() {
        return "badgeColour";
    }

    @Override
    public Map<String, String> secrets() {
        String key = sandbox.privateKeyPem().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        String exponent = sandbox.privateKeyJwk().replaceAll("(?s).*\"d\":\"([^\"]{40}).*", "$1");
        return Map.of("the private key", key.substring(0, 40), "the private exponent", exponent);
    }

    @Override
    public String vendorLogger() {
        return "org.apache.hc";
    }
}
