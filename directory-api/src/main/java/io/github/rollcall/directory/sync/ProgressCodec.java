package io.github.rollcall.directory.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link SyncProgress} as the text a store keeps. A text that cannot be read, or is of another version, reads as never
 * synced: the next pass is a full one that deactivates nobody by absence.
 */
final class ProgressCodec {
    private static final long VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private ProgressCodec() {}

    static SyncState encode(SyncProgress progress) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            if (progress.pass() != null) {
                json.writeObjectFieldStart("pass");
                pass(json, progress.pass());
                json.writeEndObject();
            }
            cursor(json, "changesFrom", progress.changesFrom());
            text(json, "lastFullPass", progress.lastFullPass());
            text(json, "notBefore", progress.notBefore());
            json.writeNumberField("failures", progress.failures());
            questions(json, progress.questions());
            quarantine(json, progress.quarantine());
            text(json, "readAs", progress.readAs());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (text.getBuffer().length() > SyncState.MAX_LENGTH) {
            throw DirectoryException.of(
                            ErrorCode.CONNECTOR_FAILED,
                            "the connector's cursors or fingerprint are too large to be kept",
                            "Report it to the author of the connector")
                    .build();
        }
        return new SyncState(text.toString());
    }

    static SyncProgress decode(SyncState state) {
        if (state.equals(SyncState.INITIAL)) {
            return SyncProgress.NEVER_SYNCED;
        }
        try {
            JsonObject json =
                    StrictJson.object(new ByteArrayInputStream(state.value().getBytes(StandardCharsets.UTF_8)));
            return json.number("version").orElse(0L) == VERSION ? progress(json) : SyncProgress.NEVER_SYNCED;
        } catch (IOException | DirectoryException | DateTimeException | IllegalArgumentException unreadable) {
            return SyncProgress.NEVER_SYNCED;
        }
    }

    private static void pass(JsonGenerator json, Pass pass) throws IOException {
        json.writeStringField("phase", pass.phase().name());
        text(json, "scanId", pass.scanId());
        text(json, "startedAt", pass.startedAt());
        text(json, "fingerprint", pass.fingerprint());
        cursor(json, "cursor", pass.cursor());
        json.writeNumberField("brakeBase", pass.brakeBase());
        json.writeNumberField("rows", pass.counts().rows());
        json.writeNumberField("rejected", pass.counts().rejected());
        json.writeNumberField("nameless", pass.counts().nameless());
        json.writeArrayFieldStart("missing");
        for (Map.Entry<UserAttribute, Long> entry : new TreeMap<>(pass.counts().missing()).entrySet()) {
            json.writeStartObject();
            json.writeStringField("attribute", entry.getKey().name());
            json.writeNumberField("users", entry.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "sweepAfter", pass.sweepAfter());
        json.writeBooleanField("partial", pass.partial());
    }

    private static SyncProgress progress(JsonObject json) {
        return new SyncProgress(
                json.object("pass").map(ProgressCodec::pass).orElse(null),
                cursor(json, "changesFrom"),
                instant(json, "lastFullPass"),
                instant(json, "notBefore"),
                json.number("failures").orElse(0L).intValue(),
                questions(json),
                json.object("quarantine").map(ProgressCodec::quarantine).orElse(null),
                json.string("readAs").orElse(null));
    }

    private static void quarantine(JsonGenerator json, @Nullable Quarantine quarantine) throws IOException {
        if (quarantine != null) {
            json.writeObjectFieldStart("quarantine");
            text(json, "reason", quarantine.reason());
            text(json, "since", quarantine.since());
            text(json, "triedAt", quarantine.triedAt());
            json.writeNumberField("tries", quarantine.tries());
            json.writeEndObject();
        }
    }

    private static Quarantine quarantine(JsonObject json) {
        return new Quarantine(
                required(json, "reason", ErrorCode::valueOf),
                required(json, "since", Instant::parse),
                required(json, "triedAt", Instant::parse),
                Math.max(1, (int) number(json, "tries")));
    }

    /** Ids of one time stand together; a state that is older than this part has none. */
    private static void questions(JsonGenerator json, OpenQuestions questions) throws IOException {
        if (questions.equals(OpenQuestions.NONE)) {
            return;
        }
        Map<Instant, List<String>> byTime = new TreeMap<>();
        questions
                .since()
                .forEach((id, since) ->
                        byTime.computeIfAbsent(since, time -> new ArrayList<>()).add(id));
        json.writeArrayFieldStart("questions");
        for (Map.Entry<Instant, List<String>> entry : byTime.entrySet()) {
            json.writeStartObject();
            text(json, "since", entry.getKey());
            json.writeArrayFieldStart("ids");
            for (String id : entry.getValue()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("moreQuestions", questions.more());
    }

    private static OpenQuestions questions(JsonObject json) {
        Map<String, Instant> since = new LinkedHashMap<>();
        for (JsonObject entry : json.objects("questions")) {
            Instant time = required(entry, "since", Instant::parse);
            entry.strings("ids").forEach(id -> since.put(id, time));
        }
        return new OpenQuestions(since, json.bool("moreQuestions").orElse(false));
    }

    private static Pass pass(JsonObject json) {
        Map<UserAttribute, Long> missing = new TreeMap<>();
        for (JsonObject entry : json.objects("missing")) {
            missing.put(required(entry, "attribute", UserAttribute::new), number(entry, "users"));
        }
        return new Pass(
                required(json, "phase", Pass.Phase::valueOf),
                json.string("scanId").orElse(null),
                required(json, "startedAt", Instant::parse),
                required(json, "fingerprint", text -> text),
                cursor(json, "cursor"),
                number(json, "brakeBase"),
                new RowCounts(number(json, "rows"), number(json, "rejected"), number(json, "nameless"), missing),
                json.string("sweepAfter").orElse(null),
                json.bool("partial").orElse(false));
    }

    private static <T> T required(JsonObject json, String name, Function<String, T> parse) {
        return json.string(name)
                .map(parse)
                .orElseThrow(() -> new IllegalArgumentException("sync state: " + name + " is missing"));
    }

    private static long number(JsonObject json, String name) {
        return json.number(name).orElseThrow(() -> new IllegalArgumentException("sync state: " + name + " is missing"));
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void cursor(JsonGenerator json, String name, @Nullable Cursor cursor) throws IOException {
        if (cursor != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("value", cursor.value());
            json.writeStringField("fingerprint", cursor.fingerprint());
            json.writeEndObject();
        }
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        return json.string(name).map(Instant::parse).orElse(null);
    }

    private static @Nullable Cursor cursor(JsonObject json, String name) {
        return json.object(name)
                .map(cursor -> new Cursor(
                        cursor.string("value").orElse(""),
                        cursor.string("fingerprint").orElse("")))
                .orElse(null);
    }
}
