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
 * while the others wait. A failure is told to the call that met it and forgotten: the next call asks again. While the old
 * token lives it stays in use, and the next try comes half a minute later. Each request is sent once; the retry policy of the
 * call around it decides whether to come back. Where the app demands a proof of possession (DPoP), tokens are bound to a
 * key, which Okta says at the first request. Safe for many threads.
 */
final class OktaTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OktaTokens.class);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    /** Without a proof, with one, with the nonce that it lacked. */
    private static final int HANDSHAKE = 3;

    private static final long SHORTEST_LIFETIME = 60;
    private static final long LONGEST_LIFETIME = 24 * 60 * 60;

    /** A token with what it may do; prints neither. */
    record Token(String value, boolean bound, Set<String> scopes, Instant renewAt, Instant expiresAt) {
        String authorization() {
            return (bound ? DpopProofs.SCHEME : "Bearer ") + value;
        }

        private Token keptUntil(Instant later) {
            return new Token(value, bound, scopes, later.isBefore(expiresAt) ? later : expiresAt, expiresAt);
        }

        /** Whether a scope was granted; managing includes reading. */
        boolean grants(String scope) {
            return OktaScope.isGranted(scope, scopes);
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
    private volatile boolean proofDemanded;

    /** What Okta granted last time; only read and written while renewing. */
    private Set<String> granted = Set.of();

    OktaTokens(OktaClients clients, OktaOrg org, OktaSettings settings) {
        this.clients = clients;
        this.org = org;
        this.settings = settings;
        this.tokenUrl = clients.address("/oauth2/v1/token");
    }

    /** A token that may be used now. */
    Token current() throws IOException {
        org.require();
        Token token = held.get();
        return token != null && now().isBefore(token.renewAt()) ? token : renewed();
    }

    /** Throws a token away that Okta has refused; one that was got meanwhile stays. */
    void refuse(Token refused) {
        org.doubt();
        held.updateAndGet(token -> token != null && token.value().equals(refused.value()) ? null : token);
    }

    /** Throws away a token that lacks a scope that is needed, so that the next one shows what was granted meanwhile. */
    void refuseIncomplete() {
        Token token = held.get();
        if (token != null && !settings.requiredScopes().stream().allMatch(token::grants)) {
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

    /** A new token, or the old one while it lives: whether it is still accepted, its use will show. */
    private Token requested(@Nullable Token old) {
        try {
            return byScopes(settings.scopes());
        } catch (DirectoryException failure) {
            boolean told = failure.code() == ErrorCode.INTERRUPTED || failure.code() == ErrorCode.IDENTITY_CHANGED;
            if (old == null || told || !now().isBefore(old.expiresAt())) {
                throw failure;
            }
            LOG.debug("{}: no new token ({}), the old one stays in use", settings.directory(), failure.code());
            return old.keptUntil(now().plus(AFTER_A_FAILURE));
        }
    }

    /**
     * Asks for all scopes; where Okta refuses the set, for each alone that it did not grant last time, so that one missing scope
     * costs one area, and a renewal a request more.
     */
    private Token byScopes(Collection<String> scopes) {
        try {
            return granted(scopes);
        } catch (DirectoryException refused) {
            if (!isOfScopes(refused) || scopes.size() == 1) {
                throw refused;
            }
            Set<String> before = granted;
            try {
                return someOf(scopes, before, refused);
            } catch (DirectoryException withdrawn) {
                if (before.isEmpty() || !isOfScopes(withdrawn)) {
                    throw withdrawn;
                }
                return someOf(scopes, Set.of(), refused);
            }
        }
    }

    private Token someOf(Collection<String> scopes, Set<String> before, DirectoryException refused) {
        List<String> some = scopes.stream()
                .filter(scope -> before.contains(scope) || isGranted(scope))
                .toList();
        if (some.isEmpty() || some.size() == scopes.size()) {
            throw refused;
        }
        return granted(some);
    }

    private Token granted(Collection<String> scopes) {
        Token token = request(scopes);
        granted = Set.copyOf(scopes);
        return token;
    }

    private static boolean isOfScopes(DirectoryException refused) {
        return refused.code() == ErrorCode.CONSENT_MISSING;
    }

    private boolean isGranted(String scope) {
        try {
            return request(List.of(scope)).grants(scope);
        } catch (DirectoryException refused) {
            if (isOfScopes(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private Token request(Collection<String> scopes) {
        org.require();
        String wanted = String.join(" ", scopes);
        for (int tries = 1; ; tries++) {
            boolean proven = proofDemanded;
            try {
                return send(wanted, proven);
            } catch (DirectoryException refused) {
                boolean demanded = OktaTokenErrors.demandsProof(refused, proven);
                if (!demanded || tries == HANDSHAKE) {
                    throw refused;
                }
                proofDemanded = true;
            }
        }
    }

    private Token send(String scopes, boolean proven) {
        // Whoever is asked for help is told what is needed, not what would be welcome besides.
        String needed = scopes.contains(" ") ? String.join(" ", settings.requiredScopes()) : scopes;
        return settings.retryPolicy()
                .maxRetries(0)
                .read(
                        () -> ask(scopes, proven),
                        response -> OktaTokenErrors.of(response, needed, settings.clock()),
                        response -> token(response, scopes, proven))
                .value();
    }

    private WireResponse ask(String scopes, boolean proven) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scopes);
        OktaAccess access = settings.access();
        Instant atOkta = clients.time().now();
        String authorization = access.credential().prove(access.clientId(), tokenUrl, atOkta, form);
        return clients.askForToken(tokenUrl, authorization, form, proven);
    }

    private Token token(WireResponse response, String asked, boolean proven) throws IOException {
        JsonObject answer = StrictJson.object(response.body());
        String type = Ascii.lower(answer.string("token_type").orElse(""));
        boolean bound = type.equals("dpop") && proven;
        String value = answer.string("access_token").orElse("");
        if (!(bound || type.equals("bearer")) || !value.matches("[\\x21-\\x7E]+")) {
            throw DirectoryException.of(
                            ErrorCode.RESPONSE_INVALID,
                            type.equals("dpop")
                                    ? "the token endpoint gave a token with DPoP that nobody asked for"
                                    : "the token endpoint answered without a usable token",
                            "Check that the org URL is right and no proxy is in between")
                    .build();
        }
        long seconds = answer.number("expires_in").orElse(SHORTEST_LIFETIME);
        Duration lifetime = Duration.ofSeconds(Math.max(SHORTEST_LIFETIME, Math.min(seconds, LONGEST_LIFETIME)));
        Duration early = lifetime.compareTo(RENEW_BEFORE.multipliedBy(2)) > 0 ? RENEW_BEFORE : lifetime.dividedBy(2);
        Set<String> scopes =
                Set.copyOf(List.of(answer.string("scope").orElse(asked).strip().split("\\s+")));
        Instant expiresAt = now().plus(lifetime);
        return new Token(value, bound, scopes, expiresAt.minus(early), expiresAt);
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
