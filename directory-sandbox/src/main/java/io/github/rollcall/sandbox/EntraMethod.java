package io.github.rollcall.sandbox;

import org.jspecify.annotations.Nullable;

/** The authentication methods a user of Entra can have registered beside the password. */
public enum EntraMethod {
    /** The mobile phone; it cannot go while there is an alternate one. */
    MOBILE_PHONE("phone", "phoneMethods", "3179e48a-750b-4051-897c-87b9720928f7", true, true),
    /** A second mobile phone. */
    ALTERNATE_MOBILE_PHONE("phone", "phoneMethods", "b6332ec1-7057-4abe-9331-3d72feddfe41", true, true),
    /** The office phone. */
    OFFICE_PHONE("phone", "phoneMethods", "e37fc753-ff3b-4958-9484-eaa9425c82bc", true, true),
    /** Microsoft Authenticator. */
    AUTHENTICATOR("microsoftAuthenticator", "microsoftAuthenticatorMethods", null, true, true),
    /** A passkey or FIDO2 key. */
    PASSKEY("fido2", "fido2Methods", null, true, false),
    /** Codes of an app. */
    SOFTWARE_OATH("softwareOath", "softwareOathMethods", null, true, true),
    /** Codes of a token; Graph 1.0 shows it and cannot delete it. */
    HARDWARE_OATH("hardwareOath", null, null, true, true),
    /** Windows Hello for Business. */
    WINDOWS_HELLO("windowsHelloForBusiness", "windowsHelloForBusinessMethods", null, true, false),
    /** A platform credential. */
    PLATFORM_CREDENTIAL("platformCredential", "platformCredentialMethods", null, true, false),
    /** An e-mail address for password recovery; it does not count as a second factor. */
    EMAIL("email", "emailMethods", "3ddfcfc8-9383-446f-83cc-3ab9be4be18f", false, false),
    /** The method of another provider. */
    EXTERNAL("external", "externalAuthenticationMethods", null, true, false),
    /** A Temporary Access Pass. */
    ACCESS_PASS("temporaryAccessPass", "temporaryAccessPassMethods", null, true, false),
    /** A QR code with a PIN; Graph 1.0 shows it and cannot delete it. */
    QR_CODE("qrCodePin", null, null, true, false),
    /** A type that came after the connector was written. */
    OF_THE_FUTURE("palmVein", null, null, true, false);

    private final String type;
    private final @Nullable String collection;
    private final @Nullable String fixedId;
    private final boolean secondFactor;
    private final boolean canBeDefault;

    EntraMethod(
            String type,
            @Nullable String collection,
            @Nullable String fixedId,
            boolean secondFactor,
            boolean canBeDefault) {
        this.type = "#microsoft.graph." + type + "AuthenticationMethod";
        this.collection = collection;
        this.fixedId = fixedId;
        this.secondFactor = secondFactor;
        this.canBeDefault = canBeDefault;
    }

    /**
     * Graph's name of the type, as in {@code @odata.type}.
     *
     * @return for example {@code #microsoft.graph.fido2AuthenticationMethod}
     */
    public String type() {
        return type;
    }

    /** The path segment under which it is deleted, or null if Graph 1.0 cannot delete it. */
    @Nullable
    String collection() {
        return collection;
    }

    /** The id that every user's method of this type has, or null if each has its own. */
    @Nullable
    String fixedId() {
        return fixedId;
    }

    boolean secondFactor() {
        return secondFactor;
    }

    boolean canBeDefault() {
        return canBeDefault;
    }
}
