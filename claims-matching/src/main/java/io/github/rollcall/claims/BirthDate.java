package io.github.rollcall.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth exactly as one source states it. The text is kept as it is and read only when compared, because sources hold partial dates
 * ({@code 1978-00-00}), other formats, placeholders and mistakes, all of which the comparison has to tell apart. Immutable.
 */
public final class BirthDate {

    private final String text;
    private final BirthDateFormat format;

    private BirthDate(String text, BirthDateFormat format) {
        this.text = text;
        this.format = format;
    }

    /**
     * A date of birth from a source's text; never fails on what the text says. Day and month of {@code 03/04/1978} are not known from the text: such a
     * date agrees at best doubtfully. A source whose format is known is better read with {@link #parse(String, BirthDateFormat)}.
     *
     * @param text ISO 8601 for preference; other formats, month names of many languages and other calendars are read where they are evident
     * @return the date of birth
     */
    public static BirthDate parse(String text) {
        return new BirthDate(Arguments.required(text, "date of birth"), BirthDateFormat.UNKNOWN);
    }

    /**
     * A date of birth from the text of a source whose format is known; never fails on what the text says. A text that contradicts the format cannot be
     * read, which the comparison reports.
     *
     * @param text the text
     * @param format how the source writes its dates
     * @return the date of birth
     */
    public static BirthDate parse(String text, BirthDateFormat format) {
        return new BirthDate(Arguments.required(text, "date of birth"), Arguments.required(format, "format"));
    }

    /**
     * A complete date of birth.
     *
     * @param date the day
     * @return the date of birth
     */
    public static BirthDate of(LocalDate date) {
        return new BirthDate(Arguments.required(date, "date of birth").toString(), BirthDateFormat.UNKNOWN);
    }

    /**
     * The source's text.
     *
     * @return as stated
     */
    public String text() {
        return text;
    }

    /**
     * How the source writes its dates.
     *
     * @return the declared format, or one that says nothing
     */
    public BirthDateFormat format() {
        return format;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BirthDate that && text.equals(that.text) && format.equals(that.format);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + format.hashCode();
    }

    /** Never the date. */
    @Override
    public String toString() {
        return "BirthDate[***]";
    }
}
