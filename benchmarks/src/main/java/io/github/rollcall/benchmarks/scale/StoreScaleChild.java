package io.github.rollcall.benchmarks.scale;

import java.sql.SQLException;

/** The program of a virtual machine that fills stores: {@code DATABASE URL USERS ROUNDS}. */
final class StoreScaleChild {
    private StoreScaleChild() {}

    public static void main(String[] arguments) throws SQLException {
        StoreDatabase database = StoreDatabase.valueOf(arguments[0]);
        StoreUsers users = new StoreUsers(Integer.parseInt(arguments[2]));
        boolean right = new StorePhase(database, arguments[1], users).run(Integer.parseInt(arguments[3]), System.out);
        System.exit(right ? 0 : 1);
    }
}
