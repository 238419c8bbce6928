package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Compares countries by ISO 3166 code or by name. */
final class CountryComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(
                verified.values(Claim.COUNTRY), recorded.values(Claim.COUNTRY), CountryComparison::relate);
    }

    private static RuleId relate(String v, String d) {
        String a = code(v);
        String b = code(d);
        if (a == null || b == null) {
            return RuleId.COUNTRY_UNREADABLE;
        }
        return a.equals(b) ? RuleId.COUNTRY_EQUAL : RuleId.COUNTRY_DIFFERENT;
    }

    /** The alpha-2 code of a country, or null when the text is no known country. */
    static @Nullable String code(String text) {
        return Countries.codeOf(text);
    }
}
