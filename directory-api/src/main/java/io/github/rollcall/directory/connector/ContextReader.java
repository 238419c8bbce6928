package io.github.rollcall.directory.connector;

import java.util.Optional;

/**
 * What a ticket or an investigation shows of an account. Threads, repeats and errors are those of {@link
 * DirectoryConnector}.
 */
public interface ContextReader {
    /**
     * Reads the context of one account now. A part that may not be read is named as off; the others are there.
     *
     * @param externalId the user's immutable id
     * @return the context, or empty if the provider says that the user does not exist
     */
    Optional<AccountContext> accountContext(String externalId);
}
