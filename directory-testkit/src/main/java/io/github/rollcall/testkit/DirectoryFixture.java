package io.github.rollcall.testkit;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.DirectoryConnector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A running directory, empty at first, that {@link DirectoryConnectorContract} tells its stories with. Whoever writes a
 * connector implements it over a sandbox, a test server or memory. What a method does is visible to the connectors at once,
 * unless it says otherwise. What not every directory knows is told by a method that may answer {@code false} or nothing; the
 * duties about it are then skipped, and reported as skipped.
 */
public interface DirectoryFixture extends AutoCloseable {

    /**
     * Makes a connector on the directory, always configured alike. The contract closes it.
     *
     * @return a new connector
     */
    DirectoryConnector connector();

    /**
     * Makes a connector on the same directory, under the same id, whose configuration makes listings contain something
     * else: another scope, or other attributes. The contract closes it.
     *
     * @return a new connector
     */
    DirectoryConnector connectorConfiguredOtherwise();

    /**
     * How many users one page of a listing holds, as small as the provider allows.
     *
     * @return at least 1
     */
    int pageSize();

    /**
     * Adds users in use to the directory and to the scope.
     *
     * @param users how many
     * @return their external ids
     */
    List<String> add(int users);

    /**
     * Adds a user in use to the directory and to the scope.
     *
     * @param login the login, not used by anybody else
     * @param email the e-mail address, which others may have too
     * @return the external id
     */
    String add(String login, String email);

    /**
     * Disables an account. It stays in the scope.
     *
     * @param externalId who
     */
    void disable(String externalId);

    /**
     * Deletes an account for good.
     *
     * @param externalId who
     */
    void delete(String externalId);

    /**
     * Takes an account out of the scope. It stays in use.
     *
     * @param externalId who
     * @return false if the scope is always the whole directory
     */
    boolean moveOutOfScope(String externalId);

    /**
     * Takes the permission to read users away from the connectors.
     *
     * @return false if the directory knows no permissions
     */
    boolean loseUserPermission();

    /**
     * Adds a group.
     *
     * @param users ids of those who belong to it
     * @return its id; empty if the connectors read no groups
     */
    default Optional<String> addGroup(List<String> users) {
        return Optional.empty();
    }

    /**
     * Deletes a group.
     *
     * @param groupId a group that {@link #addGroup} has made
     * @return false if the connectors read no groups
     */
    default boolean deleteGroup(String groupId) {
        return false;
    }

    /**
     * Adds an application.
     *
     * @param users ids of those it is assigned to
     * @return the id of the application; empty if the connectors read no applications
     */
    default Optional<String> addApplication(List<String> users) {
        return Optional.empty();
    }

    /**
     * Takes the permission to read an area besides users away from the connectors.
     *
     * @param area GROUPS or APPLICATIONS
     * @return false if the directory knows no permissions, or the connectors do not read the area
     */
    default boolean losePermission(Area area) {
        return false;
    }

    /**
     * Makes the next data request fail in a way that no connector repeats by itself, for example with an answer that breaks
     * off. The requests after it are answered as usual.
     */
    void failNextDataRequest();

    /**
     * Leaves the next data request without an answer until the fixture is closed.
     *
     * @return false if the connector never waits for anybody
     */
    boolean hangNextDataRequest();

    /**
     * The data requests that have arrived: everything but requests for tokens.
     *
     * @return the count since the fixture was made
     */
    int requestCount();

    /**
     * What the connectors are configured with that must never be shown: passwords, keys, tokens.
     *
     * @return the secrets; empty if there are none
     */
    Set<String> secrets();

    /** Ends the directory. */
    @Override
    void close();
}
