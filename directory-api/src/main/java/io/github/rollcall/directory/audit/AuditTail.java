package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The end of an audit file.
 *
 * @param last the last whole line; empty if there is none
 * @param end where it ends, in bytes from the beginning; what stands behind it is half a line
 */
record AuditTail(Optional<AuditLine> last, long end) {
    /** What to do with a file that is not what it should be. */
    static final String KEEP_AND_START_ANEW =
            "Have somebody look into it with AuditVerifier; keep the file and its head as evidence, and open a new file";

    /** Enough for half a line behind a whole one. */
    private static final int WINDOW = 2 * AuditLine.MAX_LENGTH + 2;

    static AuditTail of(RandomAccessFile file, Map<String, AuditKey> keys) throws IOException {
        long start = Math.max(0, file.length() - WINDOW);
        byte[] bytes = new byte[(int) (file.length() - start)];
        file.seek(start);
        file.readFully(bytes);
        int end = lastLineFeed(bytes, bytes.length);
        if (end < 0) {
            if (start > 0) {
                throw broken();
            }
            return new AuditTail(Optional.empty(), 0);
        }
        int begin = lastLineFeed(bytes, end) + 1;
        Optional<AuditLine> line = AuditLine.read(Arrays.copyOfRange(bytes, begin, end));
        AuditKey key = line.map(one -> keys.get(one.keyId())).orElse(null);
        if (key == null || !line.orElseThrow().isBy(key)) {
            throw broken();
        }
        return new AuditTail(line, start + end + 1);
    }

    private static int lastLineFeed(byte[] bytes, int before) {
        int at = before - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private static DirectoryException broken() {
        return DirectoryException.of(
                        ErrorCode.AUDIT_FAILED,
                        "the last line of the audit file was changed or written with a key that was not given",
                        KEEP_AND_START_ANEW)
                .build();
    }
}
