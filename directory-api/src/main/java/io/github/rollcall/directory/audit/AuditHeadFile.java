package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What stands beside an audit file: its head, sealed with the key, so that lines cut off at the end are missed. It always has
 * the same length and is written in place, so that no crash leaves half of it.
 */
final class AuditHeadFile {
    private static final String ENDING = ".head";
    private static final String USE = "rollcall-audit-head";
    private static final int LENGTH = 256;

    private AuditHeadFile() {}

    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    static byte[] write(AuditHead head, AuditKey key) {
        String text = "{\"n\":" + head.number() + ",\"mac\":\"" + head.mac() + "\",\"key\":\"" + key.id()
                + "\",\"seal\":\"" + seal(head, key) + "\"}";
        return (text + " ".repeat(LENGTH - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The head, if one of the keys has sealed it. */
    static Optional<AuditHead> read(byte[] bytes, Map<String, AuditKey> keys) {
        try {
            JsonObject json = StrictJson.object(new ByteArrayInputStream(bytes));
            AuditHead head = new AuditHead(
                    json.number("n").orElseThrow(), json.string("mac").orElseThrow());
            AuditKey key = keys.get(json.string("key").orElseThrow());
            return key != null
                            && AuditLine.same(
                                    seal(head, key), json.string("seal").orElseThrow())
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (IOException | DirectoryException | NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    private static String seal(AuditHead head, AuditKey key) {
        byte[] bytes = (head.number() + " " + head.mac()).getBytes(StandardCharsets.UTF_8);
        return key.code(USE, bytes, bytes.length);
    }
}
