package io.github.rollcall.sandbox;

import java.util.List;

/**
 * A place in a delta query, with the options it was begun with.
 *
 * @param collection {@code users} or {@code groups}
 * @param select the selected properties
 * @param ids the only objects asked for; empty for all
 * @param from where in the log the round began; negative for a first round, which shows everything
 * @param to where the log ended when the round began
 * @param next the first row of the next page of the round
 * @param emptyPages empty pages still to come before the rows
 */
record DeltaPlace(
        String collection, List<String> select, List<String> ids, int from, int to, int next, int emptyPages) {

    static final int BEGINNING = -1;

    boolean first() {
        return from == BEGINNING;
    }

    DeltaPlace after(int rows) {
        return new DeltaPlace(collection, select, ids, from, to, next + rows, emptyPages);
    }

    DeltaPlace afterAnEmptyPage() {
        return new DeltaPlace(collection, select, ids, from, to, next, emptyPages - 1);
    }

    /** Where the next round begins, once this one has ended. */
    DeltaPlace ended() {
        return new DeltaPlace(collection, select, ids, to, to, 0, 0);
    }

    /** The round that begins here. */
    DeltaPlace begun(int now, int emptyPagesBefore) {
        return new DeltaPlace(collection, select, ids, from, now, 0, emptyPagesBefore);
    }
}
