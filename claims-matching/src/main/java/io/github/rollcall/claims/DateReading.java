package io.github.rollcall.claims;

import io.github.rollcall.claims.BirthDateFormat.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stated date. The answer holds no reading for a text that is no date, one for a clear date, and several where the order of the parts or the
 * calendar is not known.
 */
final class DateReading {

    /** Years in which nobody alive was born in the Gregorian calendar, but in the Hijri calendars and in the Buddhist one. */
    private static final int FIRST_HIJRI = 1280;

    private static final int LAST_HIJRI = 1480;
    private static final int FIRST_BUDDHIST = 2423;
    private static final int LAST_BUDDHIST = 2640;

    private final Order order;
    private final @Nullable BirthDateCalendar calendar;
    private final List<StatedDate> readings = new ArrayList<>(2);

    private DateReading(Order order, @Nullable BirthDateCalendar calendar) {
        this.order = order;
        this.calendar = calendar;
    }

    /** All readings of a cleaned text, possible or not. */
    static List<StatedDate> read(String cleaned, BirthDateFormat format) {
        if (format.pattern() != null) {
            DateReading pattern = new DateReading(Order.UNKNOWN, format.calendar());
            DatePattern.Fields fields = DatePattern.read(cleaned, format.pattern());
            if (fields != null) {
                pattern.add(fields.year(), fields.yearDigits(), fields.month(), fields.day());
            }
            return pattern.readings;
        }
        DateTokens tokens = DateTokens.of(cleaned);
        DateParts parts = tokens == null ? null : DateParts.of(tokens.tokens());
        if (tokens == null || parts == null) {
            return List.of();
        }
        BirthDateCalendar marked = parts.calendar();
        if (marked != null && format.calendar() != null && marked != format.calendar()) {
            return List.of();
        }
        DateReading reading = new DateReading(
                parts.isDayFirst() ? Order.DAY_FIRST : parts.isYearFirst() ? Order.YEAR_FIRST : format.order(),
                marked == null ? format.calendar() : marked);
        reading.arrange(parts);
        return tokens.minutes() == 0 ? reading.readings : at(tokens.minutes(), reading.readings);
    }

    private static List<StatedDate> at(int minutes, List<StatedDate> readings) {
        List<StatedDate> timed = new ArrayList<>(readings.size());
        for (StatedDate reading : readings) {
            timed.add(reading.at(minutes));
        }
        return timed;
    }

    private void arrange(DateParts parts) {
        if (parts.months() != 0) {
            named(parts);
            return;
        }
        switch (parts.count()) {
            case 1 -> compact(parts);
            case 2 -> yearAndMonth(parts);
            case 3 -> threeNumbers(parts);
            default -> {
                // No date has more numbers.
            }
        }
    }

    /** A month by name, with day and year around it; the year is the one of four digits, else the last. */
    private void named(DateParts parts) {
        for (int month = 1; month <= 12; month++) {
            if ((parts.months() & (1 << month)) == 0) {
                continue;
            }
            if (parts.count() == 2) {
                boolean yearFirst = parts.length(0) > 2 || parts.isYearFirst();
                int year = yearFirst ? 0 : 1;
                if (parts.length(1 - year) <= 2) {
                    add(parts.value(year), parts.length(year), month, parts.value(1 - year));
                }
            } else if (parts.count() == 1 && parts.length(0) == 4) {
                add(parts.value(0), 4, month, 0);
            } else if (parts.count() == 1 && parts.length(0) <= 2) {
                readings.add(StatedDate.of(0, month, parts.value(0)));
            }
        }
    }

    /** Digits without anything between them. */
    private void compact(DateParts parts) {
        int value = parts.value(0);
        int length = parts.length(0);
        if (length == 4) {
            add(value, 4, 0, 0);
        } else if (length == 8) {
            oneOf(
                    value / 10_000,
                    4,
                    value / 100 % 100,
                    value % 100,
                    value / 1_000_000,
                    value / 10_000 % 100,
                    value % 10_000,
                    4);
        } else if (length == 6) {
            if (order == Order.UNKNOWN
                    && !isPossible(value / 10_000, 2, value / 100 % 100, value % 100)
                    && value / 100 >= FIRST_HIJRI
                    && value % 100 <= 12) {
                add(value / 100, 4, value % 100, 0);
                return;
            }
            oneOf(value / 10_000, 2, value / 100 % 100, value % 100, value / 10_000, value / 100 % 100, value % 100, 2);
        }
    }

