package io.github.rollcall.directory.notification;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorKind;
import java.io.IOException;

/** For connectors: what is let in of a message with a body, and what its provider is answered if it is not. */
public final class NotificationIntake {
    private static final int LONGEST_BODY = 256 * 1024;

    private NotificationIntake() {}

    /** Reads a body that was let in. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads.
         *
         * @param body JSON by its content type, of at most 256 KiB
         * @return what to answer
         * @throws IOException if the body cannot be read
         * @throws DirectoryException of the kind PROTOCOL if the body cannot be read
         */
        NotificationAnswer read(byte[] body) throws IOException;
    }

    /**
     * Lets a message in, if it is one.
     *
     * @param call the request
     * @param reader reads the body; anything it throws that is not about the body counts as a failed store
     * @return the reader's answer; without a body 413 for one that is too long, 415 for one that is not JSON, 400 for one that
     *     cannot be read, and 503, upon which providers deliver once more, if something else failed
     */
    public static NotificationAnswer take(NotificationCall call, Reader reader) {
        byte[] body = call.body();
        if (body.length > LONGEST_BODY) {
            return NotificationAnswer.empty(413);
        }
        if (!call.isJson()) {
            return NotificationAnswer.empty(415);
        }
        try {
            return reader.read(body);
        } catch (IOException unreadable) {
            return NotificationAnswer.empty(400);
        } catch (RuntimeException failed) {
            boolean unreadable = failed instanceof DirectoryException known && known.kind() == ErrorKind.PROTOCOL;
            return NotificationAnswer.empty(unreadable ? 400 : 503);
        }
    }
}
