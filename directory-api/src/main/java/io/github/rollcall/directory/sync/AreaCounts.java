package io.github.rollcall.directory.sync;

/**
 * What a run read and changed of one area besides users.
 *
 * @param rows objects the pages stated
 * @param changed objects that were new or different
 * @param removed objects that the provider said are gone
 * @param membersAdded memberships that were new; only of groups
 * @param membersRemoved memberships that had ended; only of groups
 * @param rejected rows that could not be read
 * @param unread groups whose members could not be read; what is known of them was kept
 */
public record AreaCounts(
        long rows, long changed, long removed, long membersAdded, long membersRemoved, long rejected, long unread) {
    /** Nothing. */
    public static final AreaCounts NONE = new AreaCounts(0, 0, 0, 0, 0, 0, 0);

    AreaCounts page(int read, int different, int bad) {
        return new AreaCounts(
                rows + read, changed + different, removed, membersAdded, membersRemoved, rejected + bad, unread);
    }

    AreaCounts gone(int more) {
        return new AreaCounts(rows, changed, removed + more, membersAdded, membersRemoved, rejected, unread);
    }

    AreaCounts members(int added, int ended, int bad) {
        return new AreaCounts(
                rows, changed, removed, membersAdded + added, membersRemoved + ended, rejected + bad, unread);
    }

    AreaCounts oneUnread() {
        return new AreaCounts(rows, changed, removed, membersAdded, membersRemoved, rejected, unread + 1);
    }
}
