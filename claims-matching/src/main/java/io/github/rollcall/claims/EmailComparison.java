package io.github.rollcall.claims;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares e-mail addresses whole: same local part and same domain. Only ASCII letters are folded. */
final class EmailComparison implements ClaimComparison {

    private static final String GUEST = "#ext#@";
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(verified.values(Claim.EMAIL), recorded.values(Claim.EMAIL), EmailComparison::relate);
    }

    private static RuleId relate(String v, String d) {
        Address a = Address.read(v);
        Address b = Address.read(d);
        if (a == null || b == null) {
            return RuleId.EMAIL_UNREADABLE;
        }
        if (a.equals(b)) {
            return RuleId.EMAIL_EQUAL;
        }
        if (a.isGmail() && b.isGmail() && a.gmailAccount().equals(b.gmailAccount())) {
            return RuleId.EMAIL_PROVIDER_ALIAS;
        }
        return a.isGuestFormIn(b) ? RuleId.EMAIL_GUEST : RuleId.EMAIL_DIFFERENT;
    }

    private record Address(String local, String domain) {

        static @Nullable Address read(String stated) {
            String text = TextFolding.asciiLowerCase(stated);
            int open = text.lastIndexOf('<');
            if (open >= 0 && text.endsWith(">")) {
                text = text.substring(open + 1, text.length() - 1);
            }
            if (text.startsWith("smtp:") || text.startsWith("mailto:")) {
                text = text.substring(text.indexOf(':') + 1);
            }
            text = text.strip();
            int at = text.lastIndexOf('@');
            boolean readable = at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
            return readable ? new Address(text.substring(0, at), asciiDomain(text.substring(at + 1))) : null;
        }

        /**
         * The domain in ASCII form where that form is certain. The conversion drops invisible characters and replaces look-alikes; a domain that it
         * would change in any such way stays as it is, and so equals only itself.
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

        boolean isGmail() {
            return GMAIL.contains(domain);
        }

        /** The account that the provider delivers to: dots and anything after a plus sign mean nothing to it. */
        String gmailAccount() {
            int plus = local.indexOf('+');
            return (plus < 0 ? local : local.substring(0, plus)).replace(".", "");
        }

        /** Whether the other address is this one as a directory writes the login of a guest. */
        boolean isGuestFormIn(Address other) {
            String whole = other.local + "@";
            return whole.endsWith(GUEST) && whole.equals(local + "_" + domain + GUEST);
        }
    }
}
