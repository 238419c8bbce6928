package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of one telephone number, taken apart: label, number, extension; masks and letters are noticed. */
final class PhoneText {

    private static final Set<String> EXTENSION_WORDS = Set.of(
            "x",
            "xt",
            "ext",
            "extn",
            "extension",
            "int",
            "interno",
            "anexo",
            "ramal",
            "poste",
            "app",
            "dw",
            "durchwahl",
            "klappe",
            "wewn",
            "\u0434\u043E\u0431",
            "\u5206\u6A5F");

    private static final int FEWEST_DIGITS = 6;
    private static final int DIGITS_OF_A_NUMBER = 7;
    private static final int LONGEST_EXTENSION = 7;
    private static final int LETTERS_OF_A_WORD = 3;
    private static final String BREAKS = ";,/|";
    private static final String MASKS = "*\u2022\u25CF\u00B7";

    private final String body;
    private final String extension;
    private final String digits;
    private final boolean masked;
    private final boolean uri;

    private PhoneText(String body, String extension, boolean uri) {
        this.body = body;
        this.extension = extension;
        this.uri = uri;
        digits = digitsOf(uri ? body.substring(0, body.indexOf(';')) : body);
        masked = !uri && hasMask(body);
    }

    /** The numbers of a cleaned text; parts without digits, and digits that only fill a field, are left out. */
    static List<PhoneText> read(String cleaned) {
        List<PhoneText> numbers = new ArrayList<>(1);
        int start = 0;
        for (int i = 0; i <= cleaned.length(); i++) {
            boolean end = i == cleaned.length();
            if (end
                    || (BREAKS.indexOf(cleaned.charAt(i)) >= 0
                            && isLong(cleaned.substring(start, i))
                            && isLong(cleaned.substring(i + 1)))) {
                PhoneText number = one(cleaned.substring(start, i).strip());
                if (!number.digits.isEmpty() && !isFiller(number.digits)) {
                    numbers.add(number);
                }
                start = i + 1;
            }
        }
        return numbers;
    }

    private static boolean isLong(String text) {
        return digitsOf(text).length() >= DIGITS_OF_A_NUMBER;
    }

    private static PhoneText one(String text) {
        if (TextFolding.asciiLowerCase(text).startsWith("tel:") && text.contains(";")) {
            return new PhoneText(text, "", true);
        }
        String number = withoutNote(withoutLabel(text));
        int end = number.length();
        while (end > 0 && Character.isDigit(number.charAt(end - 1))) {
            end--;
        }
        int mark = end;
        while (mark > 0 && !Character.isDigit(number.charAt(mark - 1)) && number.charAt(mark - 1) != ')') {
            mark--;
        }
        int length = number.length() - end;
        boolean extended =
                length > 0 && length <= LONGEST_EXTENSION && mark > 0 && isExtensionMark(number.substring(mark, end));
        return extended
                ? new PhoneText(number.substring(0, mark).strip(), digitsOf(number.substring(end)), false)
                : new PhoneText(number, "", false);
    }

    /** A word before the number, such as "Mobile:"; letters of a keypad never come first. */
    private static String withoutLabel(String text) {
        int i = 0;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean label = i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == ' ');
        return label ? text.substring(i + 1).strip() : text;
    }

    /** A remark in brackets after the number, such as "(mobile)". */
    private static String withoutNote(String text) {
        int open = text.lastIndexOf('(');
        boolean note =
                open > 0 && text.endsWith(")") && digitsOf(text.substring(open)).isEmpty();
        return note ? text.substring(0, open).strip() : text;
    }

    private static boolean isExtensionMark(String between) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < between.length(); i++) {
            if (Character.isLetter(between.charAt(i))) {
                word.append(Character.toLowerCase(between.charAt(i)));
            }
        }
        String mark = between.strip();
        return word.isEmpty()
                ? mark.equals("#") || mark.equals(";") || mark.equals(",,") || mark.equals("-#")
                : EXTENSION_WORDS.contains(word.toString());
    }

    private static boolean hasMask(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters = c == 'x' || c == 'X' ? letters + 1 : 0;
            if (letters == 2 || MASKS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Digits that fill mandatory fields: all alike, nearly all zeros, or in the order of the keys. */
    private static boolean isFiller(String digits) {
        if (digits.length() < DIGITS_OF_A_NUMBER) {
            return digits.chars().allMatch(c -> c == '0');
        }
        boolean alike = true;
        int zeros = 0;
        for (int i = 0; i < digits.length(); i++) {
            alike &= digits.charAt(i) == digits.charAt(0);
            zeros += digits.charAt(i) == '0' ? 1 : 0;
        }
        return alike
                || digits.length() - zeros <= 2
                || digits.equals("1234567890")
                || digits.equals("0123456789")
                || digits.equals("123456789")
                || digits.equals("12345678")
                || digits.equals("1234567");
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.append(Character.digit(text.charAt(i), 10));
            }
        }
        return digits.toString();
    }

    String body() {
        return body;
    }

    String extension() {
        return extension;
    }

    String digits() {
        return digits;
    }

    boolean isMasked() {
        return masked;
    }

    /** The digits after the last mask. */
    String lastDigits() {
        int end = body.length();
        while (end > 0 && MASKS.indexOf(body.charAt(end - 1)) < 0 && !Character.isLetter(body.charAt(end - 1))) {
            end--;
        }
        return digitsOf(body.substring(end));
    }

    /** The digits before the first mask of a number that begins with its country code. */
    String firstDigits() {
        int end = 0;
        while (end < body.length() && MASKS.indexOf(body.charAt(end)) < 0 && !Character.isLetter(body.charAt(end))) {
            end++;
        }
        return body.startsWith("+") ? digitsOf(body.substring(0, end)) : "";
    }

    /** Whether there are digits enough, and letters only where they are words on a keypad. */
    boolean isNumber() {
        return uri || (digits.length() >= FEWEST_DIGITS && !hasLetter()) || isKeypad();
    }

    /** Whether the number ends with a word to be dialled on a keypad; single letters among digits are mistakes or disguise. */
    boolean isKeypad() {
        if (uri || !hasLetter() || Character.isLetter(body.charAt(0))) {
            return false;
        }
        int run = 0;
        int letters = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (Character.isLetter(c) != ascii || (!ascii && run > 0 && run < LETTERS_OF_A_WORD)) {
                return false;
            }
            run = ascii ? run + 1 : 0;
            letters += ascii ? 1 : 0;
        }
        boolean wholeWord = run == 0 || run >= LETTERS_OF_A_WORD;
        return wholeWord && digits.length() >= LETTERS_OF_A_WORD && digits.length() + letters >= DIGITS_OF_A_NUMBER;
    }

    private boolean hasLetter() {
        for (int i = 0; i < body.length(); i++) {
            if (Character.isLetter(body.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text with + in place of the two zeros that most countries dial before a country code, or null when it has none. */
    @Nullable
    String withPlus() {
        boolean zeros = !body.startsWith("+") && digits.startsWith("00") && digits.length() > DIGITS_OF_A_NUMBER;
        return zeros ? "+" + digits.substring(2) : null;
    }
}
