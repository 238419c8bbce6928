package io.github.rollcall.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;

/** Turns a complete date of another calendar into the Gregorian day. */
final class CalendarConversion {

    private static final int BUDDHIST_YEARS = 543;
    private static final int MINGUO_YEARS = 1911;

    /** The epoch day before the first day of the solar year 0, so that year length and leap days only have to be added. */
    private static final long SOLAR_EPOCH_DAY = -492_633;

    /** The epoch day of 1 Mäskäräm of the Ethiopian year 0. */
    private static final long ETHIOPIAN_EPOCH_DAY = -716_732;

    private CalendarConversion() {}

    /** The Gregorian day, or null when the calendar has no such day. */
    static @Nullable LocalDate toGregorian(BirthDateCalendar calendar, int year, int month, int day) {
        try {
            return switch (calendar) {
                case GREGORIAN -> LocalDate.of(year, month, day);
                case BUDDHIST -> LocalDate.of(year - BUDDHIST_YEARS, month, day);
                case MINGUO -> LocalDate.of(year + MINGUO_YEARS, month, day);
                case SOLAR_HIJRI -> solarHijri(year, month, day);
                case ISLAMIC -> LocalDate.from(HijrahDate.of(year, month, day));
                case ETHIOPIAN -> ethiopian(year, month, day);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How many years to add to a year of a calendar whose days and months are Gregorian, or null for another calendar. */
    static @Nullable Integer yearsToAdd(BirthDateCalendar calendar) {
        return switch (calendar) {
            case GREGORIAN -> 0;
            case BUDDHIST -> -BUDDHIST_YEARS;
            case MINGUO -> MINGUO_YEARS;
            default -> null;
        };
    }

    /**
     * Six months of 31 days, five of 30, the last of 29 or 30. Eight years in 33 are leap years, by the rule that agrees with the observed equinox from
     * 1178 to 1633.
     */
    private static LocalDate solarHijri(int year, int month, int day) {
        boolean leap = Math.floorMod(25 * year + 11, 33) < 8;
        int length = month <= 6 ? 31 : month <= 11 || leap ? 30 : 29;
        if (month < 1 || month > 12 || day < 1 || day > length) {
            throw new DateTimeException("no such day");
        }
        long before = month <= 7 ? 31L * (month - 1) : 186 + 30L * (month - 7);
        return LocalDate.ofEpochDay(
                SOLAR_EPOCH_DAY + 365L * year + Math.floorDiv(8L * year + 21, 33L) + before + day - 1);
    }

    /** Twelve months of 30 days and one of five, or of six in every fourth year. */
    private static LocalDate ethiopian(int year, int month, int day) {
        int length = month <= 12 ? 30 : Math.floorMod(year, 4) == 3 ? 6 : 5;
        if (month < 1 || month > 13 || day < 1 || day > length) {
            throw new DateTimeException("no such day");
        }
        return LocalDate.ofEpochDay(
                ETHIOPIAN_EPOCH_DAY + 365L * year + Math.floorDiv(year, 4) + 30L * (month - 1) + day - 1);
    }
}
