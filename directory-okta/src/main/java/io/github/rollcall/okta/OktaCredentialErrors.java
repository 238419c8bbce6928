package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.wire.ErrorTranslator;
import io.github.rollcall.directory.wire.WireResponse;
import java.time.Clock;

/** What Okta's answers to a change of credentials mean; several of them come as 403 and are about the user, not the app. */
final class OktaCredentialErrors {
    private static final String STATUS = "E0000038";
    private static final String UNLOCK = "E0000032";
    private static final String RESET_FAILED = "E0000017";
    private static final String RESET_NOT_ALLOWED = "E0000034";
    private static final String BEING_ACTIVATED = "E0000112";

    private final Clock clock;

    OktaCredentialErrors(Clock clock) {
        this.clock = clock;
    }

    ErrorTranslator of(CredentialAction action) {
        return response -> translate(response, action);
    }

    private DirectoryException translate(WireResponse response, CredentialAction action) {
        DirectoryException general = OktaErrors.of(response, Area.CREDENTIALS, false, clock);
        return switch (general.providerCode().orElse("")) {
            case STATUS ->
                refused(
                        general,
                        "Okta does not do it in the account's current status",
                        "Look at the account in the Okta admin console; choose another action or change its status");
            case UNLOCK ->
                refused(
                        general,
                        "Okta does not unlock the account",
                        "Nothing to do if it is not locked; unlock an account of a directory in that directory");
            case RESET_FAILED, RESET_NOT_ALLOWED ->
                refused(
                        general,
                        "Okta does not reset the password of this account",
                        "Reset it in the directory, or at the identity provider, that masters the password");
            case BEING_ACTIVATED ->
                refused(general, "the account is still being activated", "Try again in a few minutes");
            default -> other(general, action);
        };
    }

    private static DirectoryException other(DirectoryException general, CredentialAction action) {
        if (OktaErrors.isNotFound(general)) {
            return like(general, ErrorCode.SCOPE_NOT_FOUND, "the user does not exist any more", "Sync again");
        }
        return switch (general.code()) {
            case PERMISSION_MISSING ->
                like(
                        general,
                        ErrorCode.PERMISSION_MISSING,
                        "the app may not do it to this user",
                        grant(general, action));
            case REQUEST_REFUSED -> refused(general, "Okta refuses the change", "Do it in the Okta admin console");
            default -> general;
        };
    }

    private static String grant(DirectoryException general, CredentialAction action) {
        if (general.providerCode().filter(OktaErrors.SCOPE_MISSING::equals).isPresent()) {
            return "In the Okta admin console open the app, tab Okta API Scopes, and grant "
                    + OktaScope.USERS_MANAGE.wireName();
        }
        return "In the Okta admin console open the app, tab Admin roles, and assign a role that may "
                + permission(action)
                + " of these users, such as Help Desk Administrator; only a Super Administrator resets another one";
    }

    /** What a role has to allow, in the words of the admin console. */
    static String permission(CredentialAction action) {
        return switch (action) {
            case TEMPORARY_PASSWORD, PASSWORD_RESET_LINK, PASSWORD_RESET_EMAIL -> "reset passwords";
            case EXPIRE_PASSWORD -> "expire passwords";
            case RESET_MFA, TEMPORARY_ACCESS_PASS -> "reset authenticators";
            case UNLOCK -> "unlock accounts";
            case END_SESSIONS -> "clear sessions";
        };
    }

    private static DirectoryException refused(DirectoryException general, String problem, String remedy) {
        return like(general, ErrorCode.REQUEST_REFUSED, problem, remedy);
    }

    private static DirectoryException like(DirectoryException general, ErrorCode code, String problem, String remedy) {
        return DirectoryException.of(code, problem, remedy)
                .area(Area.CREDENTIALS)
                .providerCode(general.providerCode().orElse(null))
                .requestId(general.requestId().orElse(null))
                .build();
    }
}
