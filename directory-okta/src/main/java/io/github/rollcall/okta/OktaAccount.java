package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import java.util.Set;

/**
 * What decides whether a user's credentials may be changed, and what tells afterwards whether they were.
 *
 * @param id the user's id
 * @param state what the status means
 * @param status Okta's word for it; empty text if there is none
 * @param transition the status that a change under way leads to; empty text if there is none
 * @param provider who checks the password, in Okta's word; empty text if Okta does not say
 * @param offers what Okta offers to do with the user as it is now, by the names of its links
 * @param passwordChanged when the password was last changed, as Okta writes it; empty text if it does not say
 */
record OktaAccount(
        String id,
        AccountStatus state,
        String status,
        String transition,
        String provider,
        Set<String> offers,
        String passwordChanged) {
    static final String EXPIRE_PASSWORD = "expirePassword";
    static final String RESET_PASSWORD = "resetPassword";
    static final String RESET_FACTORS = "resetFactors";
    static final String UNLOCK = "unlock";

    boolean offers(String link) {
        return offers.contains(link);
    }

    @Override
    public String toString() {
        return "OktaAccount[" + id + "]";
    }
}
