package io.github.rollcall.claims;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address.
 *
 * @param local what stands before the @, in lower case
 * @param domain the domain in lower case and ASCII form where that form is certain
 */
record MailAddress(String local, String domain) {

    private static final String GUEST = "#ext#@";
    private static final int LONGEST_PREFIX = 12;

    /** The addresses of a text; null among them for a part that is no address, none for an address of another system such as X.500. */
    static List<@Nullable MailAddress> read(String stated) {
        if (stated.indexOf(';') < 0) {
            return isOtherSystem(stated) ? List.of() : listOf(one(stated));
        }
        List<@Nullable MailAddress> all = new ArrayList<>();
        for (String part : stated.split(";")) {
            if (!part.isBlank() && !isOtherSystem(part.strip())) {
                all.add(one(part.strip()));
            }
        }
        return all;
    }

    private static List<@Nullable MailAddress> listOf(@Nullable MailAddress address) {
        List<@Nullable MailAddress> one = new ArrayList<>(1);
        one.add(address);
        return one;
    }

    /** Whether a text begins with the prefix of an address type of a directory other than SMTP. */
    private static boolean isOtherSystem(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_PREFIX) {
            return false;
        }
        return switch (TextFolding.asciiLowerCase(text.substring(0, colon))) {
            case "x500", "x400", "sip", "sips", "eum", "spo", "notes", "ccmail", "msmail", "fax", "im", "xmpp" -> true;
            default -> false;
        };
    }

    private static @Nullable MailAddress one(String stated) {
        String text = lowerCase(stated);
        int open = text.lastIndexOf('<');
        if (open >= 0 && text.endsWith(">")) {
            text = text.substring(open + 1, text.length() - 1).strip();
        }
        if (text.startsWith("smtp:")) {
            text = text.substring("smtp:".length()).strip();
        } else if (text.startsWith("mailto:")) {
            int query = text.indexOf('?');
            text = text.substring("mailto:".length(), query < 0 ? text.length() : query)
                    .strip();
        }
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || hasSpace(text)) {
            return null;
        }
        String local = text.substring(0, at);
        boolean twoAddresses = local.indexOf('@') >= 0 && local.charAt(0) != '"';
        String domain = asciiDomain(text.substring(at + 1));
        return twoAddresses || domain.isEmpty() ? null : new MailAddress(local, domain);
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Lower case letter by letter; a letter whose small form is ASCII while it is not, such as the Kelvin sign, stays as it is. */
    private static String lowerCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = Character.toLowerCase(c);
            folded.append(c >= 0x80 && lower < 0x80 ? c : lower);
        }
        return folded.toString();
    }

    /**
     * The domain in ASCII form where that form is certain. The conversion drops invisible characters and replaces look-alikes; a domain that it would
     * change in any such way stays as it is, and so equals only itself.
     */
    private static String asciiDomain(String domain) {
        String rooted = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        if (TextFolding.isAscii(rooted) || !Normalizer.isNormalized(rooted, Normalizer.Form.NFKC)) {
            return rooted;
        }
        try {
            String lower = rooted.toLowerCase(Locale.ROOT);
            String ascii = IDN.toASCII(lower, IDN.USE_STD3_ASCII_RULES);
            return IDN.toUnicode(ascii).equals(lower) ? ascii : rooted;
        } catch (IllegalArgumentException e) {
            return rooted;
        }
    }

    String mailbox() {
        return MailProviders.mailbox(local, domain);
    }

    /** Whether the other address is this one as a directory writes the login of a guest. */
    boolean isGuestFormIn(MailAddress other) {
        String whole = other.local + "@";
        return whole.endsWith(GUEST) && whole.equals(local + "_" + domain + GUEST);
    }

    /** Whether two different addresses are drawn alike; the domain is compared as people see it. */
    boolean looksLike(MailAddress other) {
        return Confusables.lookAlike(drawn(), other.drawn());
    }

    private String drawn() {
        String shown = domain.contains("xn--") ? IDN.toUnicode(domain) : domain;
        return TextFolding.clean(local + "@" + shown).text();
    }
}
