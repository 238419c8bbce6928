package io.github.rollcall.claims;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares telephone numbers in international form. A national number is read in the region the caller states, and is at most NEAR without one. */
final class PhoneComparison implements ClaimComparison {

    private static final Pattern EXTENSION = Pattern.compile("(?:;?ext\\.?=?|x|#) ?\\d{1,7}$");
    private static final Pattern ZEROS = Pattern.compile("[0 ()+./-]+");
    private static final int SHORTEST = 5;

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(
                withoutZeros(verified.values(Claim.PHONE)),
                withoutZeros(recorded.values(Claim.PHONE)),
                (v, d) -> relate(v, d, context.phoneRegion()));
    }

    /** Leaves out the numbers of nothing but zeros, which fill mandatory fields. */
    private static List<String> withoutZeros(List<String> values) {
        return values.stream().filter(text -> !ZEROS.matcher(text).matches()).toList();
    }

    private static RuleId relate(String v, String d, @Nullable String region) {
        if (!isNumber(v) || !isNumber(d)) {
            return RuleId.PHONE_UNREADABLE;
        }
        PhoneNumber a = parse(v, region);
        PhoneNumber b = parse(d, region);
        if (a == null && b == null) {
            return RuleId.PHONE_UNREADABLE;
        }
        if (a == null || b == null) {
            return relateNational(a == null ? b : a, a == null ? v : d);
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        ValidationResult length = worse(numbers.isPossibleNumberWithReason(a), numbers.isPossibleNumberWithReason(b));
        MatchType type = numbers.isNumberMatch(a, b);
        if (length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY) {
            return type == MatchType.NO_MATCH ? RuleId.PHONE_DIFFERENT : RuleId.PHONE_NATIONAL;
        }
        if (length != ValidationResult.IS_POSSIBLE) {
            return RuleId.PHONE_UNREADABLE;
        }
        if (type == MatchType.EXACT_MATCH) {
            return RuleId.PHONE_EQUAL;
        }
        return differInExtensionOnly(a, b) ? RuleId.PHONE_NATIONAL : RuleId.PHONE_DIFFERENT;
    }

    /** The less complete of two: a number without its area code rather than a whole one, and one of no possible length rather than either. */
    private static ValidationResult worse(ValidationResult a, ValidationResult b) {
        if (a == ValidationResult.IS_POSSIBLE) {
            return b;
        }
        boolean other = b == ValidationResult.IS_POSSIBLE || b == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
        return other ? a : b;
    }

    private static boolean differInExtensionOnly(PhoneNumber a, PhoneNumber b) {
        return a.hasExtension() != b.hasExtension()
                && a.getCountryCode() == b.getCountryCode()
                && a.getNationalNumber() == b.getNationalNumber()
                && a.isItalianLeadingZero() == b.isItalianLeadingZero();
    }

    /** Compares a number with a text whose region is unknown. */
    private static RuleId relateNational(@Nullable PhoneNumber known, String text) {
        MatchType type = known == null
                ? MatchType.NOT_A_NUMBER
                : PhoneNumberUtil.getInstance().isNumberMatch(known, text);
        return switch (type) {
            case EXACT_MATCH, NSN_MATCH, SHORT_NSN_MATCH -> RuleId.PHONE_NATIONAL;
            case NO_MATCH -> RuleId.PHONE_DIFFERENT;
            case NOT_A_NUMBER -> RuleId.PHONE_UNREADABLE;
        };
    }

    private static @Nullable PhoneNumber parse(String text, @Nullable String region) {
        try {
            return PhoneNumberUtil.getInstance().parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** Whether a text has digits enough, and no letters or masks among them: letters would be read as the digits of a keypad. */
    private static boolean isNumber(String text) {
        String number = TextFolding.asciiLowerCase(text);
        number = number.startsWith("tel:") ? number.substring("tel:".length()) : number;
        number = EXTENSION.matcher(number).replaceFirst("");
        long digits = number.codePoints().filter(Character::isDigit).count();
        return digits >= SHORTEST && number.codePoints().noneMatch(c -> Character.isLetter(c) || c == '*');
    }
}
