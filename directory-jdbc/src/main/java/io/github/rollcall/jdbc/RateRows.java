package io.github.rollcall.jdbc;

import io.github.rollcall.directory.limit.RateBucket;
import io.github.rollcall.directory.limit.RateHistory;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Table {@code rollcall_rate}: a row for each bucket of rate limits with the times of its uses. Rows are always locked in the
 * order of their keys, so that no two uses wait for each other.
 */
final class RateRows {
    private static final String FIND = "SELECT rate_key, times, refusing FROM rollcall_rate WHERE rate_key = {KEY}";
    private static final String INSERT =
            "INSERT INTO rollcall_rate (rate_key, times, refusing, ends_at) VALUES (?, ?, FALSE, ?)";
    private static final String LOCK = "UPDATE rollcall_rate SET refusing = refusing WHERE rate_key = ?";
    private static final String UPDATE =
            "UPDATE rollcall_rate SET times = ?, refusing = ?, ends_at = ? WHERE rate_key = ?";
    private static final String DELETE_ENDED = "DELETE FROM rollcall_rate WHERE ends_at <= ?";

    private RateRows() {}

    /** What is kept of the buckets; those without a row are not in it. */
    static Map<String, RateHistory> read(Session session, List<RateBucket> buckets) throws SQLException {
        Map<String, RateHistory> found = new HashMap<>();
        List<String> keys = buckets.stream().map(RateBucket::key).toList();
        session.listOf(keys, row -> found.put(row.key(1), RateHistory.of(times(row.bytes(2)), row.flag(3))), FIND);
        return found;
    }

    /** Adds rows that are missing. */
    static void insert(Session session, List<RateBucket> missing, long now) throws SQLException {
        for (RateBucket bucket : inOrder(missing)) {
            long ends = now + bucket.limit().window().toMillis();
            session.insertIfAbsent(INSERT, new Key(bucket.key()), new byte[0], ends);
        }
    }

    /** Locks the rows until the end of the transaction; false if one of them is missing. */
    static boolean lock(Session session, List<RateBucket> buckets) throws SQLException {
        List<Object[]> keys = inOrder(buckets).stream()
                .map(bucket -> new Object[] {new Key(bucket.key())})
                .toList();
        return session.batch(LOCK, keys) == buckets.size();
    }

    static void write(Session session, Map<RateBucket, RateHistory> changed) throws SQLException {
        List<Object[]> rows = changed.entrySet().stream()
                .map(entry -> new Object[] {
                    bytes(entry.getValue().times()),
                    entry.getValue().isRefusing(),
                    entry.getValue().endsAt(entry.getKey().limit()),
                    new Key(entry.getKey().key())
                })
                .toList();
        session.batch(UPDATE, rows);
    }

    /** Drops rows whose uses all have expired. */
    static void deleteEnded(Session session, long now) throws SQLException {
        session.update(DELETE_ENDED, now);
    }

    private static List<RateBucket> inOrder(List<RateBucket> buckets) {
        return buckets.stream().sorted(Comparator.comparing(RateBucket::key)).toList();
    }

    private static byte[] bytes(long[] times) {
        ByteBuffer bytes = ByteBuffer.allocate(times.length * Long.BYTES);
        bytes.asLongBuffer().put(times);
        return bytes.array();
    }

    private static long[] times(byte[] bytes) {
        LongBuffer all = ByteBuffer.wrap(bytes).asLongBuffer();
        long[] times = new long[all.remaining()];
        all.get(times);
        return times;
    }
}
