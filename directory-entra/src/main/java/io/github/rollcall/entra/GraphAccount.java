package io.github.rollcall.entra;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a user's credentials may be changed, and what tells afterwards whether they were.
 *
 * @param id the object id
 * @param login the principal name
 * @param enabled whether the account is enabled; null if Graph does not say
 * @param guest whether the credentials live in another tenant
 * @param synced whether a directory on premises masters the user
 * @param restricted whether only administrators of a restricted unit may manage the user
 * @param passwordChanged when the password was last changed, as Graph writes it; empty text if it does not say
 * @param sessionsValidFrom since when sessions are valid, as Graph writes it; empty text if it does not say
 */
record GraphAccount(
        String id,
        String login,
        @Nullable Boolean enabled,
        boolean guest,
        boolean synced,
        boolean restricted,
        String passwordChanged,
        String sessionsValidFrom) {

    /** The part of the login that names where the user signs in. */
    Optional<String> domain() {
        return domain(login);
    }

    /** The domain of a login, in the case it was written. */
    static Optional<String> domain(String login) {
        int at = login.lastIndexOf('@');
        return at < 0 || at == login.length() - 1 ? Optional.empty() : Optional.of(login.substring(at + 1));
    }

    @Override
    public String toString() {
        return "GraphAccount[" + id + "]";
    }
}
