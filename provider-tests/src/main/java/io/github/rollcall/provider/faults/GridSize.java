package io.github.rollcall.provider.faults;

/** How much of the grid is run: enough for every build, or all of it with {@code -Drollcall.faults=full}. */
enum GridSize {
    /** Every fault at every request, each way of telling it at some of them. */
    SMALL,
    /** Every way at every request, as long as each of {@link Lasting}. */
    FULL;

    static GridSize chosen() {
        return "full".equals(System.getProperty("rollcall.faults")) ? FULL : SMALL;
    }

    /** Whether this cell is run; the first way of a fault is told everywhere, the others in turns. */
    boolean holds(int way, int request, int turn, int turns) {
        boolean theirTurn = (way + request) % turns == turn;
        return this == FULL || (theirTurn && (way == 0 || (way + request) % 3 == 0));
    }
}
