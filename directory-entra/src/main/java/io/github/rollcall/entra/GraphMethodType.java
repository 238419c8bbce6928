package io.github.rollcall.entra;

import com.microsoft.graph.users.item.authentication.AuthenticationRequestBuilder;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.reset.AuthenticationMethod.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of authentication methods that Graph 1.0 lists, in the order in which they are deleted: what may be the default method comes last. */
enum GraphMethodType {
    TEMPORARY_ACCESS_PASS("temporaryAccessPass", Kind.TEMPORARY_ACCESS_PASS, true),
    FIDO2("fido2", Kind.PASSKEY, true),
    WINDOWS_HELLO("windowsHelloForBusiness", Kind.DEVICE_KEY, true),
    PLATFORM_CREDENTIAL("platformCredential", Kind.DEVICE_KEY, true),
    SOFTWARE_OATH("softwareOath", Kind.SOFTWARE_TOKEN, true),
    EXTERNAL("external", Kind.EXTERNAL, true),
    EMAIL("email", Kind.EMAIL, true),
    AUTHENTICATOR("microsoftAuthenticator", Kind.AUTHENTICATOR_APP, true),
    PHONE("phone", Kind.PHONE, true),
    /** Graph 1.0 lists it and has no address to delete it. */
    HARDWARE_OATH("hardwareOath", Kind.HARDWARE_TOKEN, false),
    /** Graph 1.0 lists it and has no address to delete it. */
    QR_CODE("qrCodePin", Kind.QR_CODE, false),
    PASSWORD("password", Kind.PASSWORD, false);

    private final String wireName;
    private final Kind kind;
    private final boolean removable;

    GraphMethodType(String name, Kind kind, boolean removable) {
        this.wireName = name + "AuthenticationMethod";
        this.kind = kind;
        this.removable = removable;
    }

    /** The type with this name, without its namespace; empty if it is newer than this list. */
    static Optional<GraphMethodType> of(String wireName) {
        return Stream.of(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    Kind kind() {
        return kind;
    }

    boolean isRemovable() {
        return removable;
    }

    RequestInformation deletion(AuthenticationRequestBuilder user, String id) {
        return switch (this) {
            case TEMPORARY_ACCESS_PASS ->
                user.temporaryAccessPassMethods()
                        .byTemporaryAccessPassAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case FIDO2 -> user.fido2Methods().byFido2AuthenticationMethodId(id).toDeleteRequestInformation();
            case WINDOWS_HELLO ->
                user.windowsHelloForBusinessMethods()
                        .byWindowsHelloForBusinessAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case PLATFORM_CREDENTIAL ->
                user.platformCredentialMethods()
                        .byPlatformCredentialAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case SOFTWARE_OATH ->
                user.softwareOathMethods()
                        .bySoftwareOathAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case EXTERNAL ->
                user.externalAuthenticationMethods()
                        .byExternalAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case EMAIL -> user.emailMethods().byEmailAuthenticationMethodId(id).toDeleteRequestInformation();
            case AUTHENTICATOR ->
                user.microsoftAuthenticatorMethods()
                        .byMicrosoftAuthenticatorAuthenticationMethodId(id)
                        .toDeleteRequestInformation();
            case PHONE -> user.phoneMethods().byPhoneAuthenticationMethodId(id).toDeleteRequestInformation();
            case HARDWARE_OATH, QR_CODE, PASSWORD -> throw new IllegalStateException(this + " cannot be deleted");
        };
    }
}
