package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applications and service principals. Threads, repeats and errors are those of {@link DirectoryConnector}; a missing
 * permission is a {@link io.github.rollcall.directory.DirectoryException} of code PERMISSION_MISSING whose remedy names it,
 * never an empty page. A provider without service principals leaves their area out of its report and is not asked.
 */
public interface ApplicationReader {
    /**
     * Reads one page of all applications.
     *
     * @param cursor where to go on, or null for a new listing
     * @return the page
     */
    ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor);

    /**
     * Reads one application now, by immutable id.
     *
     * @param externalId the immutable id
     * @return the application, or empty if the provider says that it does not exist
     */
    Optional<DirectoryApplication> application(String externalId);

    /**
     * Reads one page of all service principals.
     *
     * @param cursor where to go on, or null for a new listing
     * @return the page
     */
    ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor);

    /**
     * Reads one service principal now, by immutable id.
     *
     * @param externalId the immutable id
     * @return the service principal, or empty if the provider says that it does not exist
     */
    Optional<ServicePrincipal> servicePrincipal(String externalId);

    /**
     * The applications assigned to a user now, by itself or by one of its groups where the provider says so.
     *
     * @param externalId the user's immutable id
     * @return all of them, in no particular order
     * @throws io.github.rollcall.directory.DirectoryException code SCOPE_NOT_FOUND if the user does not exist
     */
    List<ApplicationAssignment> assignments(String externalId);
}
