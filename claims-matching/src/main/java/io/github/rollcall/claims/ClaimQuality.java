package io.github.rollcall.claims;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How good the directory's values of one claim are.
 *
 * @param claim the claim
 * @param missing how many records hold no value; placeholders and sentinel dates are none
 * @param unreadable how many records hold a value that cannot be compared even with itself
 * @param flags how many records have each remark, such as {@code SENTINEL} or {@code MIXED_SCRIPT}; remarks of no record are left out
 */
public record ClaimQuality(Claim claim, long missing, long unreadable, Map<MatchFlag, Long> flags) {

    /**
     * Copies the map.
     *
     * @param claim the claim
     * @param missing how many records hold no value
     * @param unreadable how many records hold a value that cannot be compared
     * @param flags how many records have each remark
     */
    public ClaimQuality {
        Map<MatchFlag, Long> copy = new EnumMap<>(MatchFlag.class);
        copy.putAll(flags);
        flags = Collections.unmodifiableMap(copy);
    }

    /**
     * How many records have a remark.
     *
     * @param flag the remark
     * @return the number, 0 for none
     */
    public long count(MatchFlag flag) {
        return flags.getOrDefault(Arguments.required(flag, "flag"), 0L);
    }
}
