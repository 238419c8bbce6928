package io.github.rollcall.signin;

/** Why a sign-in is refused. More constants may be added; have a default that refuses. */
public enum SignInProblem {
    /** The request was begun by another registration or at another issuer. */
    OTHER_REGISTRATION(true, "the sign-in was begun by another registration", Remedy.REGISTRATION),
    /** The callback is too long, repeats a parameter, or holds neither a code nor an error. */
    CALLBACK_INVALID(true, "the callback is malformed", Remedy.AGAIN),
    /** The state of the callback is missing or belongs to another attempt. */
    STATE_MISMATCH(true, "the callback belongs to another attempt or browser session", Remedy.AGAIN),
    /** The request was finished before. */
    ALREADY_FINISHED(true, "this attempt was finished before", Remedy.AGAIN),
    /** The attempt took too long. */
    EXPIRED(false, "the attempt took too long", Remedy.AGAIN),
    /** The callback comes from another issuer than the attempt went to, or does not say from which. */
    CALLBACK_ISSUER(true, "the callback names another issuer than the one that was asked", Remedy.ATTACK),
    /** The person or the issuer's policy said no. */
    DENIED(false, "the issuer denied the sign-in", "Ask the issuer's administrator whether the person may use the app"),
    /** Nobody is signed in at the issuer, and it was asked not to show a page. */
    INTERACTION_NEEDED(false, "the issuer needs to show a page first", "Begin again without prompt none"),
    /** The issuer answered with another error; its code is in the outcome. */
    ISSUER_ERROR(false, "the issuer refused the request", "Compare the registration with the settings of the sign-in"),
    /** The issuer does not accept the code, for this client, redirect URI and verifier. */
    CODE_REFUSED(true, "the issuer does not accept the code", Remedy.AGAIN),
    /** There is no ID token, or it cannot be read. */
    TOKEN_MALFORMED(true, "the ID token is missing or malformed", Remedy.ATTACK),
    /** The ID token is signed in a way that was not configured, or not at all. */
    ALGORITHM_REFUSED(
            true,
            "the ID token is not signed with a configured algorithm",
            "Configure the algorithm if the issuer announces it"),
    /** No key of the issuer fits the ID token. */
    KEY_UNKNOWN(true, "no key of the issuer fits the ID token", Remedy.ATTACK),
    /** The signature is not the issuer's. */
    SIGNATURE_INVALID(true, "the signature of the ID token is wrong", Remedy.ATTACK),
    /** The token's issuer, claim {@code iss}, is not the configured one. */
    TOKEN_ISSUER(true, "claim iss of the ID token is not the configured issuer", Remedy.ATTACK),
    /** The token's tenant, claim {@code tid}, is not an allowed one. */
    TENANT_REFUSED(
            true, "claim tid of the ID token is not an allowed tenant", "Allow the tenant if its people may sign in"),
    /** The token is for another client, claims {@code aud} and {@code azp}. */
    AUDIENCE_MISMATCH(true, "the ID token is for another client (aud, azp)", "Check the client id"),
    /** The token was made for another attempt, claim {@code nonce}. */
    NONCE_MISMATCH(true, "the ID token was made for another attempt (nonce)", Remedy.ATTACK),
    /** The token has expired, claim {@code exp}. */
    TOKEN_EXPIRED(true, "the ID token has expired (exp)", Remedy.CLOCK),
    /** The token is of the future, claims {@code iat} and {@code nbf}. */
    TOKEN_NOT_YET_VALID(true, "the ID token is not valid yet (iat, nbf)", Remedy.CLOCK),
    /** The person signed in too long ago, claim {@code auth_time}, or the token does not say when. */
    AUTHENTICATION_TOO_OLD(
            false,
            "the issuer does not show a recent enough sign-in (auth_time)",
            "Begin again; the issuer must honour max_age and put auth_time into ID tokens"),
    /** The way the person signed in, claim {@code acr}, is none of those asked for. */
    AUTHENTICATION_CONTEXT(
            false,
            "the issuer does not show a sign-in of the kind asked for (acr)",
            "Begin again; the issuer must know the kinds that are configured"),
    /** The access token that came along is not the one the ID token speaks of, claim {@code at_hash}. */
    ACCESS_TOKEN_MISMATCH(true, "the access token is not the one of the ID token (at_hash)", Remedy.ATTACK),
    /** The token lacks the immutable id: {@code sub}, and at Entra {@code oid}. */
    IDENTITY_MISSING(
            false,
            "the ID token has no usable immutable id (sub, at Entra oid)",
            "At Entra the scope profile is needed for oid");

    private final boolean securityEvent;
    private final String reason;
    private final String remedy;

    SignInProblem(boolean securityEvent, String reason, String remedy) {
        this.securityEvent = securityEvent;
        this.reason = reason;
        this.remedy = remedy;
    }

    /**
     * Whether somebody may be attacking the sign-in, so that it belongs into the audit.
     *
     * @return true if so
     */
    public boolean isSecurityEvent() {
        return securityEvent;
    }

    /**
     * What is wrong and where.
     *
     * @return part of a sentence, without a person's data
     */
    public String reason() {
        return reason;
    }

    /**
     * What to do about it.
     *
     * @return one sentence
     */
    public String remedy() {
        return remedy;
    }

    private static final class Remedy {
        static final String AGAIN = "Begin again, in one browser";
        static final String ATTACK = "Begin again; if it persists, somebody may be between this host and the issuer";
        static final String CLOCK = "Check the clock of this machine";
        static final String REGISTRATION = "Finish with the same OidcSignIn, or one with the same settings";
    }
}
