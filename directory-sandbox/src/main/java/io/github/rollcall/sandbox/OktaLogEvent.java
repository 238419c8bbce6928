package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the System Log.
 *
 * @param uuid its own id
 * @param type for example {@code user.lifecycle.deactivate}
 * @param success whether what it tells took effect
 * @param published when it happened
 * @param persisted when the log got to know
 * @param targets what it is about, in Okta's order
 */
record OktaLogEvent(
        UUID uuid, String type, boolean success, Instant published, Instant persisted, List<Target> targets) {

    /** Something an event is about. */
    record Target(
            String id,
            String type,
            @Nullable String alternateId,
            @Nullable String displayName) {}

    OktaLogEvent {
        targets = List.copyOf(targets);
    }

    /** The same, noticed only now. */
    OktaLogEvent persistedAt(Instant now) {
        return new OktaLogEvent(uuid, type, success, published, now, targets);
    }

    /** What a filter compares. */
    List<String> values(String name) {
        return switch (name) {
            case "eventType" -> List.of(type);
            case "uuid" -> List.of(uuid.toString());
            case "target.id" -> targets.stream().map(Target::id).toList();
            case "target.type" -> targets.stream().map(Target::type).toList();
            case "outcome.result" -> List.of(result());
            default -> List.of();
        };
    }

    private String result() {
        return success ? "SUCCESS" : "FAILURE";
    }

    ObjectNode row() {
        ObjectNode row = Json.object()
                .put("uuid", uuid.toString())
                .put("published", OktaUserShape.dateTime(published))
                .put("eventType", type)
                .put("version", "0")
                .put("severity", "INFO")
                .putNull("legacyEventType")
                .put("displayMessage", type)
                .putNull("client");
        row.putObject("actor")
                .put("id", "00u0sandboxAdmin0000")
                .put("type", "User")
                .put("alternateId", "admin@northwind.example")
                .put("displayName", "Sandbox Administrator");
        row.putObject("outcome").put("result", result()).putNull("reason");
        row.putObject("transaction")
                .put("type", "WEB")
                .put("id", uuid.toString())
                .putObject("detail");
        row.putObject("debugContext").putObject("debugData");
        row.putObject("request").putArray("ipChain");
        ArrayNode about = row.putArray("target");
        targets.forEach(target -> about.addObject()
                .put("id", target.id())
                .put("type", target.type())
                .put("alternateId", target.alternateId())
                .put("displayName", target.displayName())
                .putNull("detailEntry"));
        return row;
    }
}
