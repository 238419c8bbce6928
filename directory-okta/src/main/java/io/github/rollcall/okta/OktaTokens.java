package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens by client credentials. A token is kept until five minutes before it expires; one thread asks for a new one
 * while the others wait. A failure is told to the call that met it and forgotten: the next call asks again. Each request is
 * sent once; the retry policy of the call around it decides whether to come back. Safe for many threads.
 */
final class OktaTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OktaTokens.class);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);
    private static final long SHORTEST_LIFETIME = 60;
    private static final long LONGEST_LIFETIME = 24 * 60 * 60;

    /** A token with what it may do; prints neither. */
    record Token(String value, Set<String> scopes, Instant renewAt, Instant expiresAt) {
        String authorization() {
            return "Bearer " + value;
        }

        /** Whether a scope was granted; managing includes reading. */
        boolean grants(String scope) {
            return scopes.contains(scope)
                    || (scope.endsWith(".read") && scopes.contains(scope.replace(".read", ".manage")));
        }

        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    private final OktaClients clients;
    private final OktaOrg org;
    private final OktaSettings settings;
    private final URI tokenUrl;
    private final ReentrantLock renewal = new ReentrantLock();
    private final AtomicReference<@Nullable Token> held = new AtomicReference<>();

    OktaTokens(OktaClients clients, OktaOrg org, OktaSettings settings) {
        this.clients = clients;
        this.org = org;
        this.settings = settings;
        this.tokenUrl = clients.address("/oauth2/v1/token");
    }

    /** A token that may be used now. */
    Token current() throws IOException {
        Token token = held.get();
        return token != null && now().isBefore(token.renewAt()) ? token : renewed();
    }

    /** Throws a token away that Okta has refused; one that was got meanwhile stays. */
    void refuse(Token refused) {
        held.compareAndSet(refused, null);
    }

    /** Throws away a token that lacks a scope, so that the next one shows what was granted meanwhile. */
    void refuseIncomplete() {
        Token token = held.get();
        if (token != null && !settings.scopes().stream().allMatch(token::grants)) {
            refuse(token);
        }
    }

    private Token renewed() throws IOException {
        lock();
        try {
            Token token = held.get();
            if (token != null && now().isBefore(token.renewAt())) {
                return token;
            }
            Token fresh = requested(token);
            held.set(fresh);
            LOG.debug("{}: token for {} until {}", settings.directory(), fresh.scopes(), fresh.expiresAt());
            return fresh;
        } finally {
            renewal.unlock();
        }
    }

    /** A new token, or the old one while it lives and Okta cannot answer. */
    private Token requested(@Nullable Token old) {
        try {
            return byScopes(settings.scopes());
        } catch (DirectoryException failure) {
            if (old != null && failure.isRetryable() && now().isBefore(old.expiresAt())) {
                return old;
            }
            throw failure;
        }
    }

    /** Asks for all scopes; where Okta refuses the set, for each alone, so that one missing scope costs one area. */
    private Token byScopes(Collection<String> scopes) {
        try {
            return request(scopes);
        } catch (DirectoryException refused) {
            if (refused.code() != ErrorCode.CONSENT_MISSING || scopes.size() == 1) {
                throw refused;
            }
            List<String> granted = scopes.stream().filter(this::isGranted).toList();
            if (granted.isEmpty() || granted.size() == scopes.size()) {
                throw refused;
            }
            return request(granted);
        }
    }

    private boolean isGranted(String scope) {
        try {
            return request(List.of(scope)).grants(scope);
        } catch (DirectoryException refused) {
            if (refused.code() == ErrorCode.CONSENT_MISSING) {
                return false;
            }
            throw refused;
        }
    }

    private Token request(Collection<String> scopes) {
        org.require();
        String wanted = String.join(" ", scopes);
        return settings.retryPolicy()
                .maxRetries(0)
                .read(
                        () -> post(wanted),
                        response -> OktaTokenErrors.of(response, wanted, settings.clock()),
                        response -> token(response, wanted))
                .value();
    }

    private WireResponse post(String scopes) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scopes);
        String authorization =
                settings.access().credential().prove(settings.access().clientId(), tokenUrl, now(), form);
        return clients.post(tokenUrl, authorization, form);
    }

    private Token token(WireResponse response, String asked) throws IOException {
        JsonObject answer = StrictJson.object(response.body());
        String type = Ascii.lower(answer.string("token_type").orElse(""));
        if (type.equals("dpop")) {
            throw OktaTokenErrors.proofOfPossession().build();
        }
        String value = answer.string("access_token").orElse("");
        if (!type.equals("bearer") || !value.matches("[\\x21-\\x7E]+")) {
            throw DirectoryException.of(
                            ErrorCode.RESPONSE_INVALID,
                            "the token endpoint answered without a usable token",
                            "Check that the org URL is right and no proxy is in between")
                    .build();
        }
        long seconds = answer.number("expires_in").orElse(SHORTEST_LIFETIME);
        Duration lifetime = Duration.ofSeconds(Math.max(SHORTEST_LIFETIME, Math.min(seconds, LONGEST_LIFETIME)));
        Duration early = lifetime.compareTo(RENEW_BEFORE.multipliedBy(2)) > 0 ? RENEW_BEFORE : lifetime.dividedBy(2);
        Set<String> scopes =
                Set.copyOf(List.of(answer.string("scope").orElse(asked).strip().split("\\s+")));
        Instant expiresAt = now().plus(lifetime);
        return new Token(value, scopes, expiresAt.minus(early), expiresAt);
    }

    private void lock() throws InterruptedIOException {
        try {
            renewal.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
