package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.EntraAccount;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.RecordedRequest;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Instant;
import java.util.List;

/** A tenant in which everything that resets need is granted, and a connection that may write. */
final class ResetStory implements AutoCloseable {
    final MutableClock clock = MutableClock.at(Instant.parse("2026-11-21T10:00:00Z"));
    final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty().withClock(clock));
    final EntraDirectory connector;
    final CredentialAdmin admin;

    ResetStory() {
        this(EntraResets.defaults());
    }

    ResetStory(EntraResets resets) {
        permissions().forEach(sandbox::grant);
        sandbox.grant(GraphDomains.PERMISSION);
        connector = builder().resets(resets).build();
        admin = connector.credentials().orElseThrow();
    }

    /** What resets need. */
    static List<String> permissions() {
        return GraphPermission.requiredFor(Area.CREDENTIALS, PermissionLevel.READ_WRITE).stream()
                .map(GraphPermission::wireName)
                .toList();
    }

    EntraDirectory.Builder builder() {
        return EntraFixture.connectorTo(sandbox)
                .permissionLevel(PermissionLevel.READ_WRITE)
                .clock(clock);
    }

    DirectoryUserId ana() {
        return add(SandboxEmployee.named("Ana", "Lopez").build());
    }

    DirectoryUserId add(SandboxEmployee employee) {
        return new DirectoryUserId(connector.id(), sandbox.add(employee));
    }

    EntraAccount account(DirectoryUserId user) {
        return sandbox.account(user.externalId());
    }

    CredentialResult perform(DirectoryUserId user, CredentialAction action) {
        return admin.perform(TestPermits.issuedAt(user, action, clock.instant()));
    }

    List<CredentialRefusal.Reason> reasons(DirectoryUserId user, CredentialAction action) {
        return admin.examine(user).refusals(action).stream()
                .map(CredentialRefusal::reason)
                .toList();
    }

    /** The secret of a result, shown. */
    static char[] shown(CredentialResult result) {
        return result.secret().flatMap(OneTimeSecret::reveal).orElseThrow();
    }

    /** The requests that reached Graph and change something. */
    List<RecordedRequest> writes() {
        return sandbox.requests().stream()
                .filter(request -> request.path().startsWith("/v1.0/"))
                .filter(request -> !request.method().equals("GET"))
                .filter(request -> !request.path().endsWith("/$batch"))
                .toList();
    }

    @Override
    public void close() {
        connector.close();
        sandbox.close();
    }
}
