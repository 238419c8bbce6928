package io.github.rollcall.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth exactly as one source states it. The text is kept as it is and read only when compared, because sources hold partial dates
 * ({@code 1978-00-00}), other formats, placeholders and mistakes, all of which the comparison has to tell apart. Immutable.
 */
public final class BirthDate {

    private final String text;

    private BirthDate(String text) {
        this.text = text;
    }

    /**
     * A date of birth from a source's text; never fails on what the text says.
     *
     * @param text ISO 8601 for preference; other formats are read where they are unambiguous
     * @return the date of birth
     */
    public static BirthDate parse(String text) {
        return new BirthDate(Arguments.required(text, "date of birth"));
    }

    /**
     * A complete date of birth.
     *
     * @param date the day
     * @return the date of birth
     */
    public static BirthDate of(LocalDate date) {
        return new BirthDate(Arguments.required(date, "date of birth").toString());
    }

    /**
     * The source's text.
     *
     * @return as stated
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BirthDate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never the date. */
    @Override
    public String toString() {
        return "BirthDate[***]";
    }
}
