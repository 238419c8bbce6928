package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.WireResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** When Okta sent an answer, by its own clock, which is the only one that its timestamps can be held against. */
final class AnswerDate {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private AnswerDate() {}

    /** A time that an answer states, but no later than the answer itself; its date has no fractions of a second. */
    static Instant notAfter(Optional<Instant> sent, Instant stated) {
        return sent.map(date -> date.plusSeconds(1)).filter(stated::isAfter).orElse(stated);
    }

    /** Empty if the answer does not say, or not clearly. */
    static Optional<Instant> of(WireResponse response) {
        return response.header("Date").flatMap(text -> {
            try {
                return Optional.of(HTTP_DATE.parse(text.strip(), Instant::from));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        });
    }
}
