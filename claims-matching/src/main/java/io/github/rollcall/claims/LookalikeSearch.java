package io.github.rollcall.claims;

import java.util.List;

/**
 * Finds the records that could be mistaken for others: each record is taken as if its values stood on an ID, and compared with the records that share a
 * {@link NameKeys key}. One instance searches once.
 */
final class LookalikeSearch {

    /** With how many neighbours, on either side and per key, a record is compared. */
    static final int WINDOW = 250;

    private final RecordStore records;
    private final List<LookalikeTally> tallies;
    private final MatchContext context;
    private final BlockIndex index = new BlockIndex();
    private final int[] seenBy;
    private int truncated;

    LookalikeSearch(RecordStore records, List<LookalikeTally> tallies, MatchContext context) {
        this.records = records;
        this.tallies = tallies;
        this.context = context;
        seenBy = new int[records.size()];
    }

    /** How many records were not compared with all of their neighbours. */
    int truncated() {
        return truncated;
    }

    void run(SimulationTicker ticker) {
        for (int record = 0; record < records.size(); record++) {
            ticker.tick(0);
            for (long key : keys(records.claims(record))) {
                index.add(key, record);
            }
        }
        index.sort();
        for (int record = 0; record < records.size(); record++) {
            search(record);
            ticker.tick(record + 1);
        }
    }

    private void search(int record) {
        ClaimSet claims = records.claims(record);
        boolean cut = false;
        for (long key : keys(claims)) {
            int position = index.position(key, record);
            int last = position + WINDOW;
            for (int at = position + 1; at <= last; at++) {
                int other = index.record(key, at);
                if (other < 0) {
                    break;
                }
                if (seenBy[other] != record + 1) {
                    seenBy[other] = record + 1;
                    compare(record, claims, other, records.claims(other));
                }
            }
            cut |= index.record(key, last + 1) >= 0 || index.record(key, position - WINDOW - 1) >= 0;
        }
        truncated += cut ? 1 : 0;
    }

    private void compare(int record, ClaimSet claims, int other, ClaimSet otherClaims) {
        Comparison forward = RecordCheck.compare(Claim.NAME, claims, otherClaims, context);
        if (forward.outcome() == ClaimOutcome.MISMATCH) {
            // A contradiction is one from either side.
            return;
        }
        Comparison backward = RecordCheck.compare(Claim.NAME, otherClaims, claims, context);
        Comparison birthDates = RecordCheck.compare(Claim.DATE_OF_BIRTH, claims, otherClaims, context);
        for (LookalikeTally tally : tallies) {
            tally.add(record, other, forward, birthDates);
            tally.add(other, record, backward, birthDates);
        }
    }

    private static long[] keys(ClaimSet claims) {
        return NameKeys.of(NameModel.of(claims.name()));
    }
}
