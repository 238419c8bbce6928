package io.github.rollcall.entra;

import java.util.List;

/**
 * A place in the changes of a directory, which come from two delta queries: first that of users, then that of the group and
 * the groups nested in it.
 *
 * @param feed which of the two is read here
 * @param users where users go on; while groups are read, where they begin next time
 * @param groups where groups go on
 * @param groupIds the groups whose members are told
 */
record GraphDeltaPlace(Feed feed, String users, String groups, List<String> groupIds) {

    /** A delta query. */
    enum Feed {
        USERS,
        GROUPS
    }

    GraphDeltaPlace {
        groupIds = List.copyOf(groupIds);
    }

    /** The link to read here. */
    String link() {
        return feed == Feed.USERS ? users : groups;
    }

    /** The place after a page of this feed with more to come. */
    GraphDeltaPlace next(String link) {
        return feed == Feed.USERS
                ? new GraphDeltaPlace(feed, link, groups, groupIds)
                : new GraphDeltaPlace(feed, users, link, groupIds);
    }

    /** The place after the last page of this feed: the other feed, or where changes begin next time. */
    GraphDeltaPlace ended(String link) {
        return feed == Feed.USERS
                ? new GraphDeltaPlace(Feed.GROUPS, link, groups, groupIds)
                : new GraphDeltaPlace(Feed.USERS, users, link, groupIds);
    }

    @Override
    public String toString() {
        return "GraphDeltaPlace[" + feed + ", " + groupIds.size() + " groups]";
    }
}
