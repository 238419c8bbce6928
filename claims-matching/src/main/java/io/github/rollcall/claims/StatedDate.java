package io.github.rollcall.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A date as far as a source states it, in the Gregorian calendar.
 *
 * @param year the year, 0 when unknown
 * @param month the month, 0 when unknown
 * @param day the day of the month, 0 when unknown
 * @param century whether the year includes its century
 * @param minutes the time of day in minutes, 0 for midnight and for none
 * @param calendar the calendar it was stated in
 * @param assumed whether that calendar is only assumed from the year
 */
record StatedDate(
        int year, int month, int day, boolean century, int minutes, BirthDateCalendar calendar, boolean assumed) {

    /** Zero points of systems that store an absent date as a number, and their usual ends. */
    private static final Set<LocalDate> ZERO_POINTS = Set.of(
            LocalDate.of(1, 1, 1), // .NET
            LocalDate.of(1000, 1, 1), // MySQL
            LocalDate.of(1582, 10, 15), // the first Gregorian day
            LocalDate.of(1600, 1, 1),
            LocalDate.of(1601, 1, 1), // Windows file time
            LocalDate.of(1753, 1, 1), // SQL Server
            LocalDate.of(1800, 1, 1),
            LocalDate.of(1858, 11, 17), // the modified Julian day
            LocalDate.of(1899, 12, 30), // spreadsheet serials
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1904, 1, 1), // spreadsheet serials of another system
            LocalDate.of(1970, 1, 1)); // Unix time

    private static final int EARLIEST_YEAR = 1880;

    static StatedDate of(int year, int month, int day) {
        return new StatedDate(year, month, day, true, 0, BirthDateCalendar.GREGORIAN, false);
    }

    static StatedDate withoutCentury(int year, int month, int day) {
        return new StatedDate(year, month, day, false, 0, BirthDateCalendar.GREGORIAN, false);
    }

    static StatedDate converted(LocalDate date, BirthDateCalendar calendar, boolean assumed) {
        return new StatedDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), true, 0, calendar, assumed);
    }

    StatedDate at(int minutesOfDay) {
        return new StatedDate(year, month, day, century, minutesOfDay, calendar, assumed);
    }

    boolean isPartial() {
        return year == 0 || month == 0 || day == 0 || !century;
    }

    boolean isEmpty() {
        return year == 0 && month == 0 && day == 0;
    }

    boolean isTimed() {
        return minutes > 0;
    }

    /** Whether the parts can be those of a day in the calendar; unknown parts can, but not all of them, and not the month of a known day and year. */
    boolean isPossible() {
        if (isEmpty() || month > 12 || day > 31 || (month == 0 && day > 0)) {
            return false;
        }
        try {
            // A leap year for a year that is not known, so that no real day is refused.
            LocalDate.of(century && year > 0 ? year : 2000, Math.max(month, 1), Math.max(day, 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether this is a day on which many systems begin to count. */
    boolean isZeroPoint() {
        return !isPartial() && ZERO_POINTS.contains(date());
    }

    /** Whether this is a day on which many systems begin to count, or one that has not come yet. */
    boolean isSentinel(LocalDate today) {
        if (isPartial()) {
            return century && year > today.getYear();
        }
        LocalDate date = date();
        boolean nearZero =
                isTimed() && (ZERO_POINTS.contains(date.plusDays(1)) || ZERO_POINTS.contains(date.minusDays(1)));
        return ZERO_POINTS.contains(date) || nearZero || date.isAfter(today);
    }

    /** Whether the year can be that of somebody alive. */
    boolean isPlausibleYear() {
        return !century || year == 0 || year >= EARLIEST_YEAR;
    }

    /** The day; only for a date that is not partial. */
    LocalDate date() {
        return LocalDate.of(year, month, day);
    }
}
