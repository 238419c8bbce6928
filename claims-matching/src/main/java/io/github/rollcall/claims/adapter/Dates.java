package io.github.rollcall.claims.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads days. */
final class Dates {

    private Dates() {}

    /** The day of a part; null when it is absent or blank, and a problem when it is neither a day nor a time. */
    static @Nullable LocalDate date(JsonPart part) {
        String text = part.text();
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.from(
                    text.indexOf('T') < 0
                            ? DateTimeFormatter.ISO_LOCAL_DATE.parse(text)
                            : DateTimeFormatter.ISO_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            part.problem("must be a date such as 2031-08-01");
            return null;
        }
    }
}
