package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.UserStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets connections up and takes them down. Immutable and safe for many threads.
 */
public final class DirectoryConnections {
    private final ConnectionStore connections;
    private final UserStore users;
    private final AreaStores stores;

    private DirectoryConnections(ConnectionStore connections, UserStore users, AreaStores stores) {
        this.connections = Objects.requireNonNull(connections, "connections");
        this.users = Objects.requireNonNull(users, "users");
        this.stores = stores;
    }

    /**
     * The connections of a host.
     *
     * @param connections the host's connections
     * @param users the host's users
     * @return the entry
     */
    public static DirectoryConnections of(ConnectionStore connections, UserStore users) {
        return new DirectoryConnections(connections, users, AreaStores.NONE);
    }

    /**
     * Has a deletion forget groups and memberships as well.
     *
     * @param store the host's groups
     * @return connections with this store
     */
    public DirectoryConnections groups(GroupStore store) {
        Objects.requireNonNull(store, "store");
        return new DirectoryConnections(connections, users, new AreaStores(store, stores.applications()));
    }

    /**
     * Has a deletion forget applications and service principals as well.
     *
     * @param store the host's applications
     * @return connections with this store
     */
    public DirectoryConnections applications(ApplicationStore store) {
        Objects.requireNonNull(store, "store");
        return new DirectoryConnections(connections, users, new AreaStores(stores.groups(), store));
    }

    /**
     * Adds an incomplete connection. Nothing is asked of its directory until {@link #verify} has shown it to work.
     *
     * @param connection name, provider, scope and level; its state is taken as INCOMPLETE
     * @return the stored record
     * @throws IllegalStateException if the directory has a connection already
     * @throws DirectoryException if the store fails
     */
    public Connection create(Connection connection) {
        Connection incomplete = connection.toBuilder()
                .state(ConnectionState.INCOMPLETE, "not verified yet")
                .build();
        if (!SpiCalls.store(() -> connections.insert(incomplete))) {
            throw new IllegalStateException("directory " + connection.directory()
                    + " has a connection already; delete it first to set it up again");
        }
        return SpiCalls.store(() -> connections.find(connection.directory())).orElse(incomplete);
    }

    /**
     * Asks the directory whether the connection works. It becomes READY when users can certainly be read; otherwise it stays
     * or becomes INCOMPLETE with the reason and what to do about it, and can be verified again or deleted. A connection
     * without a tenant is given the one that answered, if the connector names it; another is refused from then on.
     *
     * @param connector the directory
     * @return the record as stored
     * @throws IllegalStateException if there is no such connection
     * @throws IllegalArgumentException if the connector is of another provider, tenant or group than the connection, or may
     *     write where the connection may only read; nothing is asked then
     * @throws DirectoryException kind UNAVAILABLE if the provider cannot be asked now, kind STORE if the store fails; nothing
     *     has changed then
     */
    public Connection verify(DirectoryConnector connector) {
        SpiCalls.store(() -> connections.find(connector.id()))
                .ifPresent(connection -> ConnectionMatch.demand(connection, connector));
        Look look = look(connector);
        ConnectionGate gate = new ConnectionGate(connections, connector.id());
        return SpiCalls.store(() -> gate.change(look::storedIn))
                .orElseThrow(() -> new IllegalStateException(
                        "directory " + connector.id() + " has no connection; create it first"));
    }

    /** Who answered, and why users cannot be read, if so. */
    private record Look(Optional<String> tenant, Optional<String> problem) {
        /** The first tenant that is found to work is the connection's for good. */
        Connection storedIn(Connection connection) {
            Optional<String> why = problem.or(() -> ConnectionMatch.otherTenant(connection, tenant));
            Connection.Builder next = connection.toBuilder()
                    .state(why.isPresent() ? ConnectionState.INCOMPLETE : ConnectionState.READY, why.orElse(null));
            return why.isEmpty() && connection.tenant().isEmpty()
                    ? next.tenant(tenant.orElse(null)).build()
                    : next.build();
        }
    }

    private static Look look(DirectoryConnector connector) {
        try {
            ConnectionReport report = SpiCalls.connector(connector::check);
            AreaStatus status = report.area(Area.USERS);
            return new Look(
                    report.tenant(),
                    status.state() == AreaStatus.State.ENABLED
                            ? Optional.empty()
                            : Optional.of("users cannot be read: " + status));
        } catch (DirectoryException failure) {
            if (failure.kind() == ErrorKind.UNAVAILABLE) {
                throw failure;
            }
            return new Look(Optional.empty(), Optional.ofNullable(failure.getMessage()));
        }
    }

    /**
     * The connections that are not deleted, each with its state.
     *
     * @return in the order of their directory ids
     * @throws DirectoryException if the store fails
     */
    public List<Connection> list() {
        return SpiCalls.store(connections::list).stream()
                .filter(connection -> connection.state() != ConnectionState.DELETED)
                .toList();
    }

    /**
     * Deletes a connection and does with its users as told; what the stores given here keep of its groups and applications
     * is forgotten whatever the policy. A run under way is refused from its next write on. If a store fails in between, call
     * it again: it goes on.
     *
     * @param directory the directory
     * @param policy whether its users are kept inactive or removed
     * @return how many users were made inactive or removed; zero if there is no such connection
     * @throws DirectoryException if a store fails
     */
    public int delete(DirectoryId directory, RetiredUsers policy) {
        return SpiCalls.store(() -> deleted(directory, policy));
    }

    private int deleted(DirectoryId directory, RetiredUsers policy) {
        if (connections.find(directory).isEmpty()) {
            return 0;
        }
        new ConnectionGate(connections, directory)
                .change(connection -> connection.toBuilder()
                        .state(ConnectionState.DELETED, "users: " + policy)
                        .staged(null)
                        .build());
        int retired = users.retire(directory, policy);
        stores.forget(directory);
        connections.remove(directory);
        return retired;
    }
}
