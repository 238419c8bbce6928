package io.github.rollcall.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        NameModel name = NameModel.of(claims.name());
        long[] keys = keys(claims);
        boolean cut = false;
        for (long key : keys) {
            if (!NameKeys.isWeak(key)) {
                cut |= search(record, claims, key, null);
            }
        }
        for (long key : keys) {
            if (NameKeys.isWeak(key)) {
                cut |= search(record, claims, key, claims.otherNames().isEmpty() ? name : null);
            }
        }
        truncated += cut ? 1 : 0;
    }

    /** Compares a record with those behind it under one key; with a name, only with those of similar given names. Answers whether some were left out. */
    private boolean search(int record, ClaimSet claims, long key, @Nullable NameModel similarTo) {
        int position = index.position(key, record);
        int last = position + WINDOW;
        for (int at = position + 1; at <= last; at++) {
            int other = index.record(key, at);
            if (other < 0) {
                break;
            }
            if (seenBy[other] != record + 1) {
                seenBy[other] = record + 1;
                ClaimSet otherClaims = records.claims(other);
                if (similarTo == null || isSimilar(similarTo, otherClaims)) {
                    compare(record, claims, other, otherClaims);
                }
            }
        }
        return index.record(key, last + 1) >= 0 || index.record(key, position - WINDOW - 1) >= 0;
    }

    private static boolean isSimilar(NameModel name, ClaimSet other) {
        return !other.otherNames().isEmpty() || NameKeys.mayBeAlike(name, NameModel.of(other.name()));
    }

    private void compare(int record, ClaimSet claims, int other, ClaimSet otherClaims) {
        Comparison forward = RecordCheck.compare(Claim.NAME, claims, otherClaims, context);
        if (forward.outcome() == ClaimOutcome.MISMATCH && claims.otherNames().isEmpty()) {
            // A contradiction is one from either side, unless a further name is on record.
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
        NameKeys keys = new NameKeys().file(NameModel.of(claims.name()));
        for (PersonName further : claims.otherNames()) {
            keys.file(NameModel.of(NameComparison.completed(further, claims.name())));
        }
        return keys.keys();
    }
}
