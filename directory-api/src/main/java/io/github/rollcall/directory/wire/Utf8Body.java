package io.github.rollcall.directory.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;

/**
 * A JSON body that ends with a {@link MalformedInputException} where it is not UTF-8 as RFC 3629 has it: no overlong forms,
 * no surrogates, nothing beyond U+10FFFF, nothing cut off. Nor does it begin with a byte order mark or in the manner of
 * UTF-16 and UTF-32. The JSON parser, which reads bytes, would guess another encoding or let broken text pass. For one
 * thread.
 */
final class Utf8Body extends FilterInputStream {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;
    /** As many bytes as the encoding can be guessed from. */
    private static final int FIRST = 4;

    private final byte[] single = new byte[1];
    private long position;
    private int pending;
    private int lowest;
    private int highest;

    Utf8Body(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            if (pending > 0) {
                throw new MalformedInputException(pending);
            }
            return count;
        }
        for (int at = offset; at < offset + count && position < FIRST; at++, position++) {
            if (target[at] == 0 || (target[at] < 0 && position == 0)) {
                throw new MalformedInputException(1);
            }
        }
        check(target, offset, offset + count);
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        // Nothing is skipped unseen.
        return wanted > 0 && read() >= 0 ? 1 : 0;
    }

    private void check(byte[] bytes, int from, int to) throws MalformedInputException {
        int at = from;
        while (at < to) {
            if (pending == 0) {
                at = afterAscii(bytes, at, to);
                if (at < to) {
                    begin(bytes[at++] & 0xFF);
                }
            } else {
                goOn(bytes[at++] & 0xFF);
            }
        }
    }

    private static int afterAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The first byte of a character beyond ASCII says how many follow, and bounds the second. */
    private void begin(int first) throws MalformedInputException {
        if (first < 0xC2 || first > 0xF4) {
            throw new MalformedInputException(1);
        }
        pending = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    }

    private void goOn(int next) throws MalformedInputException {
        if (next < lowest || next > highest) {
            throw new MalformedInputException(1);
        }
        pending--;
        lowest = 0x80;
        highest = 0xBF;
    }
}
