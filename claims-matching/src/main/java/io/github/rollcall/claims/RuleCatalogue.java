package io.github.rollcall.claims;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules belong to which claim, and what a policy may make of them. */
final class RuleCatalogue {

    private static final Set<RuleId> EXACT = Collections.unmodifiableSet(EnumSet.of(
            RuleId.NAME_EXACT,
            RuleId.DOB_EQUAL,
            RuleId.EMAIL_EQUAL,
            RuleId.PHONE_EQUAL,
            RuleId.ADDRESS_EQUAL,
            RuleId.COUNTRY_EQUAL,
            RuleId.REGION_EQUAL,
            RuleId.EMPLOYEE_ID_EQUAL,
            RuleId.TEXT_EQUAL));

    /**
     * The doubtful rules that a policy may count as MATCH. Named one by one, so that a rule that is not named here, among them every edit distance,
     * look-alike and half-known value, stays doubtful whatever a policy says.
     */
    private static final Set<RuleId> RAISABLE = Collections.unmodifiableSet(EnumSet.of(
            RuleId.NAME_NICKNAME_SHARED,
            RuleId.NAME_INITIAL,
            RuleId.NAME_GENDERED,
            RuleId.NAME_TRUNCATED,
            RuleId.NAME_CHAIN,
            RuleId.NAME_SPACING,
            RuleId.NAME_FIELD_SWAP,
            RuleId.NAME_MIDDLE_AS_GIVEN,
            RuleId.SUFFIX_ONE_SIDED,
            RuleId.DOB_TZ_DAY,
            RuleId.PHONE_NATIONAL,
            RuleId.PHONE_EXTENSION,
            RuleId.COUNTRY_TERRITORY,
            RuleId.ADDRESS_UNIT));

    /** The claims of the host share these rules. */
    private static final String ANY_TEXT = "text";

    /** Steps that any claim can take; no policy can change them. */
    private static final String ANY_CLAIM = "any";

    /** The claim id, or the kind of claims, by the first word of the rule ids. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("NAME", "name"),
            Map.entry("GIVEN", "name"),
            Map.entry("MIDDLE", "name"),
            Map.entry("FAMILY", "name"),
            Map.entry("SURNAME", "name"),
            Map.entry("SUFFIX", "name"),
            Map.entry("DOB", "date_of_birth"),
            Map.entry("EMAIL", "email"),
            Map.entry("PHONE", "phone"),
            Map.entry("ADDRESS", "address"),
            Map.entry("COUNTRY", "country"),
            Map.entry("REGION", "region"),
            Map.entry("EMPLOYEE", "employee_id"),
            Map.entry("TEXT", ANY_TEXT),
            Map.entry("VALUE", ANY_CLAIM),
            Map.entry("ASSERTED", ANY_CLAIM),
            Map.entry("COMPARISON", ANY_CLAIM));

    private RuleCatalogue() {}

    /** Whether a rule says that both sides state the same value; such a rule is MATCH under every policy. */
    static boolean isExact(RuleId rule) {
        return EXACT.contains(rule);
    }

    static boolean mayBeAccepted(RuleId rule) {
        return rule.outcome() == ClaimOutcome.MATCH || RAISABLE.contains(rule);
    }

    /** Whether a policy may say of this rule what it counts as. */
    static boolean mayBeListed(RuleId rule) {
        return rule.outcome() == ClaimOutcome.MATCH || rule.outcome() == ClaimOutcome.NEAR;
    }

    static boolean isKnown(RuleId rule) {
        return owner(rule) != null;
    }

    static boolean belongsTo(RuleId rule, Claim claim) {
        String owner = owner(rule);
        if (ANY_TEXT.equals(owner)) {
            return claim.isHostDefined();
        }
        return claim.id().equals(owner) && !claim.isHostDefined();
    }

    private static @Nullable String owner(RuleId rule) {
        int end = rule.name().indexOf('_');
        return end < 0 ? null : OWNERS.get(rule.name().substring(0, end));
    }
}
