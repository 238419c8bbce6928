package io.github.rollcall.directory.notification;

import io.github.rollcall.directory.DirectoryId;
import java.util.Objects;
import java.util.Set;

/**
 * What the host's endpoint answers, and what the message was worth.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body; empty if there is no body. Never send the body as another type
 * @param body the body
 * @param hints the directories to sync, with changes only, after the answer is sent
 * @param renewals the directories whose subscriptions have to be renewed, after the answer is sent
 */
public record NotificationAnswer(
        int status, String contentType, String body, Set<DirectoryId> hints, Set<DirectoryId> renewals) {
    /**
     * Copies the directories and refuses nulls.
     *
     * @param status the HTTP status
     * @param contentType the media type of the body
     * @param body the body
     * @param hints the directories to sync
     * @param renewals the directories whose subscriptions have to be renewed
     */
    public NotificationAnswer {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        hints = Set.copyOf(hints);
        renewals = Set.copyOf(renewals);
    }

    /**
     * An answer without a body, for a message that was worth nothing.
     *
     * @param status the HTTP status
     * @return the answer
     */
    public static NotificationAnswer empty(int status) {
        return new NotificationAnswer(status, "", "", Set.of(), Set.of());
    }

    @Override
    public String toString() {
        return "NotificationAnswer[" + status + ", hints " + hints + ", renewals " + renewals + "]";
    }
}
