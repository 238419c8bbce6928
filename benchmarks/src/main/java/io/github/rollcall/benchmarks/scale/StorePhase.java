package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.jdbc.JdbcStores;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of a first and a second full pass of the same pages into a store, and of the bare load of the rows that the first has
 * written. Only the time inside the store, and inside the bare load, is counted.
 */
record StorePhase(StoreDatabase database, String url, StoreUsers users) {
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Seconds of one round. */
    private record Round(double bare, double first, double again, boolean right) {}

    /** What one pass has done. */
    private record Pass(double seconds, int added, int unchanged) {}

    /**
     * Runs the rounds.
     *
     * @param rounds how many
     * @param out takes a line a round, and one for their medians
     * @return whether the counts are right
     */
    boolean run(int rounds, PrintStream out) throws SQLException {
        List<Round> all = new ArrayList<>();
        try (JdbcStores stores = JdbcStores.url(url, "", "");
                Connection bare = DriverManager.getConnection(url)) {
            for (int number = 1; number <= rounds; number++) {
                Round round = round(stores.users(), bare, number, out);
                all.add(round);
                print("round=" + number, round, out);
            }
        }
        print("median", median(all), out);
        return all.stream().allMatch(Round::right);
    }

    private Round round(UserStore store, Connection connection, int number, PrintStream out) throws SQLException {
        store.retire(StoreUsers.DIRECTORY, RetiredUsers.REMOVE);
        settle(connection);
        Pass first = pass(store, "first-" + number, out);
        settle(connection);
        double bare = bare(connection);
        settle(connection);
        Pass again = pass(store, "again-" + number, out);
        boolean right = first.added() == users.users() && again.unchanged() == users.users();
        return new Round(bare, first.seconds(), again.seconds(), right);
    }

    private Pass pass(UserStore store, String scan, PrintStream out) {
        HeapWatch heap = new HeapWatch(users.users());
        Lease lease = store.acquire(StoreUsers.DIRECTORY, LIFE).orElseThrow();
        ApplyResult sum = ApplyResult.NONE;
        long nanos = 0;
        for (int page = 0; page < users.pages(); page++) {
            List<DirectoryUser> rows = users.page(page);
            Set<String> seen = rows.stream().map(user -> user.id().externalId()).collect(Collectors.toSet());
            UserWrite write =
                    UserWrite.of(new SyncState("page " + page)).users(rows).scan(scan, seen);
            long begin = System.nanoTime();
            ApplyResult result = store.apply(lease, write);
            nanos += System.nanoTime() - begin;
            sum = new ApplyResult(
                    sum.added() + result.added(),
                    sum.updated(),
                    sum.reactivated(),
                    sum.unchanged() + result.unchanged());
            heap.onPage(StoreUsers.DIRECTORY, page, (page + 1L) * rows.size());
        }
        long begin = System.nanoTime();
        int unseen = store.unseen(StoreUsers.DIRECTORY, scan, null, 100).size();
        double sweep = (System.nanoTime() - begin) / 1e9;
        store.release(lease);
        out.println(String.format(
                Locale.ROOT,
                "store-scale pass=%s seconds=%.2f microsPerUser=%.1f added=%d unchanged=%d unseen=%d unseenSeconds=%.2f"
                        + " peakHeapMB=%.1f liveHeapMB=%.1f maxHeapMB=%.0f",
                scan,
                nanos / 1e9,
                nanos / 1e3 / users.users(),
                sum.added(),
                sum.unchanged(),
                unseen,
                sweep,
                heap.usedMegabytes(),
                heap.liveMegabytes(),
                HeapWatch.maxMegabytes()));
        return new Pass(nanos / 1e9, sum.added(), sum.unchanged());
    }

    private double bare(Connection connection) throws SQLException {
        BareLoad bare = database.bare();
        bare.prepare(connection);
        long nanos = 0;
        try (PreparedStatement read =
                connection.prepareStatement(bare.rowsOf("rollcall_user", BareLoad.USER_COLUMNS))) {
            for (int page = 0; page < users.pages(); page++) {
                List<@Nullable Object[]> rows = new ArrayList<>();
                List<@Nullable Object[]> hints = new ArrayList<>();
                for (DirectoryUser user : users.page(page)) {
                    read.setInt(1, 1);
                    read.setString(2, user.id().externalId());
                    rows.addAll(BareLoad.read(read, BareLoad.USER_COLUMNS.size()));
                    hintsOf(user, hints);
                }
                long begin = System.nanoTime();
                bare.load(connection, rows, hints);
                nanos += System.nanoTime() - begin;
            }
        }
        return nanos / 1e9;
    }

    private void hintsOf(DirectoryUser user, List<@Nullable Object[]> into) {
        for (HintKey key : user.hintKeys()) {
            into.add(new @Nullable Object[] {1, key(key.value()), key(user.id().externalId())});
        }
    }

    private Object key(String text) {
        return database == StoreDatabase.H2 ? text.getBytes(StandardCharsets.UTF_8) : text;
    }

    /** What the part before has left to do must not be counted for the part after. */
    private void settle(Connection connection) throws SQLException {
        if (database == StoreDatabase.POSTGRES) {
            BareLoad.execute(connection, "VACUUM", "CHECKPOINT");
        }
        System.gc();
    }

    private static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted((a, b) -> Double.compare(a.first() / a.bare(), b.first() / b.bare()))
                .toList()
                .get(rounds.size() / 2);
    }

    private void print(String name, Round round, PrintStream out) {
        out.println(String.format(
                Locale.ROOT,
                "store-scale database=%s users=%d %s bareSeconds=%.2f firstSeconds=%.2f timesBare=%.2f againSeconds=%.2f"
                        + " timesFaster=%.2f",
                database.name().toLowerCase(Locale.ROOT),
                users.users(),
                name,
                round.bare(),
                round.first(),
                round.first() / round.bare(),
                round.again(),
                round.first() / round.again()));
    }
}
