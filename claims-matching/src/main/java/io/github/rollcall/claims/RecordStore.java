package io.github.rollcall.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation keeps of the records it has read: id, names and date of birth, packed into bytes; about 70 to 150 bytes for a usual record. Longer texts
 * than any comparison looks at are cut off just behind that limit.
 */
final class RecordStore {

    /** The most records; an index has to fit beside a key in 64 bits. */
    static final int MOST = 1 << BlockIndex.RECORD_BITS;

    private static final int CHUNK = 1 << 20;
    private static final int LONGEST = TextFolding.LONGEST + 1;

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] places = new long[1024];
    private byte[] buffer = new byte[1024];
    private int written;
    private int used = CHUNK;
    private int size;

    int size() {
        return size;
    }

    /** Keeps one record and answers its index. */
    int add(String id, ClaimSet claims) {
        written = 0;
        write(id);
        write(claims.name());
        write(claims.dateOfBirth() == null ? null : claims.dateOfBirth().text());
        int further = Math.min(claims.otherNames().size(), NameComparison.MOST_OTHER_NAMES);
        put(further);
        claims.otherNames().subList(0, further).forEach(this::write);
        if (used + written > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        System.arraycopy(buffer, 0, chunks.get(chunks.size() - 1), used, written);
        places = size < places.length ? places : Arrays.copyOf(places, size + (size >> 1));
        places[size] = (long) (chunks.size() - 1) * CHUNK + used;
        used += written;
        return size++;
    }

    String id(int index) {
        String id = new Reader(index).text();
        return id == null ? "" : id;
    }

    /** Names and date of birth of a record. */
    ClaimSet claims(int index) {
        Reader reader = new Reader(index);
        reader.text();
        ClaimSet.Builder claims = ClaimSet.builder().name(reader.name());
        String birth = reader.text();
        claims.dateOfBirth(birth == null ? null : BirthDate.parse(birth));
        for (int left = reader.count(); left > 0; left--) {
            claims.otherName(reader.name());
        }
        return claims.build();
    }

    private void write(@Nullable PersonName name) {
        write(name == null ? null : name.given());
        write(name == null ? null : name.middle());
        write(name == null ? null : name.family());
        write(name == null ? null : name.suffix());
        write(name == null ? null : name.full());
    }

    /** Two bytes of length and width, and one or two bytes a character, so that every text comes back as it was. */
    private void write(@Nullable String stated) {
        String text = stated == null || stated.length() <= LONGEST ? stated : stated.substring(0, LONGEST);
        int length = text == null ? 0 : text.length();
        boolean wide = false;
        for (int i = 0; text != null && i < length && !wide; i++) {
            wide = text.charAt(i) > 0xFF;
        }
        int head = text == null ? 0 : (length + 1) << 1 | (wide ? 1 : 0);
        put(head >> 8);
        put(head);
        for (int i = 0; text != null && i < length; i++) {
            if (wide) {
                put(text.charAt(i) >> 8);
            }
            put(text.charAt(i));
        }
    }

    private void put(int value) {
        buffer = written < buffer.length ? buffer : Arrays.copyOf(buffer, 2 * written);
        buffer[written++] = (byte) value;
    }

    /** Reads the texts of one record one after the other. */
    private final class Reader {

        private final byte[] chunk;
        private int at;

        Reader(int index) {
            chunk = chunks.get((int) (places[index] / CHUNK));
            at = (int) (places[index] % CHUNK);
        }

        PersonName name() {
            return PersonName.builder()
                    .given(text())
                    .middle(text())
                    .family(text())
                    .suffix(text())
                    .full(text())
                    .build();
        }

        int count() {
            return chunk[at++];
        }

        @Nullable
        String text() {
            int head = (chunk[at] & 0xFF) << 8 | (chunk[at + 1] & 0xFF);
            at += 2;
            if (head == 0) {
                return null;
            }
            boolean wide = (head & 1) != 0;
            int length = (head >> 1) - 1;
            return wide ? wide(length) : narrow(length);
        }

        private String narrow(int length) {
            at += length;
            return new String(chunk, at - length, length, StandardCharsets.ISO_8859_1);
        }

        /** Character by character, since a decoder would replace a lone surrogate. */
        private String wide(int length) {
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = (char) (chunk[at] << 8 | (chunk[at + 1] & 0xFF));
                at += 2;
            }
            return new String(text);
        }
    }
}
