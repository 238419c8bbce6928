package io.github.rollcall.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How long each pair takes: rounds over all pairs, first to warm up, then timed pair by pair. */
final class PairTimes {

    private static final int MOST_ROUNDS = 1000;

    private final List<ClaimPair> pairs;
    private final Answers answers;
    private long[] nanos = {};
    private int rounds;

    PairTimes(List<ClaimPair> pairs, Answers answers) {
        this.pairs = pairs;
        this.answers = answers;
    }

    /** Spends about that long on warming up and the same again on measuring; at least one round of each. */
    void measure(Duration each) {
        long[] times = new long[pairs.size()];
        for (long end = System.nanoTime() + each.toNanos(); round(times) < end; ) {}
        nanos = new long[Math.multiplyExact(pairs.size(), roundsWithin(each, times))];
        int most = pairs.isEmpty() ? 0 : nanos.length / pairs.size();
        rounds = 0;
        for (long end = System.nanoTime() + each.toNanos(); rounds < most; ) {
            long now = round(times);
            System.arraycopy(times, 0, nanos, rounds * times.length, times.length);
            rounds++;
            if (now >= end) {
                break;
            }
        }
    }

    private int roundsWithin(Duration time, long[] round) {
        long once = Math.max(1, Arrays.stream(round).sum());
        return (int) Math.min(MOST_ROUNDS, 1 + time.toNanos() / once);
    }

    private long round(long[] times) {
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            answers.to(pairs.get(i));
            times[i] = System.nanoTime() - begin;
        }
        return System.nanoTime();
    }

    /** The median over all rounds and all pairs of that kind, in microseconds. */
    double medianMicros(Predicate<ClaimPair> kind) {
        long[] chosen = new long[rounds * pairs.size()];
        int size = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (kind.test(pairs.get(pair))) {
                for (int round = 0; round < rounds; round++) {
                    chosen[size++] = nanos[round * pairs.size() + pair];
                }
            }
        }
        Arrays.sort(chosen, 0, size);
        return size == 0 ? 0 : (chosen[(size - 1) / 2] + chosen[size / 2]) / 2000.0;
    }
}
