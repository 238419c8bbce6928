package io.github.rollcall.directory.sync;

/**
 * What one run really did to stored users. Each number counts mutations the store has confirmed, not intentions.
 *
 * @param added new records
 * @param updated records whose content has changed
 * @param reactivated records that went from inactive to active
 * @param deactivated records that went from active to inactive
 * @param unchanged records that were read and left alone
 * @param rejected rows that could not be read and were set aside
 * @param staged deactivations that wait for a person at the end of the run
 */
public record UserCounts(
        long added, long updated, long reactivated, long deactivated, long unchanged, long rejected, long staged) {

    /**
     * How many records this run has changed.
     *
     * @return the sum of added, updated, reactivated and deactivated
     */
    public long changed() {
        return added + updated + reactivated + deactivated;
    }

    @Override
    public String toString() {
        return "added " + added + ", updated " + updated + ", reactivated " + reactivated + ", deactivated "
                + deactivated + ", unchanged " + unchanged + ", rejected " + rejected + ", staged " + staged;
    }
}
