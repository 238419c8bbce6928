package io.github.rollcall.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares countries by ISO 3166 code or by name in many languages. A code that says that there is no country is absence. */
final class CountryComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(
                verified.values(Claim.COUNTRY),
                recorded.values(Claim.COUNTRY),
                CountryComparison::read,
                CountryComparison::relate);
    }

    private static List<Set<String>> read(String text) {
        return Countries.isNone(text) ? List.of() : List.of(Countries.candidates(text));
    }

    private static RuleId relate(Set<String> v, Set<String> d) {
        if (v.isEmpty() || d.isEmpty()) {
            return RuleId.COUNTRY_UNREADABLE;
        }
        boolean clear = v.size() == 1 && d.size() == 1;
        if (clear && v.equals(d)) {
            return RuleId.COUNTRY_EQUAL;
        }
        for (String code : v) {
            if (d.contains(code)) {
                return RuleId.COUNTRY_SHARED_NAME;
            }
        }
        return clear && isTerritory(v.iterator().next(), d.iterator().next())
                ? RuleId.COUNTRY_TERRITORY
                : RuleId.COUNTRY_DIFFERENT;
    }

    private static boolean isTerritory(String a, String b) {
        return a.equals(Countries.sovereignOf(b)) || b.equals(Countries.sovereignOf(a));
    }

    /** The alpha-2 code of a country, or null when the text is no known country. */
    static @Nullable String code(String text) {
        return Countries.codeOf(text);
    }
}
