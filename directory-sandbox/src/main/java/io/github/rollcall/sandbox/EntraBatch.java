package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code $batch}: up to 20 requests in one, each answered by the same handlers with its own status. */
final class EntraBatch {

    private static final int LARGEST = 20;

    private final EntraErrors errors;
    private final Function<Call, Answer> single;
    private final Schedule<Fault> faults = new Schedule<>();
    private final FaultRenderer renderer;
    private final String baseUrl;

    EntraBatch(EntraErrors errors, Dialect dialect, String baseUrl, Function<Call, Answer> single) {
        this.errors = errors;
        this.single = single;
        this.renderer = new FaultRenderer(dialect);
        this.baseUrl = baseUrl;
    }

    /** The faults of single requests inside a batch. */
    Schedule<Fault> faults() {
        return faults;
    }

    Answer handle(Call call) {
        JsonNode requests =
                Json.parseObject(call.body()).map(body -> body.get("requests")).orElse(null);
        if (requests == null || !requests.isArray() || requests.isEmpty() || requests.size() > LARGEST) {
            return errors.badRequest("A batch holds 1 to " + LARGEST + " requests.");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode request : requests) {
            if (!request.path("id").isTextual() || !ids.add(request.path("id").asText())) {
                return errors.badRequest("Every request of a batch needs an id of its own.");
            }
        }
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("responses");
        for (JsonNode request : requests) {
            responses.add(response(request, call));
        }
        return Answer.json(200, body);
    }

    private ObjectNode response(JsonNode request, Call outer) {
        ObjectNode response = Json.object().put("id", request.path("id").asText());
        Answer right = answer(request, outer);
        Answer answer = faults.next()
                .map(fault -> renderer.spoil(
                        right, fault, baseUrl + request.path("url").asText()))
                .orElse(right);
        response.put("status", answer.status());
        ObjectNode headers = response.putObject("headers");
        answer.headers().forEach(header -> headers.put(header.name(), header.value()));
        JsonNode body = answer.json();
        if (body != null) {
            headers.put("Content-Type", Answer.JSON);
            response.set("body", body);
        }
        return response;
    }

    private Answer answer(JsonNode request, Call outer) {
        String method = request.path("method").asText();
        String url = request.path("url").asText();
        if (!(method.equals("GET") || method.equals("POST")) || !url.startsWith("/")) {
            return errors.badRequest("A request of a batch needs the method GET or POST and a relative url.");
        }
        JsonNode body = request.path("body");
        if (!body.isMissingNode() && header(request, "Content-Type") == null) {
            return errors.badRequest("A request with a body needs a Content-Type header.");
        }
        String text = body.isMissingNode() ? "" : new String(Json.bytes(body), StandardCharsets.UTF_8);
        try {
            return single.apply(new Call(
                    method,
                    "/v1.0" + url,
                    name -> Ascii.same(name, "Authorization") ? outer.header(name) : header(request, name),
                    text));
        } catch (IllegalArgumentException brokenEncoding) {
            return errors.badRequest("The url of a request cannot be decoded.");
        }
    }

    private static @Nullable String header(JsonNode request, String name) {
        for (var field : request.path("headers").properties()) {
            if (Ascii.same(field.getKey(), name)) {
                return field.getValue().asText();
            }
        }
        return null;
    }
}
