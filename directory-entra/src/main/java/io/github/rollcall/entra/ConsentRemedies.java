package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.consent.ConsentProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator is told to do about a problem with the consent. */
final class ConsentRemedies {
    static final String ROLES = "Global Administrator or Privileged Role Administrator";

    private ConsentRemedies() {}

    /**
     * The remedy.
     *
     * @param missing the permissions that were not granted
     * @param failure what Entra answered, if that is the problem
     */
    static String of(ConsentProblem problem, List<String> missing, @Nullable DirectoryException failure) {
        String lacking = missing.isEmpty() ? "the permissions" : String.join(", ", missing);
        return switch (problem) {
            case REJECTED -> "Begin again and have a " + ROLES + " accept the permissions that the page lists";
            case INSUFFICIENT_PRIVILEGES ->
                "Begin again and have a " + ROLES + " of the tenant consent; others cannot grant " + lacking;
            case PARTIAL ->
                "Check that the app registration asks for " + lacking
                        + " as application permissions of Microsoft Graph, then begin again";
            case WRONG_TENANT ->
                "Delete the connection and set it up again with the tenant whose administrator consents; for a"
                        + " national cloud, check the cloud as well";
            case SCOPE_NOT_FOUND -> "Delete the connection and set it up again with the object id of an existing group";
            case EXPIRED -> "Begin again, and answer the page soon after it opens";
            case INVALID -> "Begin again in the browser in which the setup was opened, and go through it once";
            case ADMIN_NOT_PROVEN ->
                "Begin again after a " + ROLES + " of the tenant has signed in, or name the tenant in the connection";
            case NOT_PROPAGATED ->
                "Wait a few minutes: Entra may take that long to make a consent known. If it stays so, begin again";
            case UNAVAILABLE -> "Try again later: Entra cannot be asked now";
            default ->
                failure == null
                        ? "Check client id, redirect URI and permissions of the app registration, then begin again"
                        : failure.remedy();
        };
    }
}
