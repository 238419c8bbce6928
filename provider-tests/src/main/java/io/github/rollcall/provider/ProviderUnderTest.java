package io.github.rollcall.provider;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.sandbox.DirectorySandbox;
import java.util.Map;

/**
 * A provider's sandbox, connectors to it, and what the provider does in a way of its own. Every connector is for
 * {@link SyncStory#CORP} and retries without pauses.
 */
public interface ProviderUnderTest {
    /**
     * The sandbox, which runs from the start.
     *
     * @return the same one each time
     */
    DirectorySandbox sandbox();

    /**
     * A connector to the group of the sandbox, with the date of birth mapped.
     *
     * @return a new connector
     */
    DirectoryConnector connector();

    /**
     * The same with a key or secret the sandbox refuses.
     *
     * @return a new connector
     */
    DirectoryConnector connectorWithWrongKey();

    /**
     * The same for another group.
     *
     * @param groupId the id of the group
     * @return a new connector
     */
    DirectoryConnector connectorToGroup(String groupId);

    /**
     * The same with an attribute more than the default ones.
     *
     * @param attribute what the host calls it
     * @param wireName what the provider calls it
     * @return a new connector
     */
    DirectoryConnector connectorWith(UserAttribute attribute, String wireName);

    /**
     * Users on a full page.
     *
     * @return at least 1
     */
    int pageSize();

    /**
     * Data requests of one check of a group with members.
     *
     * @return at least 1
     */
    int checkRequests();

    /**
     * Data requests that a full pass sends before its first page to learn where the changes after it begin.
     *
     * @return zero for a provider that tells no changes
     */
    default int placeRequests() {
        return 0;
    }

    /**
     * An id of the right form under which there is no group.
     *
     * @return the id
     */
    String unknownGroupId();

    /** Withdraws what is needed to read users, and nothing else. */
    void withdrawUsers();

    /** Gives back what {@link #withdrawUsers()} withdrew. */
    void grantUsers();

    /** Withdraws every permission the connector uses. */
    void withdrawEverything();

    /**
     * The body of a last page.
     *
     * @param rows JSON objects with commas between them
     * @return the JSON text
     */
    String listing(String rows);

    /**
     * The provider's name of {@link UserAttribute#ORGANIZATION}.
     *
     * @return the wire name
     */
    String organizationAttribute();

    /**
     * A name as tenants give it to an attribute of their own.
     *
     * @return the wire name
     */
    String ownAttribute();

    /**
     * Secrets no log may show, beside the client secret and anything that looks like a token.
     *
     * @return each secret, or the beginning of it, by what it is
     */
    Map<String, String> secrets();

    /**
     * How the names of loggers of the vendor's libraries begin.
     *
     * @return the beginning
     */
    String vendorLogger();
}
