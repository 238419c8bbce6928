package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.PersonName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The names that every method is timed on: a list that ships with the benchmarks, or the Latin names of a file of labelled claim pairs. */
final class NamePairs {

    private static final String BUILT_IN = "latin-name-pairs.txt";

    private NamePairs() {}

    static List<NamePair> builtIn() throws IOException {
        try (InputStream in = NamePairs.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NamePairs::pair)
                    .toList();
        }
    }

    static List<NamePair> of(Path file) throws IOException {
        return new ClaimPairs()
                .read(List.of(file)).stream()
                        .filter(pair -> pair.column() == ClaimColumn.NAME)
                        .flatMap(NamePairs::pair)
                        .filter(NamePair::isLatin)
                        .toList();
    }

    private static NamePair pair(String line) {
        String[] parts = line.split("\\|", -1);
        return new NamePair(PersonName.of(parts[0], parts[1]), PersonName.of(parts[2], parts[3]));
    }

    private static Stream<NamePair> pair(ClaimPair pair) {
        PersonName verified = pair.verified().claims().name();
        PersonName recorded = pair.recorded().claims().name();
        return verified == null || recorded == null ? Stream.of() : Stream.of(new NamePair(verified, recorded));
    }
}
