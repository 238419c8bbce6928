package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All readings of single texts, before any comparison. */
@Tag("R-31")
class DateReadingTest {

    @Test
    void everyTextOfTheTableIsReadAsItSays() {
        List<String> wrong = new ArrayList<>();
        List<String> lines = WordTable.lines("date-readings.tsv");
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String text = line.substring(0, tab);
            int colon = text.indexOf(" : ");
            BirthDateFormat format = format(colon < 0 ? "" : text.substring(0, colon));
            String read = readings(colon < 0 ? text : text.substring(colon + 3), format);
            if (!read.equals(line.substring(tab + 1))) {
                wrong.add(line + " <> " + read);
            }
        }

        assertThat(lines).hasSizeGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private static BirthDateFormat format(String declared) {
        return switch (declared) {
            case "" -> BirthDateFormat.UNKNOWN;
            case "day" -> BirthDateFormat.dayFirst();
            case "month" -> BirthDateFormat.monthFirst();
            case "year" -> BirthDateFormat.yearFirst();
            default ->
                declared.equals(declared.toUpperCase(Locale.ROOT))
                        ? BirthDateFormat.UNKNOWN.in(BirthDateCalendar.valueOf(declared))
                        : BirthDateFormat.ofPattern(declared);
        };
    }

    private static String readings(String text, BirthDateFormat format) {
        List<String> readings = new ArrayList<>();
        for (StatedDate date : DateReading.read(text, format)) {
            String calendar = date.calendar() == BirthDateCalendar.GREGORIAN
                    ? ""
                    : (date.assumed() ? " assumed " : " ")
                            + date.calendar().name().toLowerCase(Locale.ROOT);
            readings.add(date.year() + "-" + date.month() + "-" + date.day()
                    + (date.century() ? "" : " without century")
                    + (date.isTimed() ? " at " + date.minutes() : "")
                    + calendar);
        }
        return readings.isEmpty() ? "none" : String.join(" or ", readings);
    }
}
