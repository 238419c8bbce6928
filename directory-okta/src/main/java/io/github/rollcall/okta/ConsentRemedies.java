package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.consent.ConsentProblem;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator is told to do about a problem with the authorization. */
final class ConsentRemedies {
    /** The problems that can be met; the others are of providers with a page to consent on. */
    static final Set<ConsentProblem> POSSIBLE = Collections.unmodifiableSet(EnumSet.of(
            ConsentProblem.REJECTED,
            ConsentProblem.INSUFFICIENT_PRIVILEGES,
            ConsentProblem.PARTIAL,
            ConsentProblem.ROLE_MISSING,
            ConsentProblem.WRONG_TENANT,
            ConsentProblem.SCOPE_NOT_FOUND,
            ConsentProblem.UNAVAILABLE,
            ConsentProblem.CONFIGURATION));

    private ConsentRemedies() {}

    /**
     * The remedy.
     *
     * @param missing the scopes that were not granted
     * @param failure what Okta answered, if that is the problem
     * @param withGroup whether the connection is about a group, and not all users
     */
    static String of(
            ConsentProblem problem, List<String> missing, @Nullable DirectoryException failure, boolean withGroup) {
        String lacking = missing.isEmpty() ? "the scopes" : String.join(", ", missing);
        return switch (problem) {
            case REJECTED -> "Begin again when the organization wants the connection, or delete it";
            case INSUFFICIENT_PRIVILEGES ->
                "Have a Super Administrator open the app, tab Okta API Scopes, and grant " + lacking
                        + "; then verify again. Other administrators cannot";
            case PARTIAL ->
                "Have a Super Administrator grant " + lacking
                        + " too, and refresh the page to see that they are kept; then verify again";
            case ROLE_MISSING ->
                "Have a Super Administrator open the app, tab Admin roles, and assign a role that may view "
                        + (withGroup ? "users and groups" : "users") + ", with a resource set that holds "
                        + OktaSetup.covered(withGroup) + "; then verify again";
            case WRONG_TENANT ->
                "Delete the connection and set it up again with the address of the org it is meant for";
            case SCOPE_NOT_FOUND ->
                "Delete the connection and set it up again with the id of an existing group, or without one";
            case UNAVAILABLE -> "Try again later: Okta cannot be asked now";
            default ->
                failure == null
                        ? "Check org URL, client id and credential of the connection, then verify again"
                        : failure.remedy();
        };
    }
}
