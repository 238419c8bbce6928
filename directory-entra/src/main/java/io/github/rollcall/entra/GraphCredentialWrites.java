package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The writes themselves, each request sent once. */
final class GraphCredentialWrites {
    private static final Duration LONGEST_PASS = Duration.ofDays(30);

    private final GraphClients clients;
    private final GraphCredentialRequests requests;
    private final GraphCredentialErrors errors;
    private final Clock clock;
    private final Optional<Duration> passLifetime;
    private final TemporaryPassword passwords = new TemporaryPassword(new SecureRandom());

    GraphCredentialWrites(GraphClients clients, GraphCredentialRequests requests, EntraSettings settings) {
        this.clients = clients;
        this.requests = requests;
        this.clock = settings.clock();
        this.errors = new GraphCredentialErrors(clock);
        this.passLifetime = settings.resets().accessPassLifetime();
    }

    /** Performs an action that Entra offers on a user that was examined. */
    CredentialResult.Builder write(
            DirectoryUserId user, CredentialAction action, GraphAccount account, CredentialState state) {
        return switch (action) {
            case TEMPORARY_PASSWORD -> password(user, account);
            case TEMPORARY_ACCESS_PASS -> accessPass(user);
            case RESET_MFA -> methods(user, state);
            case END_SESSIONS -> sessions(user);
            default -> throw new IllegalArgumentException("action: Entra does not offer " + action);
        };
    }

    private CredentialResult.Builder password(DirectoryUserId user, GraphAccount account) {
        CredentialAction action = CredentialAction.TEMPORARY_PASSWORD;
        char[] password = passwords.generate(account.login());
        byte[] json = TemporaryPassword.json(password);
        OneTimeSecret secret = OneTimeSecret.takeOver(password);
        WriteReply<Boolean> reply;
        try {
            reply = send(action, () -> requests.password(user.externalId(), json), GraphCredentialErrors::isConfirmed);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
        if (reply.state() == WriteReply.State.REFUSED) {
            secret.close();
            return unconfirmed(user, action, reply);
        }
        return reply.state() == WriteReply.State.CONFIRMED
                ? CredentialResult.done(user, action).secret(secret)
                : unconfirmed(user, action, reply).secret(secret);
    }

    private CredentialResult.Builder accessPass(DirectoryUserId user) {
        CredentialAction action = CredentialAction.TEMPORARY_ACCESS_PASS;
        WriteReply<Pass> reply = send(
                action,
                () -> requests.accessPass(user.externalId(), passLifetime.orElse(null)),
                GraphCredentialWrites::pass);
        if (reply.value().isEmpty()) {
            return unconfirmed(user, action, reply);
        }
        Pass pass = reply.value().get();
        if (!pass.usable()) {
            pass.secret().close();
            return CredentialResult.failed(user, action, Failure.NOT_OFFERED);
        }
        return CredentialResult.done(user, action)
                .secret(pass.secret())
                .secretExpiresAt(pass.minutes()
                        .map(minutes -> clock.instant().plus(Duration.ofMinutes(minutes)))
                        .orElse(null));
    }

    private record Pass(OneTimeSecret secret, boolean usable, Optional<Long> minutes) {}

    private static Pass pass(WireResponse response) throws IOException {
        JsonObject body = StrictJson.object(response.body());
        String pass = body.string("temporaryAccessPass")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> DirectoryException.of(
                                ErrorCode.RESPONSE_INVALID,
                                "the answer cannot be trusted: it holds no pass",
                                "Verify the user again; a new pass replaces the one that was lost")
                        .area(Area.CREDENTIALS)
                        .build());
        return new Pass(
                OneTimeSecret.takeOver(pass.toCharArray()),
                body.bool("isUsable").orElse(true),
                body.number("lifetimeInMinutes").filter(minutes -> minutes > 0 && minutes <= LONGEST_PASS.toMinutes()));
    }

    private CredentialResult.Builder methods(DirectoryUserId user, CredentialState state) {
        GraphMethodRemoval removal = new GraphMethodRemoval(clients, requests, errors, user.externalId());
        List<MethodRemoval> results = removal.remove(state.methods());
        return CredentialResult.ofRemovals(user, results, removal.error());
    }

    private CredentialResult.Builder sessions(DirectoryUserId user) {
        CredentialAction action = CredentialAction.END_SESSIONS;
        WriteReply<Boolean> reply =
                send(action, () -> requests.endSessions(user.externalId()), GraphCredentialErrors::isConfirmed);
        return reply.state() == WriteReply.State.CONFIRMED
                ? CredentialResult.done(user, action)
                : unconfirmed(user, action, reply);
    }

    private <T> WriteReply<T> send(
            CredentialAction action, Supplier<RequestInformation> request, AnswerReader<T> reader) {
        return clients.writeOnce(request, errors.of(action), reader);
    }

    private static CredentialResult.Builder unconfirmed(
            DirectoryUserId user, CredentialAction action, WriteReply<?> reply) {
        DirectoryException error = reply.error().orElseThrow();
        return (reply.state() == WriteReply.State.UNCERTAIN
                        ? CredentialResult.unknown(user, action)
                        : CredentialResult.failed(user, action, GraphCredentialErrors.failure(action, error)))
                .error(error);
    }
}
