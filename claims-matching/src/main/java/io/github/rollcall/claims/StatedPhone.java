package io.github.rollcall.claims;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as far as a text states it.
 *
 * @param form how much is known
 * @param countryCode the country code of a whole number, else 0
 * @param digits the national digits of a whole number, the stated ones of a local one, the visible last ones of a masked one
 * @param leading the visible first digits of a masked number that begins with its country code, else empty
 * @param extension the digits of the extension, or empty
 * @param special what else had to be done to read a whole number
 */
record StatedPhone(Form form, int countryCode, String digits, String leading, String extension, Special special) {

    enum Form {
        WHOLE,
        LOCAL,
        MASKED,
        UNREADABLE
    }

    enum Special {
        NONE,
        KEYPAD,
        OLD_PREFIX
    }

    private static final StatedPhone UNREADABLE = new StatedPhone(Form.UNREADABLE, 0, "", "", "", Special.NONE);
    private static final int MEXICO = 52;

    /** The number of a text that holds at least one digit. */
    static StatedPhone of(PhoneText text, @Nullable String region) {
        if (text.isMasked()) {
            return new StatedPhone(Form.MASKED, 0, text.lastDigits(), text.firstDigits(), "", Special.NONE);
        }
        if (!text.isNumber()) {
            return UNREADABLE;
        }
        PhoneNumber number = parse(text.body(), region);
        if (number == null || lengthOf(number) != ValidationResult.IS_POSSIBLE) {
            String international = text.withPlus();
            PhoneNumber other = international == null ? null : parse(international, null);
            number = other == null ? number : other;
        }
        Special special = text.isKeypad() ? Special.KEYPAD : Special.NONE;
        if (number == null) {
            return local(text.digits(), text.extension(), special);
        }
        ValidationResult length = lengthOf(number);
        if (length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY) {
            return local(text.digits(), text.extension(), special);
        }
        String digits = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
        String extension = text.extension().isEmpty() ? number.getExtension() : text.extension();
        if (number.getCountryCode() == MEXICO && digits.length() == 11 && digits.charAt(0) == '1') {
            return new StatedPhone(Form.WHOLE, MEXICO, digits.substring(1), "", extension, Special.OLD_PREFIX);
        }
        return length == ValidationResult.IS_POSSIBLE
                ? new StatedPhone(Form.WHOLE, number.getCountryCode(), digits, "", extension, special)
                : UNREADABLE;
    }

    /** A number that lacks its country or its area; zeros before it are prefixes of dialling. */
    private static StatedPhone local(String digits, String extension, Special special) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return new StatedPhone(Form.LOCAL, 0, digits.substring(first), "", extension, special);
    }

    private static ValidationResult lengthOf(PhoneNumber number) {
        return PhoneNumberUtil.getInstance().isPossibleNumberWithReason(number);
    }

    private static @Nullable PhoneNumber parse(String text, @Nullable String region) {
        try {
            return PhoneNumberUtil.getInstance().parse(text, region);
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** All known digits, with the country code where it is known. */
    String allDigits() {
        return form == Form.WHOLE ? countryCode + digits : digits;
    }
}
