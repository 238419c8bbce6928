package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares countries by ISO 3166 alpha-2 or alpha-3 code or by English name. */
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
        return Names.CODES.get(TextFolding.plain(TextFolding.identifier(text)));
    }

    /** Built on first use; the JDK holds the codes and the names. */
    private static final class Names {

        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale.Builder().setRegion(code).build();
                CODES.put(TextFolding.plain(code), code);
                CODES.put(TextFolding.plain(country.getISO3Country()), code);
                CODES.put(TextFolding.plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            }
            CODES.put("united states of america", "US");
            CODES.put("uk", "GB");
            CODES.put("great britain", "GB");
        }
    }
}
