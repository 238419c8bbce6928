package io.github.rollcall.sandbox;

/** The factors a user of Okta can have enrolled beside the password. */
public enum OktaFactor {
    /** A text message to a phone. */
    SMS("sms", "OKTA", "sms"),
    /** A call to a phone. */
    CALL("call", "OKTA", "clf"),
    /** An e-mail address. */
    EMAIL("email", "OKTA", "emf"),
    /** Okta Verify, which approves a sign-in. */
    OKTA_VERIFY("push", "OKTA", "opf"),
    /** Okta FastPass, a key bound to a device. */
    FAST_PASS("signed_nonce", "OKTA", "pfd"),
    /** Codes of an app. */
    GOOGLE_AUTHENTICATOR("token:software:totp", "GOOGLE", "uft"),
    /** Codes of a token. */
    HARDWARE_TOKEN("token:hardware", "YUBICO", "ykk"),
    /** A passkey or security key. */
    PASSKEY("webauthn", "FIDO", "fwf"),
    /** A question with a secret answer. */
    QUESTION("question", "OKTA", "ufs"),
    /** The factor of another provider. */
    DUO("web", "DUO", "dwf"),
    /** A type that came after the connector was written. */
    OF_THE_FUTURE("palm_vein", "OKTA", "pvf");

    private final String type;
    private final String provider;
    private final String idPrefix;

    OktaFactor(String type, String provider, String idPrefix) {
        this.type = type;
        this.provider = provider;
        this.idPrefix = idPrefix;
    }

    /**
     * Okta's name of the type, as in {@code factorType}.
     *
     * @return for example {@code webauthn}
     */
    public String type() {
        return type;
    }

    String provider() {
        return provider;
    }

    /** What ids of this factor begin with. */
    String idPrefix() {
        return idPrefix;
    }
}
