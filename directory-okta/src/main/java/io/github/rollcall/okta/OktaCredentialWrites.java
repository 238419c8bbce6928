package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import io.github.rollcall.directory.wire.WriteReply;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The writes themselves, each request sent once. */
final class OktaCredentialWrites {
    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final String REVOKE_SESSIONS = "revokeSessions";
    private static final String SEND_EMAIL = "sendEmail";

    private final OktaClients clients;
    private final OktaWrites writes;
    private final OktaMethodRemoval factorReset;
    private final OktaCredentialErrors errors;
    private final OktaSettings settings;

    OktaCredentialWrites(OktaClients clients, OktaWrites writes, OktaMethods factors, OktaSettings settings) {
        this.clients = clients;
        this.writes = writes;
        this.factorReset = new OktaMethodRemoval(factors);
        this.errors = new OktaCredentialErrors(settings.clock());
        this.settings = settings;
    }

    /** Performs an action that Okta offers on a user that was examined. */
    CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, OktaAccount account, CredentialState state) {
        return switch (action) {
            case TEMPORARY_PASSWORD ->
                secret(
                        user,
                        action,
                        lifecycle(user, "expire_password_with_temp_password", REVOKE_SESSIONS, TRUE),
                        OktaCredentialWrites::password);
            case PASSWORD_RESET_LINK ->
                secret(
                        user,
                        action,
                        lifecycle(user, "reset_password", SEND_EMAIL, FALSE, REVOKE_SESSIONS, TRUE),
                        this::link);
            case PASSWORD_RESET_EMAIL ->
                plain(user, action, lifecycle(user, "reset_password", SEND_EMAIL, TRUE, REVOKE_SESSIONS, TRUE));
            case EXPIRE_PASSWORD -> plain(user, action, lifecycle(user, "expire_password"));
            case UNLOCK -> plain(user, action, lifecycle(user, "unlock"));
            case RESET_MFA -> factors(user, account, state);
            case END_SESSIONS -> sessions(user);
            case TEMPORARY_ACCESS_PASS -> throw new IllegalArgumentException("action: Okta does not offer " + action);
        };
    }

    private URI lifecycle(DirectoryUserId user, String operation, String... query) {
        return clients.address(path(user) + "/lifecycle/" + operation, query);
    }

    private String path(DirectoryUserId user) {
        return "/api/v1/users/" + clients.segment(user.externalId());
    }

    private CredentialResult.Builder plain(DirectoryUserId user, CredentialAction action, URI address) {
        WriteReply<Boolean> reply = writes.post(address, errors.of(action), OktaCredentialWrites::confirmed);
        return reply.value().isPresent() ? CredentialResult.done(user, action) : unconfirmed(user, action, reply);
    }

    private CredentialResult.Builder secret(
            DirectoryUserId user, CredentialAction action, URI address, AnswerReader<OneTimeSecret> reader) {
        WriteReply<OneTimeSecret> reply = writes.post(address, errors.of(action), reader);
        if (reply.value().isEmpty()) {
            return unconfirmed(user, action, reply);
        }
        Optional<Duration> lifetime = action == CredentialAction.PASSWORD_RESET_LINK
                ? settings.resets().resetLinkLifetime()
                : Optional.empty();
        return CredentialResult.done(user, action)
                .secret(reply.value().get())
                .secretExpiresAt(lifetime.map(time -> settings.clock().instant().plus(time))
                        .orElse(null));
    }

    private CredentialResult.Builder sessions(DirectoryUserId user) {
        CredentialAction action = CredentialAction.END_SESSIONS;
        WriteReply<Boolean> reply = writes.delete(
                clients.address(path(user) + "/sessions", "oauthTokens", TRUE, "forgetDevices", TRUE),
                errors.of(action),
                OktaCredentialWrites::confirmed);
        return reply.value().isPresent() ? CredentialResult.done(user, action) : unconfirmed(user, action, reply);
    }

    private CredentialResult.Builder factors(DirectoryUserId user, OktaAccount account, CredentialState state) {
        CredentialAction action = CredentialAction.RESET_MFA;
        List<AuthenticationMethod> before = state.methods();
        if (before.isEmpty() && !account.offers(OktaAccount.RESET_FACTORS)) {
            return CredentialResult.done(user, action);
        }
        WriteReply<Boolean> reply =
                writes.post(lifecycle(user, "reset_factors"), errors.of(action), OktaCredentialWrites::confirmed);
        return switch (reply.state()) {
            case CONFIRMED -> factorReset.confirmed(user, before);
            case REFUSED ->
                unconfirmed(user, action, reply)
                        .methods(OktaMethodRemoval.all(
                                before,
                                MethodRemoval.State.LEFT_IN_PLACE,
                                reply.error().orElseThrow().remedy()));
            case UNCERTAIN ->
                unconfirmed(user, action, reply)
                        .methods(OktaMethodRemoval.all(before, MethodRemoval.State.UNKNOWN, OktaMethodRemoval.LOST));
        };
    }

    private static CredentialResult.Builder unconfirmed(
            DirectoryUserId user, CredentialAction action, WriteReply<?> reply) {
        DirectoryException error = reply.error().orElseThrow();
        return (reply.state() == WriteReply.State.UNCERTAIN
                        ? CredentialResult.unknown(user, action)
                        : CredentialResult.failed(user, action, Failure.of(error)))
                .error(error);
    }

    /** Okta confirms with an object or with nothing at all; the page of a proxy, or an error in disguise, confirms nothing. */
    private static Boolean confirmed(WireResponse response) throws IOException {
        try (PushbackInputStream body = new PushbackInputStream(response.body())) {
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
                JsonObject answer = StrictJson.object(body);
                if (answer.has("errorCode") || answer.has("error")) {
                    throw without("confirmation");
                }
            }
            return Boolean.TRUE;
        }
    }

    private static OneTimeSecret password(WireResponse response) throws IOException {
        return StrictJson.object(response.body())
                .string("tempPassword")
                .filter(text -> !text.isEmpty())
                .map(text -> OneTimeSecret.takeOver(text.toCharArray()))
                .orElseThrow(() -> without("password"));
    }

    /** The link may be of the org's custom domain; it always is one that a browser opens over TLS. */
    private OneTimeSecret link(WireResponse response) throws IOException {
        String sandbox = settings.org() + "/";
        return StrictJson.object(response.body())
                .string("resetPasswordUrl")
                .filter(text -> text.startsWith("https://") || text.startsWith(sandbox))
                .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7F))
                .map(text -> OneTimeSecret.takeOver(text.toCharArray()))
                .orElseThrow(() -> without("link"));
    }

    private static DirectoryException without(String what) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the answer cannot be trusted: it holds no usable " + what,
                        "Read it back, and verify the user again if it did not happen")
                .area(Area.CREDENTIALS)
                .build();
    }
}
