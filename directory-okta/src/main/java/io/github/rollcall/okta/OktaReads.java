package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.Exchange;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

    OktaReads(OktaClients clients, OktaTokens tokens, OktaSettings settings) {
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
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
        Call call = new Call(target);
        Reply<T> reply = settings.retryPolicy().read(call, call::translate, response -> {
            try {
                return reader.read(response);
            } catch (IOException | DirectoryException cut) {
                target.tooMuch();
                throw cut;
            }
        });
        return new Reply<>(reply.value(), new CallCost(call.sent, reply.cost().waited()));
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

    private final class Call implements Exchange {
        private final Target target;
        private OktaTokens.@Nullable Token token;
        private @Nullable ErrorCode lastFailure;
        private int sent;

        private Call(Target target) {
            this.target = target;
        }

        @Override
        public Duration delay() {
            // A refusal has been waited for already.
            return lastFailure == ErrorCode.THROTTLED ? Duration.ZERO : clients.delay("GET", target.address());
        }

        @Override
        public WireResponse send() throws IOException {
            OktaTokens.Token current = tokens.current();
            token = current;
            sent++;
            try {
                return clients.get(target.address(), current.authorization());
            } catch (InterruptedIOException timeout) {
                target.tooMuch();
                throw timeout;
            }
        }

        private DirectoryException translate(WireResponse response) {
            if (OktaErrors.asksForSmallerPage(response)) {
                target.tooMuch();
            }
            DirectoryException failure = OktaErrors.of(response, Area.USERS, target.goesOn(), settings.clock());
            lastFailure = failure.code();
            return failure;
        }

        @Override
        public boolean renewCredentials() {
            OktaTokens.Token refused = token;
            // 401 also says that the org lacks a feature; a new token would not help.
            if (refused == null || lastFailure != ErrorCode.CREDENTIALS_REJECTED) {
                return false;
            }
            tokens.refuse(refused);
            return true;
        }
    }
}
