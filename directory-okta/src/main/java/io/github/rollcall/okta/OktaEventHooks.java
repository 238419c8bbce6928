package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Okta's event hooks about users and groups: a way to sync soon after a change instead of at the next turn. A delivery is
 * only a hint to run a sync of changes; nothing in it is believed, and none is needed for a sync to be complete: Okta gives up
 * on a delivery after one repeat.
 *
 * <p>The host offers one address over https and hands each request there to {@link #receive}; the same address serves any
 * number of connections. For each, {@link #prepare} makes the secret that its hook carries, and an administrator of the org
 * makes the hook in the admin console. Okta then asks the address once whether it is the host's, which {@code receive}
 * answers.
 *
 * <p>Okta delivers at least once, late, and in any order. What was delivered already hints at nothing a second time, as far as
 * this object remembers; the order does not matter, because what has changed is read from Okta.
 *
 * <p>Safe for many threads; one instance for the life of the application. Okta is asked nothing.
 */
public final class OktaEventHooks {
    /** The header that Okta suggests for the secret. */
    static final String AUTHORIZATION = "Authorization";

    /** What is stored as the resource of a subscription. */
    static final String RESOURCE = "/api/v1/eventHooks";

    /** A hook does not end; every database can hold this date. */
    private static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}");

    private static final List<String> EVENTS = List.of(
            "user.lifecycle.create",
            "user.lifecycle.activate",
            "user.lifecycle.deactivate",
            "user.lifecycle.suspend",
            "user.lifecycle.unsuspend",
            "user.lifecycle.reactivate",
            "user.lifecycle.delete.initiated",
            "user.account.update_profile",
            "user.account.lock",
            "user.account.unlock",
            "group.user_membership.add",
            "group.user_membership.remove",
            "group.lifecycle.delete",
            "app.oauth2.client.privilege.revoke");

    private final SubscriptionStore subscriptions;
    private final String header;
    private final NotificationEndpoint endpoint;

    private OktaEventHooks(SubscriptionStore subscriptions, String header) {
        this.subscriptions = subscriptions;
        this.header = header;
        this.endpoint = new NotificationEndpoint(subscriptions, header);
    }

    /**
     * Event hooks that carry their secret in the header {@code Authorization}.
     *
     * @param subscriptions those of all connections that use the address
     * @return the entry
     */
    public static OktaEventHooks in(SubscriptionStore subscriptions) {
        return in(subscriptions, AUTHORIZATION);
    }

    /**
     * Event hooks that carry their secret in a header of the host's choice, for example because its gateway reads {@code
     * Authorization} itself.
     *
     * @param subscriptions those of all connections that use the address
     * @param header the name of the header: letters, digits and dashes
     * @return the entry
     * @throws IllegalArgumentException if it cannot be the name of a header
     */
    public static OktaEventHooks in(SubscriptionStore subscriptions, String header) {
        if (!HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException("header: letters, digits and '-' are allowed, a letter first");
        }
        return new OktaEventHooks(Objects.requireNonNull(subscriptions, "subscriptions"), header);
    }

    /**
     * What the administrator enters under Workflow, Event Hooks. Not stored anywhere; show it once.
     *
     * @param address where Okta delivers
     * @param header the name of the authentication field
     * @param secret the authentication secret
     * @param events the events to subscribe to
     */
    public record Hook(URI address, String header, String secret, List<String> events) {
        /**
         * Copies the events and refuses nulls.
         *
         * @param address where Okta delivers
         * @param header the name of the authentication field
         * @param secret the authentication secret
         * @param events the events to subscribe to
         */
        public Hook {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(secret, "secret");
            events = List.copyOf(events);
        }

        /**
         * Under which the hook is kept, and can be {@linkplain OktaEventHooks#forget(DirectoryId, String) forgotten} alone.
         *
         * @return the id; it does not tell the secret
         */
        public String id() {
            return NotificationEndpoint.id(secret);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Hook[" + address + ", " + header + ", secret ***]";
        }
    }

    /**
     * Makes the secret of a hook and keeps its hash. Earlier hooks of the connection stay good until they are {@linkplain
     * #forget(DirectoryId, String) forgotten}, so that a secret can be changed without a gap: prepare another, have it entered
     * in Okta, then forget the old one.
     *
     * @param directory the connection
     * @param orgId the id of its org
     * @param address where Okta is to deliver: {@code https}, reachable for Okta, or {@code http} on loopback for a sandbox
     * @return what to enter
     * @throws IllegalArgumentException if the address or the id cannot be one
     */
    public Hook prepare(DirectoryId directory, String orgId, URI address) {
        boolean loopback = "http".equals(address.getScheme()) && isLoopback(address);
        if (!loopback && !("https".equals(address.getScheme()) && address.getHost() != null)) {
            throw new IllegalArgumentException("address: https is needed, or http on loopback for a sandbox");
        }
        if (!OktaAccess.isId(orgId)) {
            throw new IllegalArgumentException("orgId: the id of the org is needed, such as 00o1example");
        }
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        subscriptions.insert(new Subscription(
                NotificationEndpoint.id(secret), directory, orgId, RESOURCE, Sha256.of(secret), FOR_GOOD));
        return new Hook(address, header, secret, EVENTS);
    }

    /**
     * The hooks that are good now.
     *
     * @param directory the connection
     * @return their ids, as {@link Hook#id()} says them, in no particular order
     */
    public List<String> ids(DirectoryId directory) {
        return subscriptions.list(directory).stream()
                .filter(one -> one.resource().equals(RESOURCE))
                .map(Subscription::id)
                .toList();
    }

    /**
     * Forgets one hook of a connection, for example after its secret was changed or became known: from now on what it
     * delivers is ignored, and the others go on.
     *
     * @param directory the connection
     * @param id one of {@link #ids}
     * @return whether there was such a hook of this connection
     */
    public boolean forget(DirectoryId directory, String id) {
        boolean known = ids(directory).contains(id);
        if (known) {
            subscriptions.remove(id);
        }
        return known;
    }

    /**
     * Forgets all hooks of a connection: from now on what they deliver is ignored. The administrator removes them in Okta.
     *
     * @param directory the connection
     */
    public void forget(DirectoryId directory) {
        ids(directory).forEach(subscriptions::remove);
    }

    /**
     * Reads a request to the host's address: Okta's question whether the address is the host's, or a delivery of any
     * connection. Done in the time that one read of the store takes, so that Okta has its answer within 3 seconds; sync what
     * it names afterwards.
     *
     * @param call the request
     * @return what to answer, and which directories to sync afterwards; a delivery that proves to be nobody's is answered
     *     like any other and names none
     */
    public NotificationAnswer receive(NotificationCall call) {
        return endpoint.receive(call);
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null
                && List.of("127.0.0.1", "localhost", "[::1]").contains(address.getHost());
    }

    @Override
    public String toString() {
        return "OktaEventHooks[" + header + "]";
    }
}
