package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.EvidenceKey;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The key of new codes and those of old ones. A code is the name of its key, a colon, and 43 characters. */
final class KeyRing {
    private static final char SEPARATOR = ':';

    private final RecordKey current;
    private final Map<String, RecordKey> all = new HashMap<>();

    KeyRing(RecordKey current, List<RecordKey> older) {
        this.current = current;
        all.put(current.id(), current);
        for (RecordKey key : older) {
            if (all.putIfAbsent(key.id(), key) != null) {
                throw new IllegalArgumentException("record keys: two have the id " + key.id());
            }
        }
    }

    /** Seals parts under the current key. */
    String seal(List<String> parts) {
        return code(current, parts, RecordKey::seal);
    }

    boolean isSeal(String code, List<String> parts) {
        return isCode(code, parts, RecordKey::seal);
    }

    /** The digest of a use and its parts, under the current key. */
    String digest(String use, List<String> parts) {
        return code(current, labelled(use, parts), RecordKey::digest);
    }

    /** Whether a digest, under whichever key of the ring, is of this use and these parts. */
    boolean isDigest(String code, String use, List<String> parts) {
        return isCode(code, labelled(use, parts), RecordKey::digest);
    }

    EvidenceKey evidence() {
        return current.evidence();
    }

    private static List<String> labelled(String use, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.add(0, use);
        return all;
    }

    private static String code(RecordKey key, List<String> parts, BiFunction<RecordKey, byte[], byte[]> code) {
        byte[] bytes = code.apply(key, bytes(parts));
        return key.id() + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private boolean isCode(String stated, List<String> parts, BiFunction<RecordKey, byte[], byte[]> code) {
        int end = stated.lastIndexOf(SEPARATOR);
        @Nullable RecordKey key = end < 0 ? null : all.get(stated.substring(0, end));
        return key != null
                && MessageDigest.isEqual(
                        code(key, parts, code).getBytes(StandardCharsets.UTF_8),
                        stated.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts with their lengths, so that no two lists give the same bytes. */
    private static byte[] bytes(List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(parts.size());
            for (String part : parts) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
