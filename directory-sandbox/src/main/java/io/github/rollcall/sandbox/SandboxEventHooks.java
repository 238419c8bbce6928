package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The story of Okta's event hooks. They are delivered when a test says so, in its own thread, so that it knows when they have
 * arrived; addresses on loopback only. What is delivered comes from the System Log, whatever is granted to the application.
 */
public final class SandboxEventHooks {
    private static final String ID = "who0sandboxHook0000";

    private final String baseUrl;
    private final SandboxDirectory directory;
    private final OktaEventLog log;
    private final Webhook webhook = new Webhook();
    private final List<Hook> hooks = new ArrayList<>();
    private List<ObjectNode> last = List.of();
    private int told;

    SandboxEventHooks(String baseUrl, SandboxDirectory directory, OktaEventLog log) {
        this.baseUrl = baseUrl;
        this.directory = directory;
        this.log = log;
    }

    private record Hook(String address, String header, String secret) {
        @Override
        public String toString() {
            return "Hook[" + address + "]";
        }
    }

    /**
     * Makes a hook as an administrator does, and asks the address once whether it is the host's. What happened before is not
     * delivered.
     *
     * @param address where to deliver, on loopback
     * @param header the name of the header that carries the secret
     * @param secret the secret
     * @return whether the address answered as it has to, so that the hook delivers from now on
     * @throws IllegalArgumentException if the address is not on loopback
     */
    public boolean register(String address, String header, String secret) {
        if (!Webhook.isAllowed(address)) {
            throw new IllegalArgumentException("a sandbox delivers to addresses on loopback only");
        }
        boolean verified = webhook.answersChallenge(address, UUID.randomUUID().toString());
        synchronized (directory) {
            if (verified) {
                hooks.add(new Hook(address, header, secret));
                told = end();
            }
        }
        return verified;
    }

    /**
     * Delivers what has happened since the last delivery, in one delivery to each hook.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> deliver() {
        synchronized (directory) {
            last = List.of(delivery(untold().stream().map(OktaLogEvent::row).toList()));
            told = end();
        }
        return send(last);
    }

    /**
     * Delivers what has happened since the last delivery, each event by itself and the latest first.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> deliverOutOfOrder() {
        synchronized (directory) {
            List<ObjectNode> each = new ArrayList<>();
            untold().forEach(event -> each.add(0, delivery(List.of(event.row()))));
            told = end();
            last = each;
        }
        return send(last);
    }

    /**
     * Delivers once more what was delivered last, as Okta does when it got no answer in time.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> deliverAgain() {
        return send(last);
    }

    /**
     * Delivers once more the events that were delivered last, in a delivery of its own.
     *
     * @return the status of each answer; 0 for none
     */
    public List<Integer> repeatEvents() {
        List<ObjectNode> again = last.stream().map(ObjectNode::deepCopy).toList();
        again.forEach(one -> one.put("eventId", UUID.randomUUID().toString()));
        return send(again);
    }

    /** How many events there were so far, those that the log has forgotten too. */
    private int end() {
        return log.forgotten() + log.events().size();
    }

    private List<OktaLogEvent> untold() {
        List<OktaLogEvent> events = log.events();
        return events.subList(Math.max(0, told - log.forgotten()), events.size());
    }

    private ObjectNode delivery(List<ObjectNode> events) {
        ObjectNode delivery = Json.object()
                .put("eventType", "com.okta.event_hook")
                .put("eventTypeVersion", "1.0")
                .put("cloudEventsVersion", "0.1")
                .put("source", baseUrl + "/api/v1/eventHooks/" + ID)
                .put("eventId", UUID.randomUUID().toString())
                .put("eventTime", OktaUserShape.dateTime(directory.now()))
                .put("contentType", "application/json");
        ArrayNode rows = delivery.putObject("data").putArray("events");
        events.forEach(rows::add);
        return delivery;
    }

    private List<Integer> send(List<ObjectNode> deliveries) {
        List<Integer> answers = new ArrayList<>();
        for (Hook hook : List.copyOf(hooks)) {
            for (ObjectNode delivery : deliveries) {
                answers.add(webhook.deliver(hook.address(), Json.bytes(delivery), hook.header(), hook.secret()));
            }
        }
        return answers;
    }
}
