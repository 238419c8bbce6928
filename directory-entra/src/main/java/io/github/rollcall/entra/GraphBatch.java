package io.github.rollcall.entra;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several reads in one request. Graph answers each part with a status of its own; the parts it throttles or fails are asked
 * again by the retry policy, the longest wait among them honoured, and the others are not.
 */
final class GraphBatch {
    static final int LARGEST = 20;

    private final GraphClients clients;
    private final Clock clock;

    GraphBatch(GraphClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * One read.
     *
     * @param key what the answer is filed under; ASCII letters, digits and dashes
     * @param url relative to the address of Graph
     * @param groupIds the body of a membership check, or null for a GET
     */
    record Part(String key, String url, @Nullable List<String> groupIds) {}

    /** What one part was answered: an object, or why there is none. */
    record Answer(@Nullable JsonObject body, @Nullable DirectoryException failure) {}

    /**
     * The answers by key.
     *
     * @param unanswered why those that are missing are
     * @param ofParts whether that was said of parts, within an answer to the request as a whole
     */
    record Answers(
            Map<String, Answer> byKey,
            CallCost cost,
            @Nullable DirectoryException unanswered,
            boolean ofParts) {
        Optional<JsonObject> body(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Answer::body);
        }

        /** Why a part has no body. */
        Optional<DirectoryException> failure(String key) {
            Answer answer = byKey.get(key);
            return Optional.ofNullable(answer == null ? unanswered : answer.failure());
        }

        boolean isNotFound(String key) {
            Answer answer = byKey.get(key);
            return answer != null && answer.failure() != null && GraphErrors.isNotFound(answer.failure());
        }
    }

    /** Sends up to {@value #LARGEST} parts. Throws if no part was answered. */
    Answers send(List<Part> parts) {
        Answers answers = sendEach(parts);
        if (answers.unanswered() != null && answers.byKey().isEmpty()) {
            throw answers.unanswered();
        }
        return answers;
    }

    /** The same for parts each of which may fail alone. Throws if no part was answered, not even with a refusal of its own. */
    Answers sendEach(List<Part> parts) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        AtomicInteger sent = new AtomicInteger();
        boolean[] ofParts = {false};
        try {
            CallCost cost = clients.read(
                            Area.USERS,
                            false,
                            () -> {
                                sent.incrementAndGet();
                                ofParts[0] = false;
                                return request(parts, answers);
                            },
                            response -> {
                                Optional<DirectoryException> again = collect(response, answers, parts);
                                ofParts[0] = again.isPresent();
                                if (again.isPresent()) {
                                    throw again.get();
                                }
                                return answers;
                            })
                    .cost();
            return new Answers(answers, cost, null, false);
        } catch (DirectoryException failure) {
            if ((answers.isEmpty() && !ofParts[0]) || failure.code() == ErrorCode.INTERRUPTED) {
                throw failure;
            }
            return new Answers(answers, new CallCost(sent.get(), Duration.ZERO), failure, ofParts[0]);
        }
    }

    private RequestInformation request(List<Part> parts, Map<String, Answer> answered) {
        RequestInformation request =
                new RequestInformation(HttpMethod.POST, "{+baseurl}/$batch", new HashMap<>(clients.base()));
        request.setStreamContent(
                new ByteArrayInputStream(json(parts, answered).getBytes(StandardCharsets.UTF_8)), "application/json");
        return request;
    }

    /** Keys, urls and ids hold no character that JSON escapes. */
    private static String json(List<Part> parts, Map<String, Answer> answered) {
        return parts.stream()
                .filter(part -> !answered.containsKey(part.key()))
                .map(GraphBatch::json)
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
    }

    private static String json(Part part) {
        String head = "{\"id\":\"" + part.key() + "\",\"url\":\"" + part.url() + "\",";
        if (part.groupIds() == null) {
            return head + "\"method\":\"GET\"}";
        }
        return head
                + "\"method\":\"POST\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"groupIds\":[\""
                + String.join("\",\"", part.groupIds()) + "\"]}}";
    }

    /** Keeps the answers, and says why parts have to be asked for again: the one that asks for the longest wait. */
    private Optional<DirectoryException> collect(WireResponse response, Map<String, Answer> answers, List<Part> parts)
            throws IOException {
        Set<String> asked = parts.stream().map(Part::key).collect(Collectors.toSet());
        Map<String, Answer> read = new LinkedHashMap<>();
        List<DirectoryException> again = new ArrayList<>();
        StrictJson.page(response.body(), "responses", item -> {
            Optional<String> key =
                    item == null ? Optional.empty() : item.string("id").filter(asked::contains);
            if (item == null || key.isEmpty()) {
                return;
            }
            Answer answer = answer(item);
            if (answer.failure() != null && answer.failure().isRetryable()) {
                again.add(answer.failure());
            } else {
                read.put(key.get(), answer);
            }
        });
        answers.putAll(read);
        return again.stream()
                .max(Comparator.comparing(failure -> failure.retryAfter().orElse(Duration.ZERO)));
    }

    private Answer answer(JsonObject item) {
        PartResponse part = new PartResponse(item);
        Optional<JsonObject> body = item.object("body");
        return GraphErrors.isSuccess(part)
                ? new Answer(body.orElse(null), null)
                : new Answer(
                        null, GraphErrors.of(part, body.flatMap(one -> one.object("error")), Area.USERS, false, clock));
    }

    /** The status and the headers of a part; its body has been read with the batch. */
    private record PartResponse(JsonObject item) implements WireResponse {
        @Override
        public int status() {
            return item.number("status")
                    .filter(status -> status >= 100 && status <= 599)
                    .map(Long::intValue)
                    .orElse(100);
        }

        @Override
        public List<String> headers(String name) {
            JsonObject headers = item.object("headers").orElse(null);
            if (headers == null) {
                return List.of();
            }
            return Stream.of(name, name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .flatMap(spelling -> headers.string(spelling).stream())
                    .toList();
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public void close() {}
    }
}
