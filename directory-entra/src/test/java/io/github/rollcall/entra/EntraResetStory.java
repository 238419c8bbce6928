package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.provider.ResetStory;
import io.github.rollcall.sandbox.EntraAccount;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A tenant in which everything that resets need is granted, and how Entra does what every provider does. */
final class EntraResetStory extends ResetStory<EntraSandbox> {

    EntraResetStory() {
        this(EntraResets.defaults());
    }

    EntraResetStory(EntraResets resets) {
        this(MutableClock.at(BEGINNING), resets);
    }

    private EntraResetStory(MutableClock clock, EntraResets resets) {
        super(clock, EntraSandbox.start(SandboxOptions.empty().withClock(clock)), sandbox -> {
            permissions().forEach(sandbox::grant);
            sandbox.grant(GraphDomains.PERMISSION);
            return builder(sandbox, clock).resets(resets).build();
        });
    }

    /** What resets need. */
    static List<String> permissions() {
        return GraphPermission.requiredFor(Area.CREDENTIALS, PermissionLevel.READ_WRITE).stream()
                .map(GraphPermission::wireName)
                .toList();
    }

    private static EntraDirectory.Builder builder(EntraSandbox sandbox, Clock clock) {
        return EntraFixture.connectorTo(sandbox)
                .permissionLevel(PermissionLevel.READ_WRITE)
                .clock(clock);
    }

    EntraDirectory.Builder builder() {
        return builder(sandbox, clock);
    }

    @Override
    public EntraAccount account(DirectoryUserId user) {
        return sandbox.account(user.externalId());
    }

    @Override
    public DirectoryConnector connect(PermissionLevel level, Duration callTimeout) {
        return builder().permissionLevel(level).callTimeout(callTimeout).build();
    }

    @Override
    public String apiRoot() {
        return "/v1.0/";
    }

    @Override
    public void registerMethod(DirectoryUserId user) {
        account(user).register(EntraMethod.PASSKEY);
    }

    @Override
    public String administratorRole() {
        return "Global Administrator";
    }

    @Override
    public void raiseApplication() {
        sandbox.assignRoleToApplication("Privileged Authentication Administrator");
    }

    /** The user, the domains, the user's roles, and of the membership the state and the group. */
    @Override
    public int readsBeforePassword() {
        return 5;
    }

    @Override
    public Set<CredentialAction> readable() {
        return EnumSet.of(
                CredentialAction.TEMPORARY_PASSWORD,
                CredentialAction.TEMPORARY_ACCESS_PASS,
                CredentialAction.END_SESSIONS);
    }
}
