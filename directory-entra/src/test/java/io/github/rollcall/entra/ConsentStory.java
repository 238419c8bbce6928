package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.consent.AdminProof;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxConsentPage;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A host that connects a tenant which does not know its application yet. Time passes only when somebody waits. */
final class ConsentStory implements AutoCloseable {
    static final DirectoryId CORP = new DirectoryId("corp-entra");
    static final String SESSION = "session-secret-of-the-administrator";
    static final URI REDIRECT = URI.create("http://127.0.0.1:9999/entra/consent?lang=en");
    static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    static final String ANOTHER_TENANT = "11111111-2222-3333-4444-555555555555";

    final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty().withClock(clock));
    final RecordingConnections store = new RecordingConnections();
    final EntraConsent consent = entry().build();

    ConsentStory() {
        sandbox.consent().remove();
    }

    EntraConsent.Builder entry() {
        return EntraConsent.builder()
                .connections(store)
                .clientId(sandbox.clientId())
                .clientSecret(() -> sandbox.clientSecret().toCharArray())
                .redirectUri(REDIRECT)
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(sandbox.baseUrl()))
                .retryPolicy(RetryPolicy.defaults().pause(time -> {}))
                .clock(clock)
                .pause(clock::advance);
    }

    /** A connection to the sandbox's tenant, set up to read. */
    ConsentStory connected() {
        return connected(sandbox.tenantId(), PermissionLevel.READ_ONLY);
    }

    ConsentStory connected(@Nullable String tenant, PermissionLevel level) {
        store.insert(Connection.builder(CORP, "Corp", "entra")
                .tenant(tenant)
                .groupId(sandbox.groupId())
                .permissionLevel(level)
                .build());
        return this;
    }

    Connection connection() {
        return store.find(CORP).orElseThrow();
    }

    ConnectionState state() {
        return connection().state();
    }

    /** The administrator's browser is at the consent page. */
    SandboxConsentPage page() {
        return sandbox.consent().open(consent.begin(CORP, SESSION).url());
    }

    ConsentOutcome finish(URI callback) {
        return consent.finish(callback.getRawQuery(), SESSION);
    }

    AdminProof administrator() {
        return new AdminProof(sandbox.tenantId(), "0c0ffee0-0000-4000-8000-000000000001", Set.of(GLOBAL_ADMINISTRATOR));
    }

    void wait(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
