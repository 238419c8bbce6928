package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The proof that the configured host is an Okta org, and always the same one. Asked for without a credential. */
final class OktaOrg {
    /** Longer than a run's check is old when its token is asked for, shorter than the life of a token. */
    private static final Duration PROOF_LIFE = Duration.ofMinutes(10);

    private final OktaClients clients;
    private final OktaSettings settings;
    private final AtomicReference<@Nullable String> pinnedId;
    private volatile @Nullable Instant proven;
    private volatile boolean another;

    OktaOrg(OktaClients clients, OktaSettings settings) {
        this.clients = clients;
        this.settings = settings;
        this.pinnedId = new AtomicReference<>(settings.orgId());
    }

    /** The id of the org; empty as long as none has answered and none was named. */
    Optional<String> id() {
        return Optional.ofNullable(pinnedId.get());
    }

    /** Whether another org has answered, so that nothing it says may be believed. */
    boolean isAnother() {
        return another;
    }

    /** A host that refuses what it gave may be another now: it has to prove itself again before anything is sent to it. */
    void doubt() {
        proven = null;
    }

    /** Makes sure that the host has proved itself of late, before a credential is sent to it; sends at most one request. */
    void require() {
        Instant last = proven;
        if (last == null || !settings.clock().instant().isBefore(last.plus(PROOF_LIFE))) {
            confirm(settings.retryPolicy().maxRetries(0));
        }
    }

    /** Asks the host again. */
    CallCost confirm() {
        return confirm(settings.retryPolicy());
    }

    private CallCost confirm(RetryPolicy retryPolicy) {
        URI address = clients.address("/.well-known/okta-organization");
        Reply<String> id = retryPolicy.read(
                () -> clients.get(address, null),
                response -> OktaErrors.ofOrganization(response, settings.org(), settings.clock()),
                this::orgId);
        if (!pinnedId.compareAndSet(null, id.value()) && !id.value().equals(pinnedId.get())) {
            proven = null;
            another = true;
            throw DirectoryException.of(
                            ErrorCode.IDENTITY_CHANGED,
                            "another Okta org answers at " + settings.org() + " than the connection is for",
                            "Nothing was changed. Check the org URL and its custom domain, then connect anew")
                    .build();
        }
        proven = settings.clock().instant();
        another = false;
        return id.cost();
    }

    private String orgId(WireResponse response) throws IOException {
        try {
            return StrictJson.object(response.body())
                    .string("id")
                    .filter(OktaAccess::isId)
                    .orElseThrow(() -> OktaErrors.noOrg(settings.org()));
        } catch (DirectoryException unreadable) {
            throw OktaErrors.noOrg(settings.org());
        }
    }
}
