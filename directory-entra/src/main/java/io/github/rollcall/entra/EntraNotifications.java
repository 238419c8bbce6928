package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Graph's change notifications about users and groups: a way to sync soon after a change instead of at the next turn. A
 * notification is only a hint to run a sync of changes; nothing in it is believed, and none is needed for a sync to be
 * complete.
 *
 * <p>The host offers one address over https and hands each request there to {@link #receive}; the same address serves any
 * number of connections. {@link #subscribe} is called once, {@link #renew} at least every half of the lifetime and whenever an
 * answer says so. Run a sync of changes after either: what happened in a gap is told to nobody.
 *
 * <p>Immutable and safe for many threads; nothing is sent when it is built. A write is sent once. Should a subscription be
 * made whose answer was lost, its notifications are ignored and it ends by itself.
 */
public final class EntraNotifications implements AutoCloseable {
    private final DirectoryId directory;
    private final GraphClients clients;
    private final KeptSubscriptions kept;

    private EntraNotifications(
            DirectoryId directory,
            GraphAccess access,
            SubscriptionStore subscriptions,
            URI address,
            Duration lifetime) {
        this.directory = directory;
        this.clients = new GraphClients(access);
        this.kept = new KeptSubscriptions(
                directory, access, subscriptions, address, lifetime, new GraphSubscriptions(clients));
    }

    /** {@return a builder, for one thread} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Subscribes to what is not subscribed to yet. Graph calls the address while this method waits, so the host must be able
     * to answer there. Calling it again makes nothing twice.
     *
     * @return for users and for groups whether they are told of, or which permission is missing
     * @throws DirectoryException if Graph cannot be asked or refuses for another reason than a permission
     */
    public Map<Area, AreaStatus> subscribe() {
        return kept.subscribe();
    }

    /**
     * Renews every subscription for a whole lifetime, and subscribes anew to what has ended.
     *
     * @return for users and for groups whether they are told of, or which permission is missing
     * @throws DirectoryException if Graph cannot be asked or refuses for another reason than a permission
     */
    public Map<Area, AreaStatus> renew() {
        return kept.renew();
    }

    /**
     * Ends all subscriptions of the connection. From now on their notifications are ignored, whatever Graph answers.
     *
     * @throws DirectoryException if Graph did not confirm the end of each; what is left ends by itself
     */
    public void unsubscribe() {
        kept.endAll();
    }

    /**
     * Reads a request to the host's address: Graph's question whether the address is the host's, notifications, and lifecycle
     * events, of any connection. Asks Graph nothing and is done in the time that two or three reads of the store take, so
     * that Graph has its answer within 3 seconds.
     *
     * @param call the request
     * @param subscriptions those of all connections that use the address
     * @return what to answer, and which directories to sync afterwards; a message that proves to be nobody's is answered like
     *     any other and names none
     */
    public static NotificationAnswer receive(NotificationCall call, SubscriptionStore subscriptions) {
        return NotificationEndpoint.receive(call, subscriptions);
    }

    /** Gives the connections back. The subscriptions stay. */
    @Override
    public void close() {
        clients.close();
    }

    @Override
    public String toString() {
        return "EntraNotifications[" + directory + "]";
    }

    /**
     * Collects what notifications need. Required are the directory id, tenant id, subscriptions, address, client id and one of
     * client secret, client certificate and token source. For one thread.
     */
    public static final class Builder extends EntraConnectionBuilder<Builder> {
        private static final Duration SHORTEST = Duration.ofHours(1);
        private static final Duration LONGEST = Duration.ofMinutes(41_759);

        private @Nullable SubscriptionStore subscriptions;
        private @Nullable URI address;
        private Duration lifetime = Duration.ofDays(7);

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets where subscriptions are kept.
         *
         * @param subscriptions those of all connections that use the address
         * @return this
         */
        public Builder subscriptions(SubscriptionStore subscriptions) {
            this.subscriptions = subscriptions;
            return this;
        }

        /**
         * Sets where Graph sends notifications.
         *
         * @param address {@code https}, reachable for Graph, or {@code http} on loopback for a sandbox
         * @return this
         */
        public Builder address(URI address) {
            this.address = address;
            return this;
        }

        /**
         * Sets how long a subscription lasts unless it is renewed; 7 days otherwise.
         *
         * @param lifetime 1 hour to 41,759 minutes, which is just under 29 days
         * @return this
         */
        public Builder lifetime(Duration lifetime) {
            this.lifetime = lifetime;
            return this;
        }

        /**
         * Makes the entry. Nothing is sent.
         *
         * @return the entry
         * @throws IllegalArgumentException if arguments are missing or malformed; the message names all of them
         */
        public EntraNotifications build() {
            List<String> problems = new ArrayList<>();
            String directory = EntraSettings.directoryId(directoryId, problems);
            String tenant = GraphAccess.guid("tenantId", tenantId, problems);
            GraphAccess checked = GraphAccess.of(this, problems);
            if (subscriptions == null) {
                problems.add("subscriptions: is missing");
            }
            if (address == null || !ReturnAddress.isAllowed(address)) {
                problems.add("address: " + ReturnAddress.RULE);
            }
            if (GraphAccess.present("lifetime", lifetime, problems)
                    && (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0)) {
                problems.add("lifetime: 1 hour to 41759 minutes are allowed");
            }
            GraphAccess.refuseIfAny(problems, "Entra notifications");
            return new EntraNotifications(
                    new DirectoryId(directory),
                    checked.in(tenant),
                    Objects.requireNonNull(subscriptions, "subscriptions"),
                    Objects.requireNonNull(address, "address"),
                    lifetime);
        }
    }
}
