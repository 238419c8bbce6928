package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lockouts of each locale group, and how far apart the groups are. Not safe for use by several threads. */
final class LockoutGroups {

    private final Map<LocaleGroup, Tally> groups = new EnumMap<>(LocaleGroup.class);

    void add(ClaimPair pair, ClaimOutcome outcome) {
        groups.computeIfAbsent(pair.group(), key -> new Tally()).add(pair.accept(), outcome);
    }

    /** A line for each group that has rows, and one for the largest difference between the shares of two groups whose rows can be lockouts. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        double least = 1;
        double most = 0;
        for (Map.Entry<LocaleGroup, Tally> group : groups.entrySet()) {
            Tally tally = group.getValue();
            lines.add(tally.lockoutLine(group.getKey().label()));
            if (tally.canLockOut()) {
                least = Math.min(least, tally.lockoutShare());
                most = Math.max(most, tally.lockoutShare());
            }
        }
        lines.add(String.format(Locale.ROOT, "largestLockoutGap=%.1f%%", 100 * Math.max(0, most - least)));
        return lines;
    }
}
