package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.audit.AuditFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the files of a {@link JsonLinesAuditLog} are as they were written, and names the first line that is not.
 * Immutable and safe for many threads.
 *
 * <p><b>What cannot be seen.</b> Somebody with the key can write whatever they like. Somebody without it who puts back an
 * older copy of file and head together is not seen, unless a newer head was kept elsewhere and is given here. Nor is an end
 * that was cut off, if there is neither a head beside the file nor one given.
 */
public final class AuditVerifier {
    private final Map<String, AuditKey> keys;

    private AuditVerifier(Map<String, AuditKey> keys) {
        this.keys = keys;
    }

    /**
     * A verifier.
     *
     * @param keys all keys that the files were written with
     * @return the verifier
     * @throws IllegalArgumentException if two keys have the same id
     */
    public static AuditVerifier with(AuditKey... keys) {
        return new AuditVerifier(byId(List.of(keys)));
    }

    static Map<String, AuditKey> byId(List<AuditKey> keys) {
        if (keys.stream().map(AuditKey::id).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("audit keys: two keys have the same id");
        }
        return keys.stream().collect(Collectors.toUnmodifiableMap(AuditKey::id, Function.identity()));
    }

    /**
     * Verifies files, and the end of the last one against the head beside it if there is one.
     *
     * @param files all files of one log in the order they were written in, at least one
     * @return what was found
     * @throws IOException if a file cannot be read
     */
    public AuditVerification verify(List<Path> files) throws IOException {
        Path beside = AuditHeadFile.of(files.get(files.size() - 1));
        if (!Files.exists(beside)) {
            return verify(files, List.of());
        }
        Optional<AuditHead> head = AuditHeadFile.read(Files.readAllBytes(beside), keys);
        return head.isPresent()
                ? verify(files, List.of(head.get()))
                : new AuditVerification(
                        Optional.of(new AuditFinding(Kind.CHANGED, beside, 1, 0)), AuditHead.START, false, false);
    }

    /**
     * Verifies files, their end against the head beside them, and that they go on from a head that was kept elsewhere.
     *
     * @param files all files of one log in the order they were written in, at least one
     * @param kept a head of this log, from {@link JsonLinesAuditLog#head()}
     * @return what was found
     * @throws IOException if a file cannot be read
     */
    public AuditVerification verify(List<Path> files, AuditHead kept) throws IOException {
        Objects.requireNonNull(kept, "kept");
        AuditVerification all = verify(files);
        return all.isIntact() ? verify(files, List.of(kept)) : all;
    }

    private AuditVerification verify(List<Path> files, List<AuditHead> heads) throws IOException {
        try (AuditLines lines = new AuditLines(files)) {
            AuditHead reached = AuditHead.START;
            AuditLines.@Nullable Raw raw = lines.next();
            while (raw != null && (raw.ended() || !lines.isInLastFile())) {
                Optional<Kind> wrong = wrong(raw.content(), reached, lines, heads);
                if (wrong.isPresent()) {
                    AuditFinding finding = new AuditFinding(wrong.get(), raw.file(), raw.line(), reached.number() + 1);
                    return new AuditVerification(Optional.of(finding), reached, false, false);
                }
                reached = raw.content().orElseThrow().head();
                raw = lines.next();
            }
            return end(
                    files.get(files.size() - 1),
                    raw == null ? lines.line() + 1 : raw.line(),
                    reached,
                    raw != null,
                    heads);
        }
    }

    private static AuditVerification end(
            Path file, long line, AuditHead reached, boolean halfWritten, List<AuditHead> heads) {
        boolean cut = heads.stream().anyMatch(head -> head.number() > reached.number());
        Optional<AuditFinding> finding = cut
                ? Optional.of(new AuditFinding(Kind.TRUNCATED, file, line, reached.number() + 1))
                : Optional.empty();
        return new AuditVerification(finding, reached, !heads.isEmpty(), halfWritten);
    }

    private Optional<Kind> wrong(Optional<AuditLine> read, AuditHead before, AuditLines rest, List<AuditHead> heads)
            throws IOException {
        if (read.isPresent() && !keys.containsKey(read.get().keyId())) {
            return Optional.of(Kind.UNKNOWN_KEY);
        }
        Optional<AuditLine> ours = read.filter(this::isOurs);
        if (ours.isEmpty()) {
            return Optional.of(isNext(rest.next(), before) ? Kind.INSERTED : Kind.CHANGED);
        }
        long number = ours.get().number();
        long expected = before.number() + 1;
        if (number < expected) {
            return Optional.of(Kind.INSERTED);
        }
        if (number > expected) {
            return Optional.of(missing(expected, rest));
        }
        boolean onCourse = ours.get().follows(before)
                && heads.stream()
                        .allMatch(head ->
                                head.number() != number || ours.get().head().equals(head));
        return onCourse ? Optional.empty() : Optional.of(Kind.FOREIGN);
    }

    private Kind missing(long expected, AuditLines rest) throws IOException {
        for (AuditLines.Raw raw = rest.next(); raw != null; raw = rest.next()) {
            if (raw.content()
                    .filter(this::isOurs)
                    .filter(line -> line.number() == expected)
                    .isPresent()) {
                return Kind.REORDERED;
            }
        }
        return expected == 1 ? Kind.START_MISSING : Kind.REMOVED;
    }

    private boolean isNext(AuditLines.@Nullable Raw raw, AuditHead before) {
        return Stream.ofNullable(raw)
                .flatMap(one -> one.content().stream())
                .anyMatch(line -> isOurs(line) && line.number() == before.number() + 1 && line.follows(before));
    }

    private boolean isOurs(AuditLine line) {
        AuditKey key = keys.get(line.keyId());
        return key != null && line.isBy(key);
    }
}
