package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.BirthDateFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of day and month in dates with slashes. A source has one order, which its owner declares; a file declares it by its unambiguous dates. */
enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})");
    private static final int MONTHS = 12;

    /** The order that every date of a file allows; month first when none or both are told. */
    static DateOrder toldBy(List<String> dates) {
        boolean dayInFront = false;
        boolean dayBehind = false;
        for (String date : dates) {
            Matcher parts = SLASHED.matcher(date);
            if (parts.matches()) {
                dayInFront |= Integer.parseInt(parts.group(1)) > MONTHS;
                dayBehind |= Integer.parseInt(parts.group(2)) > MONTHS;
            }
        }
        return dayInFront && !dayBehind ? DAY_FIRST : MONTH_FIRST;
    }

    BirthDateFormat format() {
        return this == MONTH_FIRST ? BirthDateFormat.monthFirst() : BirthDateFormat.dayFirst();
    }
}
