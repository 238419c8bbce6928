package io.github.rollcall.directory.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an audit file: a JSON object in ASCII, with the number of the line, the code of the line before, and last the
 * code of all that stands before it.
 */
final class AuditLine {
    /** No line is longer, in bytes: an event has no place for long texts. */
    static final int MAX_LENGTH = 16 * 1024;

    private static final String USE = "rollcall-audit-line";
    private static final String MAC = ",\"mac\":\"";
    private static final String END = "\"}";
    private static final int MAC_DIGITS = 64;
    private static final int TAIL = MAC.length() + MAC_DIGITS + END.length();
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final long number;
    private final String previous;
    private final String keyId;
    private final String mac;
    private final byte[] bytes;

    private AuditLine(long number, String previous, String keyId, String mac, byte[] bytes) {
        this.number = number;
        this.previous = previous;
        this.keyId = keyId;
        this.mac = mac;
        this.bytes = bytes;
    }

    /** The line of an event behind what is there. */
    static AuditLine of(AuditEvent event, AuditHead before, AuditKey key) {
        long number = before.number() + 1;
        byte[] body = body(event, number, before.mac(), key.id());
        String mac = key.code(USE, body, body.length);
        byte[] tail = (MAC + mac + END).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, bytes, body.length, tail.length);
        return new AuditLine(number, before.mac(), key.id(), mac, bytes);
    }

    /** A line as it stands in a file; empty if it has not the shape of one. */
    static Optional<AuditLine> read(byte[] bytes) {
        int body = bytes.length - TAIL;
        if (body < 0 || !new String(bytes, body, MAC.length(), StandardCharsets.ISO_8859_1).equals(MAC)) {
            return Optional.empty();
        }
        try {
            JsonObject json = StrictJson.object(new ByteArrayInputStream(bytes));
            return Optional.of(new AuditLine(
                    json.number("n").orElseThrow(),
                    json.string("previous").orElseThrow(),
                    json.string("key").orElseThrow(),
                    json.string("mac").orElseThrow(),
                    bytes));
        } catch (IOException | DirectoryException | NoSuchElementException notALine) {
            return Optional.empty();
        }
    }

    /** Whether the holder of the key wrote exactly this. */
    boolean isBy(AuditKey key) {
        return same(key.code(USE, bytes, bytes.length - TAIL), mac);
    }

    /** From 1. */
    long number() {
        return number;
    }

    /** The name of the key. */
    String keyId() {
        return keyId;
    }

    /** The line without its line feed; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean follows(AuditHead before) {
        return same(previous, before.mac());
    }

    AuditHead head() {
        return new AuditHead(number, mac);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** The object without its end. */
    private static byte[] body(AuditEvent event, long number, String previous, String keyId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("n", number);
            json.writeStringField("previous", previous);
            json.writeStringField("at", event.at().toString());
            json.writeStringField("step", event.step().name());
            json.writeStringField("directory", event.directory().value());
            text(json, "user", event.user().map(DirectoryUserId::externalId).orElse(null));
            json.writeStringField("role", event.actor().role().name());
            text(json, "actor", event.actor().id().orElse(null));
            text(json, "verification", event.verification().orElse(null));
            text(json, "purpose", event.purpose().orElse(null));
            text(json, "action", event.action().orElse(null));
            text(json, "ticket", event.ticket().orElse(null));
            text(json, "reason", event.reason().orElse(null));
            json.writeStringField("key", keyId);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] whole = bytes.toByteArray();
        return Arrays.copyOf(whole, whole.length - 1);
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    @Override
    public String toString() {
        return "AuditLine[" + number + "]";
    }
}
