package io.github.rollcall.entra;

import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.notification.NotificationIntake;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.util.Optional;
import java.util.Set;

/** The host's address for notifications: what is let in, and what Graph is answered. */
final class NotificationEndpoint {
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
        return NotificationIntake.take(call, body -> {
            NotificationReader reader = new NotificationReader(subscriptions);
            reader.read(body);
            return new NotificationAnswer(202, "", "", reader.hints(), reader.renewals());
        });
    }
}
