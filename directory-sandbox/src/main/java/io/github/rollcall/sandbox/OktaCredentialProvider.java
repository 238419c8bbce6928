package io.github.rollcall.sandbox;

/** Who checks the password of a user of Okta, as in {@code credentials.provider.type}. */
public enum OktaCredentialProvider {
    /** Okta itself. */
    OKTA,
    /** Okta, with a password that was imported from elsewhere and not used yet. */
    IMPORT,
    /** Active Directory on premises. */
    ACTIVE_DIRECTORY,
    /** An LDAP directory on premises. */
    LDAP,
    /** Another identity provider; there is no password here. */
    FEDERATION,
    /** A social or other OpenID provider; there is no password here. */
    SOCIAL;

    boolean isHere() {
        return this == OKTA || this == IMPORT;
    }

    boolean isDirectory() {
        return this == ACTIVE_DIRECTORY || this == LDAP;
    }
}
