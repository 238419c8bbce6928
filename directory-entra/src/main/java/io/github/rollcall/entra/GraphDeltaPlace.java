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
 * @param columns the {@linkplain GraphColumns#mark mark} of the properties that users are told without
 */
record GraphDeltaPlace(Feed feed, String users, String groups, List<String> groupIds, String columns) {

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
                ? new GraphDeltaPlace(feed, link, groups, groupIds, columns)
                : new GraphDeltaPlace(feed, users, link, groupIds, columns);
    }

    /** The place after the last page of this feed: the other feed, or where changes begin next time. */
    GraphDeltaPlace ended(String link) {
        return feed == Feed.USERS
                ? new GraphDeltaPlace(Feed.GROUPS, link, groups, groupIds, columns)
                : new GraphDeltaPlace(Feed.USERS, users, link, groupIds, columns);
    }

    @Override
    public String toString() {
        return "GraphDeltaPlace[" + feed + ", " + groupIds.size() + " groups]";
    }
}
