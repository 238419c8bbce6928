package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much has to agree before a match can pass: all claims of at least one set must be MATCH.
 *
 * @param anyOf the sets of claims
 * @param otherwise what follows when no set agrees as a whole
 */
public record MinimumEvidence(List<Set<Claim>> anyOf, Verdict otherwise) {

    /**
     * Copies the sets.
     *
     * @param anyOf the sets of claims
     * @param otherwise what follows when no set agrees as a whole
     */
    public MinimumEvidence {
        List<Set<Claim>> copy = new ArrayList<>();
        for (Set<Claim> set : Arguments.requiredElements(anyOf, "anyOf")) {
            copy.add(Collections.unmodifiableSet(new TreeSet<>(Arguments.requiredElements(set, "claims"))));
        }
        anyOf = List.copyOf(copy);
        Arguments.required(otherwise, "otherwise");
    }

    /**
     * One set of claims, all of which must be MATCH; otherwise a person decides.
     *
     * @param claims the claims
     * @return the minimum evidence
     */
    public static MinimumEvidence allOf(Claim... claims) {
        return new MinimumEvidence(List.of(setOf(claims)), Verdict.REVIEW);
    }

    /**
     * Adds another set that suffices by itself.
     *
     * @param claims the claims
     * @return the changed minimum evidence
     */
    public MinimumEvidence orAllOf(Claim... claims) {
        List<Set<Claim>> more = new ArrayList<>(anyOf);
        more.add(setOf(claims));
        return new MinimumEvidence(more, otherwise);
    }

    /**
     * Changes what follows when no set agrees as a whole.
     *
     * @param effect REVIEW or STOP
     * @return the changed minimum evidence
     */
    public MinimumEvidence otherwise(Verdict effect) {
        return new MinimumEvidence(anyOf, effect);
    }

    private static Set<Claim> setOf(Claim... claims) {
        return new TreeSet<>(Arguments.requiredElements(Arrays.asList(claims), "claims"));
    }

    boolean names(Claim claim) {
        for (Set<Claim> set : anyOf) {
            if (set.contains(claim)) {
                return true;
            }
        }
        return false;
    }

    boolean isMetBy(Set<Claim> matching) {
        for (Set<Claim> set : anyOf) {
            if (!set.isEmpty() && matching.containsAll(set)) {
                return true;
            }
        }
        return false;
    }
}
