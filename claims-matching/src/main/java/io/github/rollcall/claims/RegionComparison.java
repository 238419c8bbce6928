package io.github.rollcall.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares states, provinces and other subdivisions by code or by name, in the country that the same side states, else the other side, else the caller
 * for telephone numbers. Without any country a code means every region that has it.
 */
final class RegionComparison implements ClaimComparison {

    /** A region as one side states it: what the text may mean, and the text itself for regions that no table holds. */
    private record Stated(
            Set<String> codes, String key, @Nullable String country) {}

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        String v = countryOf(verified);
        String d = countryOf(recorded);
        return AnyPair.compare(
                verified.values(Claim.REGION),
                recorded.values(Claim.REGION),
                text -> read(text, v, d == null ? context.phoneRegion() : d),
                text -> read(text, d, v == null ? context.phoneRegion() : v),
                RegionComparison::relate);
    }

    /** The country a side states with its region, or with its address; null when there is none or several. */
    static @Nullable String countryOf(ClaimSet side) {
        List<String> stated = side.values(Claim.COUNTRY);
        if (stated.size() == 1) {
            return Countries.codeOf(stated.get(0));
        }
        PostalAddress address = side.address();
        String country = address == null ? null : address.country();
        return country == null || !stated.isEmpty() ? null : Countries.codeOf(country);
    }

    /** A country of its own binds a region; one that is only supposed gives way where it knows no such region. */
    private static List<Stated> read(String text, @Nullable String own, @Nullable String supposed) {
        Set<String> codes = Regions.codesOf(own == null ? supposed : own, text);
        if (codes.isEmpty() && own == null && supposed != null) {
            codes = Regions.codesOf(null, text);
        }
        return List.of(new Stated(codes, PlaceWords.key(text), own));
    }

    private static RuleId relate(Stated v, Stated d) {
        boolean otherCountry = v.country != null && d.country != null && !v.country.equals(d.country);
        if (v.codes.isEmpty() || d.codes.isEmpty()) {
            boolean sameText = !v.key.isEmpty() && v.key.equals(d.key);
            return sameText && !otherCountry ? RuleId.REGION_EQUAL : RuleId.REGION_UNREADABLE;
        }
        boolean within = false;
        for (String a : v.codes) {
            for (String b : d.codes) {
                if (a.equals(b)) {
                    return RuleId.REGION_EQUAL;
                }
                within |= Regions.isWithin(a, b) || Regions.isWithin(b, a);
            }
        }
        return within ? RuleId.REGION_PART : RuleId.REGION_DIFFERENT;
    }
}
