package io.github.rollcall.directory.sync;

import java.time.Duration;

/** The bounds of a run. Immutable; start from {@link #defaults()}. */
public final class SyncLimits {
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final SyncLimits DEFAULTS =
            new SyncLimits(Duration.ofHours(2), 100_000, Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(3));

    private final Duration maxRunTime;
    private final int maxPages;
    private final Duration leaseLife;
    private final Duration fullEvery;
    private final Duration approvalLife;

    private SyncLimits(
            Duration maxRunTime, int maxPages, Duration leaseLife, Duration fullEvery, Duration approvalLife) {
        this.maxRunTime = positive(maxRunTime, "maxRunTime");
        this.maxPages = maxPages;
        this.leaseLife = positive(leaseLife, "leaseLife");
        this.fullEvery = positive(fullEvery, "fullEvery");
        this.approvalLife = positive(approvalLife, "approvalLife");
        if (maxPages < 1) {
            throw new IllegalArgumentException("maxPages: at least 1 is needed");
        }
    }

    /**
     * Two hours a run, 100,000 pages, a lease of five minutes, a full pass every 24 hours, three days to approve.
     *
     * @return the defaults
     */
    public static SyncLimits defaults() {
        return DEFAULTS;
    }

    /**
     * The longest a run may take.
     *
     * @return a positive duration
     */
    public Duration maxRunTime() {
        return maxRunTime;
    }

    /**
     * Changes the longest a run may take.
     *
     * @param maxRunTime a positive duration
     * @return limits with that value
     */
    public SyncLimits maxRunTime(Duration maxRunTime) {
        return new SyncLimits(maxRunTime, maxPages, leaseLife, fullEvery, approvalLife);
    }

    /**
     * The most pages one run reads of a pass.
     *
     * @return at least 1
     */
    public int maxPages() {
        return maxPages;
    }

    /**
     * Changes the most pages one run reads of a pass.
     *
     * @param maxPages at least 1
     * @return limits with that value
     */
    public SyncLimits maxPages(int maxPages) {
        return new SyncLimits(maxRunTime, maxPages, leaseLife, fullEvery, approvalLife);
    }

    /**
     * How long the lease lasts without a write; longer than the slowest page.
     *
     * @return a positive duration
     */
    public Duration leaseLife() {
        return leaseLife;
    }

    /**
     * Changes how long the lease lasts without a write.
     *
     * @param leaseLife a positive duration
     * @return limits with that value
     */
    public SyncLimits leaseLife(Duration leaseLife) {
        return new SyncLimits(maxRunTime, maxPages, leaseLife, fullEvery, approvalLife);
    }

    /**
     * The age at which AUTO repeats the full pass. An interrupted pass starts over at this age too, but not before a day.
     *
     * @return a positive duration
     */
    public Duration fullEvery() {
        return fullEvery;
    }

    /**
     * Changes the age at which AUTO repeats the full pass.
     *
     * @param fullEvery a positive duration
     * @return limits with that value
     */
    public SyncLimits fullEvery(Duration fullEvery) {
        return new SyncLimits(maxRunTime, maxPages, leaseLife, fullEvery, approvalLife);
    }

    /**
     * How long staged deactivations can be approved.
     *
     * @return a positive duration
     */
    public Duration approvalLife() {
        return approvalLife;
    }

    /**
     * Changes how long staged deactivations can be approved.
     *
     * @param approvalLife a positive duration
     * @return limits with that value
     */
    public SyncLimits approvalLife(Duration approvalLife) {
        return new SyncLimits(maxRunTime, maxPages, leaseLife, fullEvery, approvalLife);
    }

    private static Duration positive(Duration value, String name) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + ": must be positive and " + LONGEST.toDays() + " days at most");
        }
        return value;
    }
}
