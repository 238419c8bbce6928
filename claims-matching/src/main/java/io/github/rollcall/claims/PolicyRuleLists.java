package io.github.rollcall.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions on what a policy says about single rules, and on the kind of an address. */
final class PolicyRuleLists {

    private PolicyRuleLists() {}

    static void check(Claim claim, ClaimRule rule, Problems problems) {
        String place = "claims." + claim + ".";
        Set<RuleId> accept = orNone(rule.accepted());
        Set<RuleId> review = orNone(rule.reviewed());
        for (RuleId listed : accept) {
            boolean fit = fits(listed, claim, place + "accept", problems);
            if (fit && !RuleCatalogue.mayBeAccepted(listed)) {
                problems.add(place + "accept: " + listed + " is too weak to count as a match; it may stand in review");
            }
            if (review.contains(listed)) {
                problems.add(place + "accept: " + listed + " stands in review too; name it once");
            }
        }
        for (RuleId listed : review) {
            boolean fit = fits(listed, claim, place + "review", problems);
            if (fit && RuleCatalogue.isExact(listed)) {
                problems.add(place + "review: " + listed + " means equality and always matches");
            }
        }
        if (rule.directoryAddressKind() != AddressKind.UNKNOWN && !claim.equals(Claim.ADDRESS)) {
            problems.add(place + "directoryAddressKind: only an address has a kind; leave it out");
        }
    }

    private static boolean fits(RuleId rule, Claim claim, String place, Problems problems) {
        if (!RuleCatalogue.belongsTo(rule, claim)) {
            problems.add(place + ": " + rule + " is not a rule of " + claim);
            return false;
        }
        if (!RuleCatalogue.mayBeListed(rule)) {
            problems.add(place + ": " + rule + " always counts as " + rule.outcome() + " and cannot be listed");
            return false;
        }
        return true;
    }

    private static Set<RuleId> orNone(@Nullable Set<RuleId> rules) {
        return rules == null ? Set.of() : rules;
    }
}
