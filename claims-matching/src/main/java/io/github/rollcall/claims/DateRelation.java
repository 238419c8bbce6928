package io.github.rollcall.claims;

import java.time.temporal.ChronoUnit;

/** How two read dates relate, asked in this order: equal, partial, exchanged, one digit, leap day, time zone, different. */
final class DateRelation {

    /** A local midnight stored in universal time falls before this minute only west of Greenwich, where the day stays the same. */
    private static final int EARLIEST_EASTERN_MIDNIGHT = 10 * 60;

    private DateRelation() {}

    static RuleId of(StatedDate a, StatedDate b) {
        if (a.assumed() || b.assumed() || isLunar(a, b)) {
            return ofCalendars(a, b);
        }
        if (a.isPartial() || b.isPartial()) {
            return partsAgree(a, b) ? RuleId.DOB_PARTIAL : RuleId.DOB_DIFFERENT;
        }
        if (a.isTimed() || b.isTimed()) {
            return ofTimed(a, b);
        }
        return ofDays(a, b);
    }

    /** Dates of a calendar that is only assumed, or that countries count a day apart. */
    private static RuleId ofCalendars(StatedDate a, StatedDate b) {
        boolean assumed = a.assumed() || b.assumed();
        if (a.isPartial() || b.isPartial()) {
            return partsAgree(a, b)
                    ? RuleId.DOB_CALENDAR_DOUBTFUL
                    : assumed ? RuleId.DOB_UNREADABLE : RuleId.DOB_DIFFERENT;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
        if (days == 0 && (!assumed || (a.assumed() != b.assumed() && !isLunar(a, b)))) {
            // A year that nobody alive was born in, and the very day in another calendar: that calendar is evident.
            return RuleId.DOB_CALENDAR;
        }
        if (days == 0 || (days == 1 && isLunar(a, b))) {
            return RuleId.DOB_CALENDAR_DOUBTFUL;
        }
        return assumed ? RuleId.DOB_UNREADABLE : ofDays(a, b);
    }

    /** Whether exactly one of the two was counted by the moon; two such dates agree or not by their own days. */
    private static boolean isLunar(StatedDate a, StatedDate b) {
        return (a.calendar() == BirthDateCalendar.ISLAMIC) != (b.calendar() == BirthDateCalendar.ISLAMIC);
    }

    private static RuleId ofTimed(StatedDate a, StatedDate b) {
        long days = Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
        if (days > 1) {
            return RuleId.DOB_DIFFERENT;
        }
        boolean sameMoment = a.minutes() == b.minutes();
        boolean sameInAnyZone = a.minutes() < EARLIEST_EASTERN_MIDNIGHT && b.minutes() < EARLIEST_EASTERN_MIDNIGHT;
        return days == 0 && (sameMoment || sameInAnyZone) ? RuleId.DOB_EQUAL : RuleId.DOB_TZ_DAY;
    }

    private static RuleId ofDays(StatedDate a, StatedDate b) {
        if (a.date().equals(b.date())) {
            return a.calendar() == b.calendar() ? RuleId.DOB_EQUAL : RuleId.DOB_CALENDAR;
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return RuleId.DOB_TRANSPOSED;
        }
        if (isLeapDayMoved(a, b) || isLeapDayMoved(b, a)) {
            return RuleId.DOB_LEAP_DAY;
        }
        boolean centuryApart = a.year() != b.year() && a.year() % 100 == b.year() % 100;
        return !centuryApart && isOneDigitSlip(digits(a), digits(b)) ? RuleId.DOB_ONE_DIGIT : RuleId.DOB_DIFFERENT;
    }

    /** Whether a is 29 February and b the day that registers write in its place. */
    private static boolean isLeapDayMoved(StatedDate a, StatedDate b) {
        boolean leapDay = a.month() == 2 && a.day() == 29;
        boolean beside = (b.month() == 2 && b.day() == 28) || (b.month() == 3 && b.day() == 1);
        return leapDay && beside && a.year() == b.year();
    }

    private static boolean partsAgree(StatedDate a, StatedDate b) {
        boolean years = (a.century() && b.century())
                ? a.year() == 0 || b.year() == 0 || a.year() == b.year()
                : Math.floorMod(a.year(), 100) == Math.floorMod(b.year(), 100);
        boolean months = a.month() == 0 || b.month() == 0 || a.month() == b.month();
        boolean days = a.day() == 0 || b.day() == 0 || a.day() == b.day();
        return years && months && days;
    }

    private static int digits(StatedDate date) {
        return date.year() * 10_000 + date.month() * 100 + date.day();
    }

    /** Whether two numbers of eight digits differ in one digit, or in two neighbours that are exchanged. */
    private static boolean isOneDigitSlip(int a, int b) {
        int first = -1;
        int differing = 0;
        int[] x = new int[8];
        int[] y = new int[8];
        for (int i = 0; i < 8; i++) {
            x[i] = a % 10;
            y[i] = b % 10;
            a /= 10;
            b /= 10;
            if (x[i] != y[i]) {
                first = differing == 0 ? i : first;
                differing++;
            }
        }
        if (differing == 1) {
            return true;
        }
        return differing == 2 && x[first] == y[first + 1] && x[first + 1] == y[first];
    }
}
