package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.ErrorTranslator;
import io.github.rollcall.directory.wire.Exchange;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request of the management API with a token; a token that Okta does not accept is thrown away. For one call. */
final class OktaExchange implements Exchange {
    /** Sends the request with a token; called for each try. */
    interface Request {
        WireResponse send(OktaTokens.Token token) throws IOException;
    }

    private final OktaTokens tokens;
    private final Supplier<Duration> delay;
    private final Request request;
    private OktaTokens.@Nullable Token token;
    private @Nullable ErrorCode lastFailure;
    private int sent;

    /**
     * An exchange that was not sent yet.
     *
     * @param delay how long to hold the next try back
     */
    OktaExchange(OktaTokens tokens, Supplier<Duration> delay, Request request) {
        this.tokens = tokens;
        this.delay = delay;
        this.request = request;
    }

    /** How many requests were sent. */
    int sent() {
        return sent;
    }

    @Override
    public Duration delay() {
        // A refusal has been waited for already.
        return lastFailure == ErrorCode.THROTTLED ? Duration.ZERO : delay.get();
    }

    @Override
    public WireResponse send() throws IOException {
        OktaTokens.Token current = tokens.current();
        token = current;
        sent++;
        return request.send(current);
    }

    /** The same translation, remembered to tell whether a new token would help. */
    ErrorTranslator remembering(ErrorTranslator errors) {
        return response -> {
            DirectoryException failure = errors.translate(response);
            lastFailure = failure.code();
            return failure;
        };
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
