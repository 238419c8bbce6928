package io.github.rollcall.entra;

import com.microsoft.graph.users.item.authentication.AuthenticationRequestBuilder;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.reset.AuthenticationMethod.Kind;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of authentication methods that Graph 1.0 lists, in the order in which they are deleted: what may be the default method comes last. */
enum GraphMethodType {
    TEMPORARY_ACCESS_PASS(
            "temporaryAccessPass",
            Kind.TEMPORARY_ACCESS_PASS,
            (user, id) -> user.temporaryAccessPassMethods()
                    .byTemporaryAccessPassAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    FIDO2(
            "fido2",
            Kind.PASSKEY,
            (user, id) -> user.fido2Methods().byFido2AuthenticationMethodId(id).toDeleteRequestInformation()),
    WINDOWS_HELLO(
            "windowsHelloForBusiness",
            Kind.DEVICE_KEY,
            (user, id) -> user.windowsHelloForBusinessMethods()
                    .byWindowsHelloForBusinessAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    PLATFORM_CREDENTIAL(
            "platformCredential",
            Kind.DEVICE_KEY,
            (user, id) -> user.platformCredentialMethods()
                    .byPlatformCredentialAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    SOFTWARE_OATH(
            "softwareOath",
            Kind.SOFTWARE_TOKEN,
            (user, id) -> user.softwareOathMethods()
                    .bySoftwareOathAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    EXTERNAL(
            "external",
            Kind.EXTERNAL,
            (user, id) -> user.externalAuthenticationMethods()
                    .byExternalAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    EMAIL(
            "email",
            Kind.EMAIL,
            (user, id) -> user.emailMethods().byEmailAuthenticationMethodId(id).toDeleteRequestInformation()),
    AUTHENTICATOR(
            "microsoftAuthenticator",
            Kind.AUTHENTICATOR_APP,
            (user, id) -> user.microsoftAuthenticatorMethods()
                    .byMicrosoftAuthenticatorAuthenticationMethodId(id)
                    .toDeleteRequestInformation()),
    PHONE(
            "phone",
            Kind.PHONE,
            (user, id) -> user.phoneMethods().byPhoneAuthenticationMethodId(id).toDeleteRequestInformation()),
    /** Graph 1.0 lists it and has no address to delete it. */
    HARDWARE_OATH("hardwareOath", Kind.HARDWARE_TOKEN, null),
    /** Graph 1.0 lists it and has no address to delete it. */
    QR_CODE("qrCodePin", Kind.QR_CODE, null),
    PASSWORD("password", Kind.PASSWORD, null);

    private final String wireName;
    private final Kind kind;
    private final @Nullable BiFunction<AuthenticationRequestBuilder, String, RequestInformation> deletion;

    GraphMethodType(
            String name,
            Kind kind,
            @Nullable BiFunction<AuthenticationRequestBuilder, String, RequestInformation> deletion) {
        this.wireName = name + "AuthenticationMethod";
        this.kind = kind;
        this.deletion = deletion;
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
        return deletion != null;
    }

    RequestInformation deletion(AuthenticationRequestBuilder user, String id) {
        if (deletion == null) {
            throw new IllegalStateException(this + " cannot be deleted");
        }
        return deletion.apply(user, id);
    }
}
