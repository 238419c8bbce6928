package io.github.rollcall.claims;

import java.time.LocalDate;

/** Doubts about two dates that what else is known of them settles. */
final class DateDoubt {

    private static final int CENTURY = 100;

    /** Nobody alive is older, in years. */
    private static final int OLDEST = 122;

    /** Minute of the day, in universal time, after which a local midnight falls in the east only: the next day began there. */
    private static final int LATEST_WESTERN_MIDNIGHT = 12 * 60;

    /** Every offset of a time zone is a multiple of so many minutes. */
    private static final int OFFSET_STEP = 15;

    private DateDoubt() {}

    /** The rule that takes the place of a doubtful one when nothing but the agreement of the dates remains possible. */
    static RuleId settled(RuleId rule, StatedDate a, StatedDate b, LocalDate today) {
        return rule == RuleId.DOB_PARTIAL && (isCenturyLackedOnly(a, b, today) || isCenturyLackedOnly(b, a, today))
                ? RuleId.DOB_CENTURY
                : rule;
    }

    /** Whether all that one date lacks is its century, and only the century of the other makes it the birthday of somebody alive. */
    private static boolean isCenturyLackedOnly(StatedDate lacking, StatedDate other, LocalDate today) {
        int age = Math.floorMod(today.getYear() - lacking.year(), CENTURY);
        return !lacking.century()
                && lacking.month() > 0
                && lacking.day() > 0
                && !other.isPartial()
                && other.year() == today.getYear() - age
                && age + CENTURY > OLDEST;
    }

    /** Whether a time of day, stated in universal time, can only be a midnight in the east, and the day that began there is the other date. */
    static boolean isMidnightBefore(StatedDate universal, StatedDate day) {
        return !day.isTimed()
                && !day.isPartial()
                && !universal.isPartial()
                && universal.minutes() > LATEST_WESTERN_MIDNIGHT
                && universal.minutes() % OFFSET_STEP == 0
                && universal.date().plusDays(1).equals(day.date());
    }
}
