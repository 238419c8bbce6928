package io.github.rollcall.entra;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The access token, kept until shortly before it expires and checked to be the configured tenant's. Thread-safe. */
final class GraphTokens implements TokenCredential {
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);

    private final EntraTokenSource source;
    private final String tenantId;
    private final Clock clock;
    private EntraTokenSource.@Nullable Token token;
    private Instant renewAt = Instant.MIN;
    private boolean refused;

    GraphTokens(EntraTokenSource source, String tenantId, Clock clock) {
        this.source = source;
        this.tenantId = tenantId;
        this.clock = clock;
    }

    /** Throws the token away, because Graph refused it. */
    synchronized void refuse() {
        token = null;
        refused = true;
    }

    /** The permissions the token names; empty if there is no token or it cannot be read. */
    synchronized Optional<Set<String>> roles() {
        return token == null ? Optional.empty() : claims(token).map(claims -> new HashSet<>(claims.strings("roles")));
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request));
    }

    @Override
    public synchronized AccessToken getTokenSync(TokenRequestContext request) {
        EntraTokenSource.Token current = token;
        boolean challenged = request.getClaims() != null;
        if (current == null || challenged || !clock.instant().isBefore(renewAt)) {
            current = fetch(refused || challenged);
            Duration left = Duration.between(clock.instant(), current.expiresAt());
            Duration early = left.dividedBy(2).compareTo(RENEW_BEFORE) < 0 ? left.dividedBy(2) : RENEW_BEFORE;
            renewAt = current.expiresAt().minus(early);
            token = current;
            refused = false;
        }
        return new AccessToken(current.value(), current.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private EntraTokenSource.Token fetch(boolean renew) {
        EntraTokenSource.Token fetched;
        try {
            // A host's source may answer nothing.
            fetched = Objects.requireNonNull(source.fetch(renew), "token");
        } catch (RuntimeException failed) {
            throw failure(failed);
        }
        Optional<String> tenant = claims(fetched).flatMap(claims -> claims.string("tid"));
        if (tenant.isPresent() && !tenant.get().toLowerCase(Locale.ROOT).equals(tenantId)) {
            throw DirectoryException.of(
                            ErrorCode.IDENTITY_CHANGED,
                            "the access token belongs to another tenant than the configured one",
                            "Check tenant id and credentials; nothing was read")
                    .build();
        }
        return fetched;
    }

    private static RuntimeException failure(RuntimeException failed) {
        Optional<DirectoryException> known = Causes.find(failed, DirectoryException.class);
        if (known.isPresent()) {
            return known.get();
        }
        if (Causes.find(failed, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
            return new UncheckedIOException(new InterruptedIOException());
        }
        Optional<IOException> broken = Causes.find(failed, IOException.class);
        if (broken.isPresent()) {
            return new UncheckedIOException(broken.get());
        }
        return unusable(failed);
    }

    /** Messages of the vendor and of a host's supplier can quote a secret, so only the class is told. */
    static DirectoryException unusable(RuntimeException failed) {
        return DirectoryException.of(
                        ErrorCode.CREDENTIALS_REJECTED,
                        "no access token could be made (" + failed.getClass().getSimpleName() + ")",
                        "Check that the secret, certificate or token source that the connector was given can be read")
                .build();
    }

    /** The claims, if the token is a readable JWT. Graph's tokens are opaque by contract, so nothing depends on it. */
    private static Optional<JsonObject> claims(EntraTokenSource.Token token) {
        String[] parts = token.value().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.object(
                    new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1]))));
        } catch (IOException | IllegalArgumentException | DirectoryException opaque) {
            return Optional.empty();
        }
    }
}
