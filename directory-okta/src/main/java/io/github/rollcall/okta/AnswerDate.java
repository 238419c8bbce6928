package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.WireResponse;
import java.time.Instant;
import java.util.Optional;

/** When Okta sent an answer, by its own clock, which is the only one that its timestamps can be held against. */
final class AnswerDate {
    private AnswerDate() {}

    /** A time that an answer states, but no later than the answer itself; its date has no fractions of a second. */
    static Instant notAfter(Optional<Instant> sent, Instant stated) {
        return sent.map(date -> date.plusSeconds(1)).filter(stated::isAfter).orElse(stated);
    }

    /** Empty if the answer does not say, or not clearly. */
    static Optional<Instant> of(WireResponse response) {
        return RetryAfter.sentAt(response);
    }
}
