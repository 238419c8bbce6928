package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.wire.ErrorTranslator;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * What Graph's answers to a change of credentials mean. A 403 is a missing permission, or a missing role of the application
 * over this user; Graph does not tell them apart, so both are named.
 */
final class GraphCredentialErrors {

    private final Clock clock;

    GraphCredentialErrors(Clock clock) {
        this.clock = clock;
    }

    /** The application permission that an action takes. */
    static String permission(CredentialAction action) {
        GraphPermission permission = switch (action) {
            case TEMPORARY_PASSWORD, EXPIRE_PASSWORD, PASSWORD_RESET_LINK, PASSWORD_RESET_EMAIL, UNLOCK ->
                GraphPermission.PASSWORDS;
            case TEMPORARY_ACCESS_PASS, RESET_MFA -> GraphPermission.METHODS;
            case END_SESSIONS -> GraphPermission.SESSIONS;
        };
        return permission.wireName();
    }

    ErrorTranslator of(CredentialAction action) {
        return response -> translate(response, action);
    }

    private DirectoryException translate(WireResponse response, CredentialAction action) {
        Optional<JsonObject> error = GraphErrors.error(response);
        DirectoryException general = GraphErrors.of(response, error, Area.CREDENTIALS, false, clock);
        boolean denied = general.code() == ErrorCode.PERMISSION_MISSING;
        if (denied) {
            return like(
                    general, ErrorCode.PERMISSION_MISSING, "the application may not do it to this user", grant(action));
        }
        boolean methodGone = action == CredentialAction.RESET_MFA && GraphErrors.isNotFoundWithoutCode(response, error);
        if (methodGone || GraphErrors.isNotFound(general)) {
            return like(
                    general, ErrorCode.SCOPE_NOT_FOUND, "the user or the method does not exist any more", "Sync again");
        }
        if (general.code() != ErrorCode.REQUEST_REFUSED) {
            return general;
        }
        return action == CredentialAction.TEMPORARY_PASSWORD && isAboutThePassword(error)
                ? like(
                        general,
                        ErrorCode.PASSWORD_REJECTED,
                        "the tenant does not accept the generated password",
                        "Look at the tenant's password protection, above all its list of banned words, and try again")
                : like(general, ErrorCode.REQUEST_REFUSED, "Graph refuses the change", refusal(action));
    }

    /** Graph has one code for everything that is wrong with a request; its text alone says that it is the password. */
    private static boolean isAboutThePassword(Optional<JsonObject> error) {
        String message = error.flatMap(one -> one.string("message")).orElse("").toLowerCase(Locale.ROOT);
        return message.contains("password") && message.contains("compl");
    }

    private static String grant(CredentialAction action) {
        return GraphPermissions.grant(permission(action))
                + ". If it is granted, assign the role User Administrator to the application; administrators can be"
                + " changed only with Privileged Authentication Administrator";
    }

    private static String refusal(CredentialAction action) {
        return switch (action) {
            case TEMPORARY_ACCESS_PASS ->
                "Enable Temporary Access Pass for the user in the tenant's authentication methods policy, and keep to the"
                        + " lifetimes that it allows";
            case TEMPORARY_PASSWORD -> "Check that the password of the user is mastered in Entra";
            default -> "Do it in the Entra admin center";
        };
    }

    private static DirectoryException like(DirectoryException general, ErrorCode code, String problem, String remedy) {
        return DirectoryException.of(code, problem, remedy)
                .area(Area.CREDENTIALS)
                .providerCode(general.providerCode().orElse(null))
                .requestId(general.requestId().orElse(null))
                .build();
    }

    /**
     * Reads a success: Graph sends no body, or an object that does not say "false". The page of something in between
     * confirms nothing.
     *
     * @return true; what does not confirm is thrown
     */
    static boolean isConfirmed(WireResponse response) throws IOException {
        byte[] body = response.body().readAllBytes();
        if (body.length > 0) {
            JsonObject answer = StrictJson.object(new ByteArrayInputStream(body));
            if (answer.has("error") || !answer.bool("value").orElse(true)) {
                throw DirectoryException.of(
                                ErrorCode.RESPONSE_INVALID,
                                "the answer cannot be trusted: it is a success by its status and none by its body",
                                "Find out by reading whether the change was made")
                        .area(Area.CREDENTIALS)
                        .build();
            }
        }
        return true;
    }

    /** Why an action failed that was refused before it took effect. */
    static Failure failure(CredentialAction action, DirectoryException error) {
        return action == CredentialAction.TEMPORARY_ACCESS_PASS && error.code() == ErrorCode.REQUEST_REFUSED
                ? Failure.NOT_OFFERED
                : Failure.of(error);
    }
}
