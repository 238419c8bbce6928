package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.UserPage;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same pages through the connector and through the bare client, in turn: what a user costs each of them. */
record CpuPhase(ScaleProvider provider, URI server, int users) {
    private static final int WARM_UPS = 8;

    /**
     * Measures.
     *
     * @param rounds how often each of both reads the pages
     * @param out takes a line
     */
    void run(int rounds, PrintStream out) throws IOException {
        int pages = (users + provider.pageSize() - 1) / provider.pageSize();
        List<Double> connectorMicros = new ArrayList<>();
        List<Double> bareMicros = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (DirectoryConnector connector = provider.connector(server);
                BareReader bare = provider.bare(server)) {
            for (int round = -WARM_UPS; round < rounds; round++) {
                // Each of them goes first in every other round.
                double one = round % 2 == 0 ? connector(connector, pages) : 0;
                double two = bare(bare, pages);
                one = round % 2 == 0 ? one : connector(connector, pages);
                if (round >= 0) {
                    connectorMicros.add(one);
                    bareMicros.add(two);
                    ratios.add(one / two);
                }
            }
        }
        ratios.sort(null);
        out.println(String.format(
                Locale.ROOT,
                "sync-scale provider=%s rounds=%d usersPerRound=%d connectorCpuMicrosPerUser=%.2f"
                        + " bareCpuMicrosPerUser=%.2f ratio=%.2f lowest=%.2f highest=%.2f",
                provider.name().toLowerCase(Locale.ROOT),
                rounds,
                users,
                median(connectorMicros),
                median(bareMicros),
                median(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1)));
    }

    private double connector(DirectoryConnector connector, int pages) {
        System.gc();
        Meter meter = new Meter();
        long read = 0;
        @Nullable Cursor cursor = null;
        for (int page = 0; page < pages; page++) {
            UserPage answer = connector.users(cursor);
            read += answer.users().size();
            cursor = answer.next().orElse(null);
            if (cursor == null) {
                break;
            }
        }
        return perUser(meter, read);
    }

    private double bare(BareReader bare, int pages) throws IOException {
        System.gc();
        long before = bare.users();
        Meter meter = new Meter();
        bare.read(pages);
        return perUser(meter, bare.users() - before);
    }

    private double perUser(Meter meter, long read) {
        double cpu = meter.cpuSeconds();
        if (read < users) {
            throw new IllegalStateException("only " + read + " of " + users + " users were read");
        }
        return cpu * 1e6 / read;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }
}
