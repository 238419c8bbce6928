package io.github.rollcall.jdbc;

import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateBucket;
import io.github.rollcall.directory.limit.RateDecision;
import io.github.rollcall.directory.limit.RateHistory;
import io.github.rollcall.directory.limit.RateLimiter;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counters that all nodes share. What is refused again and again takes one reading and no lock, so a flood of requests holds
 * up nobody else.
 */
final class JdbcRateLimiter implements RateLimiter {
    private static final long SWEEP_MILLIS = 60_000;

    private final Transactions transactions;
    private final Database database;
    private final @Nullable Clock clock;
    private final AtomicLong nextSweep = new AtomicLong(Long.MIN_VALUE);

    /**
     * The counters.
     *
     * @param clock what uses expire by; null for the clock of the database, which all nodes share
     */
    JdbcRateLimiter(Transactions transactions, Database database, @Nullable Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public RateAnswer take(List<RateBucket> buckets) {
        while (true) {
            Optional<RateAnswer> refused = transactions.alone(session -> look(session, buckets));
            if (refused.isPresent()) {
                return refused.get();
            }
            Optional<RateAnswer> answer = transactions.alone(session -> count(session, buckets));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /** The answer if it is a refusal that changes nothing; otherwise sees to it that every bucket has a row. */
    private Optional<RateAnswer> look(Session session, List<RateBucket> buckets) throws SQLException {
        long now = now(session);
        sweep(session, now);
        session.findByKeys();
        Map<String, RateHistory> kept = RateRows.read(session, buckets);
        RateDecision decision = decide(buckets, kept, now);
        if (!decision.answer().isTaken() && decision.changed().isEmpty()) {
            return Optional.of(decision.answer());
        }
        RateRows.insert(
                session,
                buckets.stream()
                        .filter(bucket -> !kept.containsKey(bucket.key()))
                        .toList(),
                now);
        return Optional.empty();
    }

    /** The answer under lock; empty if a row has gone in between. */
    private Optional<RateAnswer> count(Session session, List<RateBucket> buckets) throws SQLException {
        session.findByKeys();
        if (!RateRows.lock(session, buckets)) {
            return Optional.empty();
        }
        RateDecision decision = decide(buckets, RateRows.read(session, buckets), now(session));
        RateRows.write(session, decision.changed());
        return Optional.of(decision.answer());
    }

    private static RateDecision decide(List<RateBucket> buckets, Map<String, RateHistory> kept, long now) {
        return RateDecision.of(buckets, bucket -> kept.getOrDefault(bucket.key(), RateHistory.EMPTY), now);
    }

    /** Once a minute at each node, so that made-up keys do not fill the table. */
    private void sweep(Session session, long now) throws SQLException {
        long due = nextSweep.get();
        boolean wentBack = due - now > SWEEP_MILLIS;
        if ((now >= due || wentBack) && nextSweep.compareAndSet(due, now + SWEEP_MILLIS)) {
            RateRows.deleteEnded(session, now - SWEEP_MILLIS);
        }
    }

    private long now(Session session) throws SQLException {
        return clock != null
                ? clock.millis()
                : session.first(row -> row.number(1), database.nowMillis()).orElseThrow();
    }
}
