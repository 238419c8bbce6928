package io.github.rollcall.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares dates of birth: equal, partial, day and month exchanged, one digit, time zone, different, in this order. */
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
        RuleId rule = v.readings.stream()
                .flatMap(x -> d.readings.stream().map(y -> relate(x, y)))
                .min(Comparator.comparing((RuleId r) -> r.outcome()).thenComparing(Comparator.naturalOrder()))
                .orElse(RuleId.DOB_UNREADABLE);
        if (v.readings.size() + d.readings.size() > 2) {
            trace.flag(MatchFlag.AMBIGUOUS_FORMAT);
            rule = rule.outcome() == ClaimOutcome.MATCH ? RuleId.DOB_AMBIGUOUS : rule;
        }
        return flagged(trace.rule(rule), rule, v.readings.get(0), d.readings.get(0))
                .build();
    }

    private static Comparison.Trace flagged(Comparison.Trace trace, RuleId rule, StatedDate v, StatedDate d) {
        if (v.isPartial() || d.isPartial()) {
            trace.flag(MatchFlag.PARTIAL_DATE);
        }
        if (rule == RuleId.DOB_TZ_DAY) {
            trace.flag(MatchFlag.TZ_SHIFT);
        }
        boolean registryDay = v.day() == 1 && (v.month() == 1 || v.month() == 6);
        if (rule == RuleId.DOB_EQUAL && registryDay) {
            trace.flag(MatchFlag.LOW_EVIDENCE);
        }
        return trace.note(v.isPartial() || d.isPartial() ? "partial date" : "two complete dates");
    }

    static RuleId relate(StatedDate a, StatedDate b) {
        if (a.isPartial() || b.isPartial()) {
            return partsAgree(a, b) ? RuleId.DOB_PARTIAL : RuleId.DOB_DIFFERENT;
        }
        if (a.timed() || b.timed()) {
            long days = Math.abs(a.date().toEpochDay() - b.date().toEpochDay());
            return days <= 1 ? RuleId.DOB_TZ_DAY : RuleId.DOB_DIFFERENT;
        }
        if (a.date().equals(b.date())) {
            return RuleId.DOB_EQUAL;
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return RuleId.DOB_TRANSPOSED;
        }
        return isOneDigitSlip(a.date().toString(), b.date().toString()) ? RuleId.DOB_ONE_DIGIT : RuleId.DOB_DIFFERENT;
    }

    private static boolean partsAgree(StatedDate a, StatedDate b) {
        boolean years = (a.century() && b.century())
                ? a.year() == 0 || b.year() == 0 || a.year() == b.year()
                : a.year() % 100 == b.year() % 100;
        boolean months = a.month() == 0 || b.month() == 0 || a.month() == b.month();
        boolean days = a.day() == 0 || b.day() == 0 || a.day() == b.day();
        return years && months && days;
    }

    /** For two texts of one length: one digit differs, or two neighbours are exchanged. */
    private static boolean isOneDigitSlip(String a, String b) {
        return a.length() == b.length() && EditDistance.between(a.replace("-", ""), b.replace("-", "")) == 1;
    }

    private static boolean isTooLong(@Nullable BirthDate date) {
        return date != null && TextFolding.isTooLong(date.text());
    }

    /** What one side states: nothing, no readable date, or one or two readings. */
    private static final class Side {

        private final Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        private boolean absent;
        private List<StatedDate> readings = List.of();

        static Side of(@Nullable BirthDate date, LocalDate today) {
            Side side = new Side();
            TextFolding.Cleaned cleaned = TextFolding.clean(date == null ? "" : date.text());
            side.flags.addAll(cleaned.flags());
            if (TextFolding.isFiller(cleaned.text())) {
                side.absent = true;
                if (date != null && !date.text().isBlank()) {
                    side.flags.add(MatchFlag.PLACEHOLDER);
                }
                return side;
            }
            side.read(DateReading.read(cleaned.text()), today);
            return side;
        }

        private void read(List<StatedDate> stated, LocalDate today) {
            if (stated.stream().anyMatch(reading -> reading.isEmpty())) {
                absent = true;
                flags.add(MatchFlag.SENTINEL);
                return;
            }
            readings = stated.stream().filter(StatedDate::isPossible).toList();
            if (readings.stream().anyMatch(reading -> reading.isSentinel(today))) {
                absent = true;
                flags.add(MatchFlag.SENTINEL);
            }
            readings = readings.stream().filter(StatedDate::isPlausibleYear).toList();
        }
    }
}
