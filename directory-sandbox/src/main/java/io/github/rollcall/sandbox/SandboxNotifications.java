package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The story of Graph's change notifications. They are delivered when a test says so, in its own thread, so that it knows when
 * they have arrived; addresses on loopback only.
 */
public final class SandboxNotifications {

    private final EntraTenant tenant;
    private final EntraSubscriptions subscriptions;

    SandboxNotifications(EntraTenant tenant, EntraSubscriptions subscriptions) {
        this.tenant = tenant;
        this.subscriptions = subscriptions;
    }

    /**
     * What is subscribed to now.
     *
     * @return the resources, for example {@code /users}, in the order they were subscribed to
     */
    public List<String> resources() {
        return subscriptions.live().stream()
                .map(EntraSubscriptions.Entry::resource)
                .toList();
    }

    /**
     * When each of them ends.
     *
     * @return in the order of {@link #resources()}
     */
    public List<Instant> ends() {
        return subscriptions.live().stream()
                .map(EntraSubscriptions.Entry::expiresAt)
                .toList();
    }

    /**
     * Tells every subscription of users that these have changed, one delivery to each address.
     *
     * @param ids ids of users
     * @return the status of each answer; 0 for none
     */
    public List<Integer> deliverUsers(String... ids) {
        return deliver("/users", "Users/", "#Microsoft.Graph.User", List.of(ids));
    }

    /**
     * Tells every subscription of groups that these have changed, one delivery to each address.
     *
     * @param ids ids of groups
     * @return the status of each answer; 0 for none
     */
    public List<Integer> deliverGroups(String... ids) {
        return deliver("/groups", "Groups/", "#Microsoft.Graph.Group", List.of(ids));
    }

    /**
     * Tells every subscription that it has to be authorized anew.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> requireReauthorization() {
        return lifecycle("reauthorizationRequired");
    }

    /**
     * Tells every subscription that notifications were lost.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> missSome() {
        return lifecycle("missed");
    }

    /**
     * Ends every subscription and says so.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> remove() {
        List<EntraSubscriptions.Entry> live = subscriptions.live();
        live.forEach(entry -> subscriptions.forget(entry.id()));
        return lifecycle("subscriptionRemoved", live);
    }

    /** Ends every subscription and tells nobody. */
    public void lose() {
        subscriptions.live().forEach(entry -> subscriptions.forget(entry.id()));
    }

    private List<Integer> deliver(String resource, String path, String type, List<String> ids) {
        List<EntraSubscriptions.Entry> wanted = subscriptions.live().stream()
                .filter(entry -> entry.resource().equals(resource))
                .toList();
        return send(
                wanted,
                EntraSubscriptions.Entry::address,
                (entry, items) -> ids.forEach(id -> item(entry, items)
                        .put("changeType", "updated")
                        .put("resource", path + id)
                        .putObject("resourceData")
                        .put("@odata.type", type)
                        .put("@odata.id", path + id)
                        .put("id", id)));
    }

    private List<Integer> lifecycle(String event) {
        return lifecycle(event, subscriptions.live());
    }

    private List<Integer> lifecycle(String event, List<EntraSubscriptions.Entry> entries) {
        return send(
                entries,
                EntraSubscriptions.Entry::lifecycleAddress,
                (entry, items) -> item(entry, items).put("lifecycleEvent", event));
    }

    private ObjectNode item(EntraSubscriptions.Entry entry, ArrayNode items) {
        return items.addObject()
                .put("subscriptionId", entry.id())
                .put("subscriptionExpirationDateTime", EntraApi.dateTime(entry.expiresAt()))
                .put("clientState", entry.secret())
                .put("tenantId", tenant.tenantId());
    }

    /** What is written of one subscription. */
    private interface Writer {
        void write(EntraSubscriptions.Entry entry, ArrayNode items);
    }

    private List<Integer> send(
            List<EntraSubscriptions.Entry> entries, Function<EntraSubscriptions.Entry, String> address, Writer writer) {
        Map<String, ArrayNode> deliveries = new LinkedHashMap<>();
        entries.forEach(
                entry -> writer.write(entry, deliveries.computeIfAbsent(address.apply(entry), to -> Json.array())));
        return deliveries.entrySet().stream()
                .map(one -> subscriptions
                        .webhook()
                        .deliver(one.getKey(), Json.bytes(Json.object().set("value", one.getValue()))))
                .toList();
    }
}
