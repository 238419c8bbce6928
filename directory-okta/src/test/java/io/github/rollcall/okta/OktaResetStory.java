package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.provider.ResetStory;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.OktaAccount;
import io.github.rollcall.sandbox.OktaFactor;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** An org in which everything that resets need is granted, and how Okta does what every provider does. */
final class OktaResetStory extends ResetStory<OktaSandbox> {

    OktaResetStory() {
        this(OktaResets.defaults());
    }

    OktaResetStory(OktaResets resets) {
        this(MutableClock.at(BEGINNING), resets);
    }

    private OktaResetStory(MutableClock clock, OktaResets resets) {
        super(clock, OktaSandbox.start(SandboxOptions.empty().withClock(clock)), sandbox -> {
            sandbox.grant(OktaScope.USERS_MANAGE.wireName());
            sandbox.grant(OktaScope.ROLES.wireName());
            return builder(sandbox, clock).resets(resets).build();
        });
    }

    private static OktaDirectory.Builder builder(OktaSandbox sandbox, Clock clock) {
        return OktaFixture.group(sandbox)
                .permissionLevel(PermissionLevel.READ_WRITE)
                .clock(clock);
    }

    OktaDirectory.Builder builder() {
        return builder(sandbox, clock);
    }

    @Override
    public OktaAccount account(DirectoryUserId user) {
        return sandbox.account(user.externalId());
    }

    void status(DirectoryUserId user, EmployeeStatus status) {
        sandbox.setStatus(user.externalId(), status);
    }

    @Override
    public DirectoryConnector connect(PermissionLevel level, Duration callTimeout) {
        return builder().permissionLevel(level).callTimeout(callTimeout).build();
    }

    @Override
    public String apiRoot() {
        return "/api/v1/";
    }

    @Override
    public void registerMethod(DirectoryUserId user) {
        account(user).register(OktaFactor.PASSKEY);
    }

    @Override
    public String administratorRole() {
        return "HELP_DESK_ADMIN";
    }

    @Override
    public void raiseApplication() {
        sandbox.assignRoleToApplication("SUPER_ADMIN");
    }

    /** The user, its roles, the roles of the application, and the user's groups. */
    @Override
    public int readsBeforePassword() {
        return 4;
    }

    /** That sessions have ended can be read nowhere. */
    @Override
    public Set<CredentialAction> readable() {
        return EnumSet.of(
                CredentialAction.TEMPORARY_PASSWORD,
                CredentialAction.PASSWORD_RESET_LINK,
                CredentialAction.PASSWORD_RESET_EMAIL,
                CredentialAction.EXPIRE_PASSWORD,
                CredentialAction.UNLOCK);
    }

    @Override
    public void prepare(DirectoryUserId user, CredentialAction action) {
        status(user, action == CredentialAction.UNLOCK ? EmployeeStatus.LOCKED_OUT : EmployeeStatus.ACTIVE);
    }
}