    /** The year first where that is possible or said, else the year last. */
    private void oneOf(int year, int digits, int month, int day, int first, int second, int last, int lastDigits) {
        boolean yearFirst = isPossible(year, digits, month, day);
        boolean declaredOtherwise = order == Order.DAY_FIRST || order == Order.MONTH_FIRST;
        if (order == Order.YEAR_FIRST || (yearFirst && (!declaredOtherwise || digits == 4))) {
            add(year, digits, month, day);
        } else {
            yearLast(first, second, last, lastDigits, false);
        }
    }

    private void yearAndMonth(DateParts parts) {
        if (parts.length(0) == 4 && parts.length(1) <= 2) {
            add(parts.value(0), 4, parts.value(1), 0);
        } else if (parts.length(1) == 4 && parts.length(0) <= 2) {
            add(parts.value(1), 4, parts.value(0), 0);
        } else if (parts.lacksYear() && parts.length(0) <= 2 && parts.length(1) <= 2) {
            readings.add(StatedDate.of(0, parts.value(0), parts.value(1)));
        }
    }

    private void threeNumbers(DateParts parts) {
        int first = parts.value(0);
        int second = parts.value(1);
        int last = parts.value(2);
        boolean longFirst = parts.length(0) > 2;
        if (parts.length(1) > 2 || (longFirst && parts.length(2) > 2)) {
            return;
        }
        boolean countedYears = parts.era() != 0 || calendar == BirthDateCalendar.MINGUO;
        if (longFirst || (parts.length(2) <= 2 && (countedYears || order == Order.YEAR_FIRST))) {
            addCounted(parts.era(), first, parts.length(0), second, last);
        } else if (parts.length(2) > 2) {
            yearLast(first, second, last, parts.length(2), parts.isDotted());
        } else if (order != Order.UNKNOWN || parts.isDotted()) {
            yearLast(first, second, last, 2, parts.isDotted());
        } else if (parts.isDashed() && isPossible(first, 2, second, last)) {
            add(first, 2, second, last);
        } else {
            yearLast(first, second, last, 2, false);
            if (isPossible(first, 2, second, last)) {
                add(first, 2, second, last);
            }
        }
    }

    /** Day and month in the declared order, else in the order of dots, else in both. */
    private void yearLast(int first, int second, int year, int digits, boolean dotted) {
        if (order == Order.MONTH_FIRST) {
            add(year, digits, first, second);
            return;
        }
        boolean dayFirst = order == Order.DAY_FIRST || isPossible(year, digits, second, first);
        if (dayFirst) {
            add(year, digits, second, first);
        }
        boolean settled = order == Order.DAY_FIRST || (dayFirst && (dotted || first == second));
        if (!settled && isPossible(year, digits, first, second)) {
            add(year, digits, first, second);
        }
    }

    private void addCounted(int era, int year, int digits, int month, int day) {
        if (era == 0) {
            add(year, digits, month, day);
        } else if (digits <= 2) {
            readings.add(StatedDate.of(era + year, month, day));
        }
    }

    private boolean isPossible(int year, int digits, int month, int day) {
        DateReading trial = new DateReading(order, calendar);
        trial.add(year, digits, month, day);
        for (StatedDate reading : trial.readings) {
            boolean sound = reading.isPossible() && (reading.isPlausibleYear() || reading.isZeroPoint());
            if (sound || reading.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Adds a reading in the calendar of the text, or in those that the year lets assume. */
    private void add(int year, int digits, int month, int day) {
        if (calendar == BirthDateCalendar.MINGUO) {
            inCalendar(BirthDateCalendar.MINGUO, year, month, day, false);
        } else if (digits == 2) {
            if (calendar == null || calendar == BirthDateCalendar.GREGORIAN) {
                readings.add(StatedDate.withoutCentury(year, month, day));
            }
        } else if (digits == 4 && calendar != null) {
            inCalendar(calendar, year, month, day, false);
        } else if (digits == 4 && year >= FIRST_HIJRI && year <= LAST_HIJRI) {
            inCalendar(BirthDateCalendar.SOLAR_HIJRI, year, month, day, true);
            inCalendar(BirthDateCalendar.ISLAMIC, year, month, day, true);
        } else if (digits == 4 && year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST) {
            inCalendar(BirthDateCalendar.BUDDHIST, year, month, day, true);
        } else if (digits == 4) {
            readings.add(StatedDate.of(year, month, day));
        }
    }

    private void inCalendar(BirthDateCalendar stated, int year, int month, int day, boolean assumed) {
        Integer years = CalendarConversion.yearsToAdd(stated);
        if (years != null) {
            int gregorian = year == 0 ? 0 : year + years;
            readings.add(new StatedDate(gregorian, month, day, true, 0, stated, assumed));
            return;
        }
        LocalDate date = CalendarConversion.toGregorian(stated, year, month, day);
        if (date != null) {
            readings.add(StatedDate.converted(date, stated, assumed));
        }
    }
}
