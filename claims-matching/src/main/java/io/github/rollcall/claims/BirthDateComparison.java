package io.github.rollcall.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares dates of birth. Where a date has several readings, the best pair speaks, and doubt about the reading makes it NEAR at most. */
final class BirthDateComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        if (isTooLong(verified.dateOfBirth()) || isTooLong(recorded.dateOfBirth())) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        // Midnight comes first in the furthest east; a day later than that lies in the future everywhere.
        LocalDate today = context.now().atOffset(ZoneOffset.MAX).toLocalDate();
        Side v = Side.of(verified.dateOfBirth(), today);
        Side d = Side.of(recorded.dateOfBirth(), today);
        Comparison.Trace trace = new Comparison.Trace().flags(v.flags).flags(d.flags);
        if (v.absent || d.absent) {
            return Comparison.absent(MissingSide.of(v.absent, d.absent), trace.flags());
        }
        if (v.readings.isEmpty() || d.readings.isEmpty()) {
            return trace.rule(RuleId.DOB_UNREADABLE).note("not a date").build();
        }
        boolean ambiguous = v.isAmbiguous() || d.isAmbiguous();
        RuleId rule = best(v.readings, d.readings, today);
        if (rule == RuleId.DOB_TZ_DAY && (v.isMidnightBefore(d) || d.isMidnightBefore(v))) {
            rule = RuleId.DOB_LOCAL_MIDNIGHT;
        }
        if (ambiguous) {
            trace.flag(MatchFlag.AMBIGUOUS_FORMAT);
            rule = rule.outcome() == ClaimOutcome.MATCH ? RuleId.DOB_AMBIGUOUS : rule;
        }
        return flagged(trace.rule(rule), rule, v.readings.get(0), d.readings.get(0))
                .build();
    }

    /** The rule of the best pair: the mildest outcome, and among equal ones the first in the registry. */
    private static RuleId best(List<StatedDate> verified, List<StatedDate> recorded, LocalDate today) {
        RuleId best = RuleId.DOB_UNREADABLE;
        for (StatedDate v : verified) {
            for (StatedDate d : recorded) {
                RuleId rule = DateDoubt.settled(DateRelation.of(v, d), v, d, today);
                int milder = rule.outcome().compareTo(best.outcome());
                if (milder < 0 || (milder == 0 && rule.compareTo(best) < 0)) {
                    best = rule;
                }
            }
        }
        return best;
    }

    private static Comparison.Trace flagged(Comparison.Trace trace, RuleId rule, StatedDate v, StatedDate d) {
        if (v.isPartial() || d.isPartial()) {
            trace.flag(MatchFlag.PARTIAL_DATE);
        }
        if (v.isTimed() || d.isTimed()) {
            trace.flag(MatchFlag.TZ_SHIFT);
        }
        if (v.calendar() != BirthDateCalendar.GREGORIAN || d.calendar() != BirthDateCalendar.GREGORIAN) {
            trace.flag(MatchFlag.OTHER_CALENDAR);
        }
        boolean registryDay = v.day() == 1 && (v.month() == 1 || v.month() == 6);
        if (rule.outcome() == ClaimOutcome.MATCH && registryDay) {
            trace.flag(MatchFlag.LOW_EVIDENCE);
        }
        return trace.note(v.isPartial() || d.isPartial() ? "partial date" : "two complete dates");
    }

    private static boolean isTooLong(@Nullable BirthDate date) {
        return date != null && TextFolding.isTooLong(date.text());
    }

    /** What one side states: nothing, no readable date, or one or more readings. */
    private static final class Side {

        private final Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        private final List<StatedDate> readings = new ArrayList<>(2);
        private boolean absent;
        private boolean universal;

        static Side of(@Nullable BirthDate date, LocalDate today) {
            Side side = new Side();
            if (date == null) {
                side.absent = true;
                return side;
            }
            TextFolding.Cleaned cleaned = TextFolding.clean(date.text());
            side.flags.addAll(cleaned.flags());
            if (TextFolding.isFiller(cleaned.text())) {
                side.absent = true;
                if (!date.text().isBlank()) {
                    side.flags.add(MatchFlag.PLACEHOLDER);
                }
                return side;
            }
            side.universal = isUniversal(cleaned.text());
            side.read(DateReading.read(cleaned.text(), date.format()), today);
            return side;
        }

        /** Whether a text says of its time that it is universal time. */
        private static boolean isUniversal(String text) {
            return text.endsWith("Z") || text.endsWith("z") || text.endsWith("+00:00") || text.endsWith("+0000");
        }

        boolean isMidnightBefore(Side other) {
            return universal && DateDoubt.isMidnightBefore(readings.get(0), other.readings.get(0));
        }

        boolean isAmbiguous() {
            return readings.size() > 1 && !readings.get(0).assumed();
        }

        /** Keeps the readings that somebody alive can have; an empty date or a system's zero value is absence. */
        private void read(List<StatedDate> stated, LocalDate today) {
            for (StatedDate reading : stated) {
                boolean zero = reading.isEmpty() || (reading.isPossible() && reading.isSentinel(today));
                if (zero && !reading.assumed()) {
                    absent = true;
                    flags.add(MatchFlag.SENTINEL);
                    return;
                }
                if (!zero && reading.isPossible() && reading.isPlausibleYear()) {
                    readings.add(reading);
                }
            }
        }
    }
}
