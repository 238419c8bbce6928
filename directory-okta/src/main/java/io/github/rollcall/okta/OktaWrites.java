package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.ErrorTranslator;
import io.github.rollcall.directory.wire.WriteReply;
import java.net.URI;

/**
 * Writes of the management API: with a token, each sent once; see {@link
 * io.github.rollcall.directory.wire.RetryPolicy#write}. Safe for many threads.
 */
final class OktaWrites {
    private final OktaClients clients;
    private final OktaTokens tokens;
    private final OktaSettings settings;

    OktaWrites(OktaClients clients, OktaTokens tokens, OktaSettings settings) {
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** A POST without a body, as all of Okta's lifecycle operations are. */
    <T> WriteReply<T> post(URI address, ErrorTranslator errors, AnswerReader<T> reader) {
        return once("POST", address, token -> clients.post(address, token.authorization()), errors, reader);
    }

    <T> WriteReply<T> delete(URI address, ErrorTranslator errors, AnswerReader<T> reader) {
        return once("DELETE", address, token -> clients.delete(address, token.authorization()), errors, reader);
    }

    private <T> WriteReply<T> once(
            String method, URI address, OktaExchange.Request request, ErrorTranslator errors, AnswerReader<T> reader) {
        OktaExchange exchange = new OktaExchange(tokens, () -> clients.delay(method, address), request);
        return settings.retryPolicy().write(exchange, exchange.remembering(errors), reader);
    }
}
