package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Objects;

/** One sending of a write and what its answer, or the lack of one, says about its effect. */
final class SentOnce {
    private SentOnce() {}

    static <T> WriteReply<T> send(Exchange exchange, ErrorTranslator errors, AnswerReader<T> reader) {
        WireResponse response;
        try {
            response = exchange.send();
        } catch (IOException broken) {
            return unanswered(broken);
        } catch (UncheckedIOException broken) {
            return unanswered(Objects.requireNonNull(broken.getCause(), "cause"));
        } catch (DirectoryException failed) {
            // A transport that broke by itself may have sent it first; everything else is found out before.
            return failed.code() == ErrorCode.CONNECTOR_FAILED
                    ? WriteReply.uncertain(failed)
                    : WriteReply.refused(failed);
        }
        try (response) {
            WriteReply<T> reply =
                    RetryPolicy.isSuccess(response) ? confirmed(response, reader) : failed(response, errors);
            return reply.after(response.status());
        }
    }

    private static <T> WriteReply<T> confirmed(WireResponse response, AnswerReader<T> reader) {
        try {
            return WriteReply.confirmed(reader.read(response));
        } catch (IOException broken) {
            return WriteReply.uncertain(TransportErrors.of(broken));
        } catch (UncheckedIOException broken) {
            return WriteReply.uncertain(TransportErrors.of(Objects.requireNonNull(broken.getCause(), "cause")));
        } catch (DirectoryException unreadable) {
            return WriteReply.uncertain(unreadable);
        }
    }

    private static <T> WriteReply<T> failed(WireResponse response, ErrorTranslator errors) {
        DirectoryException error =
                RetryPolicy.isRedirect(response) ? RetryPolicy.redirect(response) : errors.translate(response);
        return isRefusal(response.status()) ? WriteReply.refused(error) : WriteReply.uncertain(error);
    }

    /** A gateway that gave up waiting says nothing about the server behind it; nor does a redirect. */
    private static boolean isRefusal(int status) {
        return (status >= 400 && status < 500 && status != 408) || status == 501 || status == 509;
    }

    private static <T> WriteReply<T> unanswered(IOException failure) {
        DirectoryException error = TransportErrors.of(failure);
        IOException broken = HostFailure.broken(failure);
        boolean neverConnected = broken instanceof ConnectException
                || broken instanceof NoRouteToHostException
                || broken instanceof UnknownHostException;
        return neverConnected ? WriteReply.refused(error) : WriteReply.uncertain(error);
    }
}
