package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The host's address for notifications: what is let in, and what Graph is answered. */
final class NotificationEndpoint {
    private static final int LONGEST_BODY = 256 * 1024;
    private static final int LONGEST_TOKEN = 4 * 1024;

    private NotificationEndpoint() {}

    static NotificationAnswer receive(NotificationCall call, SubscriptionStore subscriptions) {
        if (!call.method().equals("POST")) {
            return NotificationAnswer.empty(405);
        }
        Optional<QueryParameters> query = QueryParameters.read(call.query());
        if (query.isEmpty()) {
            return NotificationAnswer.empty(400);
        }
        if (query.get().has("validationToken")) {
            return query.get()
                    .one("validationToken")
                    .filter(token -> token.length() <= LONGEST_TOKEN)
                    .map(token -> new NotificationAnswer(200, "text/plain; charset=utf-8", token, Set.of(), Set.of()))
                    .orElseGet(() -> NotificationAnswer.empty(400));
        }
        byte[] body = call.body();
        if (body.length > LONGEST_BODY) {
            return NotificationAnswer.empty(413);
        }
        return isJson(call) ? delivered(body, subscriptions) : NotificationAnswer.empty(415);
    }

    private static NotificationAnswer delivered(byte[] body, SubscriptionStore subscriptions) {
        NotificationReader reader = new NotificationReader(subscriptions);
        try {
            reader.read(body);
        } catch (IOException unreadable) {
            return NotificationAnswer.empty(400);
        } catch (RuntimeException failed) {
            boolean unreadable = failed instanceof DirectoryException known && known.kind() == ErrorKind.PROTOCOL;
            // Otherwise the store failed; Graph delivers again after an answer that says so.
            return NotificationAnswer.empty(unreadable ? 400 : 503);
        }
        return new NotificationAnswer(202, "", "", reader.hints(), reader.renewals());
    }

    private static boolean isJson(NotificationCall call) {
        return call.header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).strip())
                .filter(type -> type.equals("application/json") || type.startsWith("application/json;"))
                .isPresent();
    }
}
