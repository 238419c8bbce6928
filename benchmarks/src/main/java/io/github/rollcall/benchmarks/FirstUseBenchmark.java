package io.github.rollcall.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The second two hundred pairs of names of a fresh Java virtual machine, on average: how fast the methods of {@link NameBenchmark} are in a service that
 * decides a few hundred times a day and whose code is therefore hardly ever compiled.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(10)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class FirstUseBenchmark {

    private static final int CALLS = 200;

    /** As in {@link NameBenchmark}. */
    @Param(NameBenchmark.BUILT_IN)
    public String pairs = NameBenchmark.BUILT_IN;

    private final NameBenchmark one = new NameBenchmark();

    /** Called by JMH. */
    public FirstUseBenchmark() {}

    /**
     * Reads the pairs.
     *
     * @throws IOException when the file cannot be read
     */
    @Setup
    public void read() throws IOException {
        one.pairs = pairs;
        one.read();
    }

    /**
     * Rollcall, a policy of the name alone.
     *
     * @param hole where the answers go
     */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void rollcallName(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            hole.consume(one.rollcallName());
        }
    }

    /**
     * Rollcall, the record of five claims.
     *
     * @param hole where the answers go
     */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void rollcallRecord(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            hole.consume(one.rollcallRecord());
        }
    }

    /**
     * Jaro-Winkler of commons-text.
     *
     * @param hole where the answers go
     */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void jaroWinkler(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            hole.consume(one.jaroWinkler());
        }
    }

    /**
     * fuzzy-matcher.
     *
     * @param hole where the answers go
     */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void fuzzyMatcher(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            hole.consume(one.fuzzyMatcher());
        }
    }

    /**
     * Duke's comparator of person names.
     *
     * @param hole where the answers go
     */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void dukePersonName(Blackhole hole) {
        for (int i = 0; i < CALLS; i++) {
            hole.consume(one.dukePersonName());
        }
    }
}
