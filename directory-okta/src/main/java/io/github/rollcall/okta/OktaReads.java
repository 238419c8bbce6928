package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;

/** Reads of the management API: with a token, retried by the policy, errors translated. Safe for many threads. */
final class OktaReads {
    /** What to ask for. Asked anew for each try, so that a page can become smaller. */
    interface Target {
        URI address();

        /** Whether it goes on from a cursor, so that a refusal means that the cursor is dead. */
        default boolean goesOn() {
            return false;
        }

        /** Told when the answer seems to be more than Okta or the network could deliver. */
        default void tooMuch() {}
    }

    private final OktaClients clients;
    private final OktaTokens tokens;
    private final OktaSettings settings;
    private final Area area;

    OktaReads(OktaClients clients, OktaTokens tokens, OktaSettings settings) {
        this(clients, tokens, settings, Area.USERS);
    }

    private OktaReads(OktaClients clients, OktaTokens tokens, OktaSettings settings, Area area) {
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
        this.area = area;
    }

    /** The same for another part of the directory, which failures then name. */
    OktaReads in(Area other) {
        return new OktaReads(clients, tokens, settings, other);
    }

    /** Whether the token carries a scope, as Okta itself said when it gave the token. */
    boolean isGranted(String scope) {
        try {
            return tokens.current().grants(scope);
        } catch (IOException interrupted) {
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the thread was interrupted", "Try again later")
                    .build();
        }
    }

    <T> Reply<T> get(URI address, AnswerReader<T> reader) {
        return get(() -> address, reader);
    }

    <T> Reply<T> get(Target target, AnswerReader<T> reader) {
        OktaExchange exchange =
                new OktaExchange(tokens, () -> clients.delay("GET", target.address()), token -> send(target, token));
        Reply<T> reply = settings.retryPolicy()
                .read(exchange, exchange.remembering(response -> translate(response, target)), response -> {
                    try {
                        return reader.read(response);
                    } catch (IOException cut) {
                        target.tooMuch();
                        throw cut;
                    } catch (DirectoryException invalid) {
                        // A page of somebody in between, or one that is malformed, is so at any size.
                        if (invalid.code() == ErrorCode.RESPONSE_TOO_LARGE) {
                            target.tooMuch();
                        }
                        throw invalid;
                    }
                });
        return new Reply<>(
                reply.value(), new CallCost(exchange.sent(), reply.cost().waited()));
    }

    /** Reads a page of rows, smaller ones if it is larger than an answer may be. */
    <T> Reply<T> page(PageLink page, AnswerReader<T> reader) {
        CallCost spent = CallCost.NONE;
        while (true) {
            try {
                Reply<T> reply = get(page, reader);
                return new Reply<>(reply.value(), spent.plus(reply.cost()));
            } catch (DirectoryException tooLarge) {
                // Halved by the failed try; a page of one row cannot shrink.
                if (tooLarge.code() != ErrorCode.RESPONSE_TOO_LARGE || page.limit() == 1) {
                    throw tooLarge;
                }
                spent = spent.plus(CallCost.ONE_REQUEST);
            }
        }
    }

    private WireResponse send(Target target, OktaTokens.Token token) throws IOException {
        try {
            return clients.get(target.address(), token.authorization());
        } catch (IOException failure) {
            if (isTimeout(failure)) {
                target.tooMuch();
            }
            throw failure;
        }
    }

    private static boolean isTimeout(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private DirectoryException translate(WireResponse response, Target target) {
        if (OktaErrors.asksForSmallerPage(response)) {
            target.tooMuch();
        }
        return OktaErrors.of(response, area, target.goesOn(), settings.clock());
    }
}
