package io.github.rollcall.okta;

import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Okta said before a write.
 *
 * @param readAt when, by our clock
 * @param status Okta's word for the status
 * @param passwordChanged the date of the last password change as Okta writes it; empty text if it does not say
 * @param factors the ids of the factors; {@link #UNREAD} if they were not read or are too many
 * @param resettable whether Okta offered to reset factors, which it does only if there are any
 */
record OktaEvidence(Instant readAt, String status, String passwordChanged, Set<String> factors, boolean resettable) {
    static final Set<String> UNREAD = Set.of("?");
    private static final String KIND = "okta1";
    private static final int FACTS = 4;
    private static final int LONGEST_LIST = 3500;
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_:.+-]{0,64}");

    static OktaEvidence of(Instant readAt, OktaAccount account, Set<String> factors) {
        boolean tooMany = String.join(",", factors).length() > LONGEST_LIST;
        return new OktaEvidence(
                readAt,
                word(account.status()),
                word(account.passwordChanged()),
                tooMany ? UNREAD : factors,
                account.offers(OktaAccount.RESET_FACTORS));
    }

    static Set<String> ids(List<AuthenticationMethod> factors) {
        return factors.stream().map(AuthenticationMethod::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(String text) {
        return WORD.matcher(text).matches() ? text : "";
    }

    CredentialEvidence encoded() {
        return CredentialEvidence.of(
                KIND, readAt, status, passwordChanged, String.join(",", factors), resettable ? "resettable" : "");
    }

    static OktaEvidence decode(CredentialEvidence evidence) {
        List<String> facts = evidence.facts(KIND, FACTS);
        Set<String> factors =
                facts.get(2).isEmpty() ? Set.of() : Set.of(facts.get(2).split(",", -1));
        return new OktaEvidence(
                evidence.readAt(),
                facts.get(0),
                facts.get(1),
                factors,
                !facts.get(3).isEmpty());
    }
}
