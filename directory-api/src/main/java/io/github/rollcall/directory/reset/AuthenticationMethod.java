package io.github.rollcall.directory.reset;

import java.util.Objects;

/**
 * One method that a user has registered to prove an identity. It names no phone number, address or device.
 *
 * @param id the provider's id of it, unique for the user
 * @param kind what it is, as far as it is known
 * @param providerType the provider's name of the type
 * @param removable whether {@link CredentialAction#RESET_MFA} can remove it
 */
public record AuthenticationMethod(String id, Kind kind, String providerType, boolean removable) {

    /** What a method is. More constants may be added; have a default. */
    public enum Kind {
        /** A password; it is no factor of multi-factor authentication and stays. */
        PASSWORD,
        /** A call or a message to a phone. */
        PHONE,
        /** An app that approves sign-ins. */
        AUTHENTICATOR_APP,
        /** A passkey or security key. */
        PASSKEY,
        /** One-time codes made by software. */
        SOFTWARE_TOKEN,
        /** One-time codes made by a device. */
        HARDWARE_TOKEN,
        /** A key bound to one computer. */
        DEVICE_KEY,
        /** An e-mail address for recovery. */
        EMAIL,
        /** A question with a secret answer. */
        SECURITY_QUESTION,
        /** A method of another provider. */
        EXTERNAL,
        /** A pass of short life. */
        TEMPORARY_ACCESS_PASS,
        /** A code to scan, with a PIN. */
        QR_CODE,
        /** Something this version does not know. */
        OTHER
    }

    /**
     * Refuses nulls.
     *
     * @param id the provider's id
     * @param kind what it is
     * @param providerType the provider's name of the type
     * @param removable whether it can be removed
     */
    public AuthenticationMethod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(providerType, "providerType");
    }

    @Override
    public String toString() {
        return "AuthenticationMethod[" + kind + (removable ? "]" : ", stays]");
    }
}
