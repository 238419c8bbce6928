package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Audit events as lines of JSON in a file that only grows. Each line has a number, the code of the line before and a code of
 * its own, made with the key; {@link AuditVerifier} finds what was changed later.
 *
 * <p><b>Safe on return.</b> Each event is forced to the disk before {@link #append} returns: resets are rare, and a step must
 * not be done on the strength of a line that a power cut takes away. If a line cannot be written, what was written of it is
 * cut off and the call fails; the next one tries again.
 *
 * <p><b>One writer.</b> Safe for threads of one process. A second process, or a second log on the same file, is refused; each
 * node needs a file of its own. A file that somebody else has written to or cut is not written to any more.
 *
 * <p><b>The end.</b> Beside the file stands its head, in a file of the same name with {@code .head} behind it: number and
 * code of the last line, sealed with the key. Opening refuses a file that ends before its head.
 *
 * <p><b>After a crash</b> a half-written last line is cut off; its step was not done.
 *
 * <p><b>No rotation of its own.</b> A line has some 400 bytes. To begin a new file: close the log, move the file away and
 * leave the head, open the log again; the new file goes on with the numbers of the old one. Tools that copy and cut files
 * in place do what this log is there to notice.
 */
public final class JsonLinesAuditLog implements AuditLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JsonLinesAuditLog.class);
    private static final String READ_WRITE = "rw";

    private final AuditKey key;
    private final RandomAccessFile file;
    private final RandomAccessFile headFile;
    private AuditHead head;
    private long length;
    private boolean closed;

    private JsonLinesAuditLog(
            AuditKey key, RandomAccessFile file, RandomAccessFile headFile, AuditHead head, long length) {
        this.key = key;
        this.file = file;
        this.headFile = headFile;
        this.head = head;
        this.length = length;
    }

    /**
     * Opens a file, and creates it if there is none.
     *
     * @param file the file; its folder must exist
     * @param key what lines are written with from now on
     * @param earlier keys that lines were written with before
     * @return the log; to be closed
     * @throws DirectoryException code {@link ErrorCode#AUDIT_FAILED} if the file cannot be opened, another log has it open,
     *     or it is not the one that its head tells of
     * @throws IllegalArgumentException if two keys have the same id
     */
    public static JsonLinesAuditLog open(Path file, AuditKey key, AuditKey... earlier) {
        List<AuditKey> all = new ArrayList<>(List.of(earlier));
        all.add(key);
        Map<String, AuditKey> keys = AuditVerifier.byId(all);
        List<RandomAccessFile> opened = new ArrayList<>();
        try {
            RandomAccessFile headFile = opened(AuditHeadFile.of(file), opened);
            lock(headFile);
            RandomAccessFile lines = opened(file, opened);
            Optional<AuditHead> head = head(headFile, keys, lines.length());
            AuditTail tail = AuditTail.of(lines, keys);
            AuditHead reached = reached(head, tail);
            if (tail.end() < lines.length()) {
                LOG.warn(
                        "An audit file ended with a half-written line; it was cut off behind line {}",
                        reached.number());
                lines.setLength(tail.end());
            }
            JsonLinesAuditLog log = new JsonLinesAuditLog(key, lines, headFile, reached, tail.end());
            log.writeHead();
            headFile.getFD().sync();
            opened.clear();
            return log;
        } catch (IOException failure) {
            throw failed(
                    "the audit file cannot be opened", "Check that its folder exists and can be written to", failure);
        } finally {
            opened.forEach(JsonLinesAuditLog::closeQuietly);
        }
    }

    private static RandomAccessFile opened(Path path, List<RandomAccessFile> opened) throws IOException {
        RandomAccessFile one = new RandomAccessFile(path.toFile(), READ_WRITE);
        opened.add(one);
        return one;
    }

    /** Held until the file is closed. */
    private static void lock(RandomAccessFile headFile) throws IOException {
        FileLock lock;
        try {
            lock = headFile.getChannel().tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            lock = null;
        }
        if (lock == null) {
            throw refused("another log has the audit file open", "Give each node a file of its own");
        }
    }

    private static Optional<AuditHead> head(RandomAccessFile headFile, Map<String, AuditKey> keys, long lines)
            throws IOException {
        if (headFile.length() == 0) {
            if (lines > 0) {
                throw refused("the head of the audit file is missing", AuditTail.KEEP_AND_START_ANEW);
            }
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) Math.min(headFile.length(), AuditLine.MAX_LENGTH)];
        headFile.seek(0);
        headFile.readFully(bytes);
        Optional<AuditHead> head = AuditHeadFile.read(bytes, keys);
        if (head.isEmpty()) {
            throw refused(
                    "the head of the audit file was changed or sealed with another key", AuditTail.KEEP_AND_START_ANEW);
        }
        return head;
    }

    /** Where to go on; behind the head if a crash came before it was written. */
    private static AuditHead reached(Optional<AuditHead> head, AuditTail tail) {
        AuditHead known = head.orElse(AuditHead.START);
        AuditHead last = tail.last().map(AuditLine::head).orElse(known);
        if (last.number() < known.number() || (last.number() == known.number() && !last.equals(known))) {
            throw refused(
                    "the audit file ends with line " + last.number() + " and its head tells of line " + known.number(),
                    AuditTail.KEEP_AND_START_ANEW);
        }
        return last;
    }

    @Override
    public synchronized void append(AuditEvent event) {
        if (closed) {
            throw refused("the audit log is closed", "Close it after everything that writes to it");
        }
        AuditLine line = AuditLine.of(event, head, key);
        try {
            if (file.length() != length) {
                throw refused(
                        "somebody else has written to the audit file or has cut it", AuditTail.KEEP_AND_START_ANEW);
            }
            write(line.bytes());
            length = file.getFilePointer();
            head = line.head();
            writeHead();
        } catch (IOException failure) {
            throw failed("an event cannot be written to the audit file", "Check its disk", failure);
        }
    }

    private void write(byte[] bytes) throws IOException {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        boolean done = false;
        try {
            file.seek(length);
            file.write(line);
            file.getFD().sync();
            done = true;
        } finally {
            if (!done) {
                file.setLength(length);
            }
        }
    }

    /** Not forced: a head that is behind the file is no harm. */
    private void writeHead() throws IOException {
        headFile.seek(0);
        headFile.write(AuditHeadFile.write(head, key));
    }

    /**
     * How far the file has come, to be kept elsewhere.
     *
     * @return number and code of the last line
     */
    public synchronized AuditHead head() {
        return head;
    }

    /** Closes the file; events after it are refused. May be repeated. */
    @Override
    public synchronized void close() {
        closed = true;
        closeQuietly(file);
        closeQuietly(headFile);
    }

    /** Everything that counts was forced before. */
    private static void closeQuietly(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException failure) {
            LOG.warn(
                    "An audit file could not be closed ({})", failure.getClass().getSimpleName());
        }
    }

    private static DirectoryException refused(String problem, String remedy) {
        return DirectoryException.of(ErrorCode.AUDIT_FAILED, problem, remedy).build();
    }

    private static DirectoryException failed(String problem, String remedy, IOException cause) {
        return DirectoryException.of(ErrorCode.AUDIT_FAILED, problem, remedy)
                .cause(cause)
                .build();
    }
}
