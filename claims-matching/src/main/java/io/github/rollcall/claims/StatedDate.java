package io.github.rollcall.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A date as far as a source states it.
 *
 * @param year the year, 0 when unknown
 * @param month the month, 0 when unknown
 * @param day the day of the month, 0 when unknown
 * @param century whether the year includes its century
 * @param timed whether a time of day other than midnight was stated
 */
record StatedDate(int year, int month, int day, boolean century, boolean timed) {

    /** Zero points of systems that store an absent date as a number, and their usual ends. */
    private static final Set<LocalDate> ZERO_POINTS = Set.of(
            LocalDate.of(1, 1, 1), // .NET
            LocalDate.of(1600, 1, 1),
            LocalDate.of(1601, 1, 1), // Windows file time
            LocalDate.of(1753, 1, 1), // SQL Server
            LocalDate.of(1899, 12, 30), // spreadsheet serials
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1970, 1, 1)); // Unix time

    private static final int EARLIEST_YEAR = 1880;

    static StatedDate of(int year, int month, int day) {
        return new StatedDate(year, month, day, true, false);
    }

    boolean isPartial() {
        return year == 0 || month == 0 || day == 0 || !century;
    }

    boolean isEmpty() {
        return year == 0 && month == 0 && day == 0 && century;
    }

    /** Whether the parts can be those of a day in the calendar; unknown parts can. */
    boolean isPossible() {
        if ((year == 0 && century) || month > 12 || day > 31) {
            return false;
        }
        try {
            // A leap year for a year without century, so that no real day is refused.
            LocalDate.of(century ? year : 2000, Math.max(month, 1), Math.max(day, 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    boolean isSentinel(LocalDate today) {
        return !isPartial() && (ZERO_POINTS.contains(date()) || date().isAfter(today));
    }

    /** Whether the year can be that of somebody alive, in the Gregorian calendar. */
    boolean isPlausibleYear() {
        return !century || year >= EARLIEST_YEAR;
    }

    /** The day; only for a date that is not partial. */
    LocalDate date() {
        return LocalDate.of(year, month, day);
    }
}
