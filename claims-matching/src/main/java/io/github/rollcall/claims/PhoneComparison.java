package io.github.rollcall.claims;

import io.github.rollcall.claims.StatedPhone.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares telephone numbers in international form. A national number is read in the region the caller states, else in the country of its own side;
 * without either it is at most NEAR.
 */
final class PhoneComparison implements ClaimComparison {

    private static final int FEWEST_COMMON_DIGITS = 6;
    private static final int FEWEST_VISIBLE_DIGITS = 4;
    private static final int BRAZIL = 55;
    private static final int ARGENTINA = 54;

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        String v = regionOf(verified, context);
        String d = regionOf(recorded, context);
        return AnyPair.compare(
                verified.values(Claim.PHONE),
                recorded.values(Claim.PHONE),
                text -> read(text, v),
                text -> read(text, d),
                PhoneComparison::relate);
    }

    private static @Nullable String regionOf(ClaimSet side, MatchContext context) {
        return context.phoneRegion() == null ? RegionComparison.countryOf(side) : context.phoneRegion();
    }

    private static List<StatedPhone> read(String text, @Nullable String region) {
        List<StatedPhone> numbers = new ArrayList<>(1);
        for (PhoneText one : PhoneText.read(TextFolding.clean(text).text())) {
            numbers.add(StatedPhone.of(one, region));
        }
        return numbers;
    }

    private static RuleId relate(StatedPhone a, StatedPhone b) {
        if (a.form() == Form.UNREADABLE || b.form() == Form.UNREADABLE) {
            return RuleId.PHONE_UNREADABLE;
        }
        if (a.form() == Form.MASKED || b.form() == Form.MASKED) {
            return a.form() == Form.MASKED ? masked(a, b) : masked(b, a);
        }
        boolean extensionsDiffer = !a.extension().equals(b.extension());
        if (extensionsDiffer && !a.extension().isEmpty() && !b.extension().isEmpty()) {
            return RuleId.PHONE_DIFFERENT;
        }
        RuleId rule = a.form() == Form.WHOLE && b.form() == Form.WHOLE ? whole(a, b) : local(a, b);
        return extensionsDiffer && rule.outcome() == ClaimOutcome.MATCH ? RuleId.PHONE_EXTENSION : rule;
    }

    private static RuleId masked(StatedPhone masked, StatedPhone other) {
        if (other.form() == Form.MASKED) {
            return RuleId.PHONE_UNREADABLE;
        }
        String digits = other.allDigits();
        boolean beginsSo = other.form() != Form.WHOLE || digits.startsWith(masked.leading());
        if (!beginsSo || !digits.endsWith(masked.digits())) {
            return RuleId.PHONE_DIFFERENT;
        }
        return masked.digits().length() >= FEWEST_VISIBLE_DIGITS ? RuleId.PHONE_MASKED : RuleId.PHONE_UNREADABLE;
    }

    private static RuleId whole(StatedPhone a, StatedPhone b) {
        if (a.countryCode() != b.countryCode()) {
            return RuleId.PHONE_DIFFERENT;
        }
        if (a.digits().equals(b.digits())) {
            if (a.special() == StatedPhone.Special.KEYPAD || b.special() == StatedPhone.Special.KEYPAD) {
                return RuleId.PHONE_KEYPAD;
            }
            return a.special() == b.special() ? RuleId.PHONE_EQUAL : RuleId.PHONE_OLD_PREFIX;
        }
        if (a.digits().equals("0" + b.digits()) || b.digits().equals("0" + a.digits())) {
            return RuleId.PHONE_LEADING_ZERO;
        }
        if (isMobileDigit(a, b) || isMobileDigit(b, a)) {
            return RuleId.PHONE_MOBILE_DIGIT;
        }
        return haveCommonEnd(a.digits(), b.digits()) ? RuleId.PHONE_NATIONAL : RuleId.PHONE_DIFFERENT;
    }

    /** Whether the first number is the second with the digit of mobile numbers: after the area code in Brazil, before it in Argentina. */
    private static boolean isMobileDigit(StatedPhone with, StatedPhone without) {
        int at = with.countryCode() == BRAZIL ? 2 : with.countryCode() == ARGENTINA ? 0 : -1;
        return at >= 0
                && with.digits().length() == 11
                && with.digits().charAt(at) == '9'
                && without.digits()
                        .equals(with.digits().substring(0, at) + with.digits().substring(at + 1));
    }

    /** Two numbers of which at least one lacks its country or its area. */
    private static RuleId local(StatedPhone a, StatedPhone b) {
        String x = a.allDigits();
        String y = b.allDigits();
        boolean agree = haveCommonEnd(x, y) || isDialledWithEight(a, b) || isDialledWithEight(b, a);
        boolean keypad = a.special() == StatedPhone.Special.KEYPAD || b.special() == StatedPhone.Special.KEYPAD;
        if (!agree) {
            return RuleId.PHONE_DIFFERENT;
        }
        return keypad ? RuleId.PHONE_KEYPAD : RuleId.PHONE_NATIONAL;
    }

    /** Whether one number is the end of the other, and long enough to tell something. */
    private static boolean haveCommonEnd(String a, String b) {
        return Math.min(a.length(), b.length()) >= FEWEST_COMMON_DIGITS && (a.endsWith(b) || b.endsWith(a));
    }

    /** Whether a local number is a Russian or Kazakh one with the 8 that is dialled before it. */
    private static boolean isDialledWithEight(StatedPhone local, StatedPhone whole) {
        return whole.countryCode() == 7
                && local.form() == Form.LOCAL
                && local.digits().equals("8" + whole.digits());
    }
}
