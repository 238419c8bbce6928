package io.github.rollcall.benchmarks;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import io.github.rollcall.claims.MatchDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pair of names per call, the same pairs in turn for every method. Nothing is prepared but the texts, since a host too has only those. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NameBenchmark {

    static final String BUILT_IN = "built-in";

    /** A file of labelled claim pairs whose Latin names are taken, or the list that ships with the benchmarks. */
    @Param(BUILT_IN)
    public String pairs = BUILT_IN;

    private final NameCall name = NameCall.ofName();
    private final NameCall record = NameCall.ofRecord();
    private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
    private final MatchService fuzzyMatcher = new MatchService();
    private final PersonNameComparator duke = new PersonNameComparator();
    private List<NamePair> read = List.of();
    private int next;

    /** Called by JMH. */
    public NameBenchmark() {}

    /**
     * Reads the pairs.
     *
     * @throws IOException when the file cannot be read
     */
    @Setup
    public void read() throws IOException {
        read = pairs.equals(BUILT_IN) ? NamePairs.builtIn() : NamePairs.of(Path.of(pairs));
        if (read.isEmpty()) {
            throw new IOException(pairs + " holds no pair of Latin names");
        }
    }

    /**
     * Rollcall, a policy of the name alone.
     *
     * @return the decision
     */
    @Benchmark
    public MatchDecision rollcallName() {
        return name.decide(next());
    }

    /**
     * Rollcall, name, date of birth, address, e-mail and telephone under {@code workforce-default}.
     *
     * @return the decision
     */
    @Benchmark
    public MatchDecision rollcallRecord() {
        return record.decide(next());
    }

    /**
     * Jaro-Winkler of commons-text on the whole names.
     *
     * @return the similarity
     */
    @Benchmark
    public double jaroWinkler() {
        NamePair pair = next();
        return jaroWinkler.apply(pair.verifiedText(), pair.recordedText());
    }

    /**
     * fuzzy-matcher, one document against one.
     *
     * @return the matches found
     */
    @Benchmark
    public Map<?, ?> fuzzyMatcher() {
        NamePair pair = next();
        Document verified = document("v", pair.verifiedText());
        return fuzzyMatcher.applyMatch(verified, List.of(document("d", pair.recordedText())));
    }

    /**
     * Duke's comparator of person names.
     *
     * @return the similarity
     */
    @Benchmark
    public double dukePersonName() {
        NamePair pair = next();
        return duke.compare(pair.verifiedText(), pair.recordedText());
    }

    private static Document document(String key, String name) {
        return new Document.Builder(key)
                .addElement(new Element.Builder<String>()
                        .setValue(name)
                        .setType(ElementType.NAME)
                        .createElement())
                .createDocument();
    }

    private NamePair next() {
        next = next + 1 == read.size() ? 0 : next + 1;
        return read.get(next);
    }
}
