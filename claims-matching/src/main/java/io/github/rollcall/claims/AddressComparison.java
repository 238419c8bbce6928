package io.github.rollcall.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares postal addresses component by component. Country, postal code, house number and box are hard: a conflict there decides. Street types and
 * directions contradict when both sides state them; the name of a place yields to an equal postal code.
 */
final class AddressComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        PostalAddress v = verified.address();
        PostalAddress d = recorded.address();
        boolean noV = isEmpty(v);
        boolean noD = isEmpty(d);
        if (v == null || d == null || noV || noD) {
            return Comparison.absent(MissingSide.of(noV, noD), Set.of());
        }
        if (d.kind() == AddressKind.WORK) {
            return new Comparison(
                    ClaimOutcome.NO_DATA,
                    List.of(RuleId.ADDRESS_OFFICE),
                    EnumSet.of(MatchFlag.OTHER_ADDRESS_KIND),
                    MissingSide.DIRECTORY,
                    "the address of an office");
        }
        if (isTooLong(v) || isTooLong(d)) {
            return Comparison.of(RuleId.VALUE_TOO_LONG, "not compared");
        }
        return new AddressRelation(AddressParser.parse(v), AddressParser.parse(d)).relate();
    }

    private static boolean isEmpty(@Nullable PostalAddress address) {
        return address == null
                || (isEmpty(address.street())
                        && isEmpty(address.locality())
                        && isEmpty(address.region())
                        && isEmpty(address.postalCode())
                        && isEmpty(address.country()));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || TextFolding.isFiller(text);
    }

    private static boolean isTooLong(PostalAddress address) {
        return isTooLong(address.street())
                || isTooLong(address.locality())
                || isTooLong(address.region())
                || isTooLong(address.postalCode())
                || isTooLong(address.country());
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && TextFolding.isTooLong(text);
    }
}
