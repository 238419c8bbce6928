package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /groups/{id}} and its members of every status. */
final class OktaGroups {

    private static final OktaPages.Size MEMBERS = new OktaPages.Size(1000, 1000);
    private static final OktaPages.Size LISTED = new OktaPages.Size(200, 200);

    private final String baseUrl;
    private final SandboxDirectory directory;
    private final OktaUserShape shape;
    private final OktaPages pages;
    private final OktaLag lag;

    OktaGroups(String baseUrl, SandboxDirectory directory, OktaUserShape shape, OktaPages pages, OktaLag lag) {
        this.baseUrl = baseUrl;
        this.directory = directory;
        this.shape = shape;
        this.pages = pages;
        this.lag = lag;
    }

    Answer list(Call call) {
        return pages.page(
                call,
                LISTED,
                (after, limit) -> Listing.of(directory.groups(), group -> group.sequence() > after, limit),
                this::row);
    }

    Answer one(String id) {
        GroupNode group = directory.group(id);
        return group == null ? OktaErrors.notFound(id, "UserGroup") : Answer.json(200, row(group));
    }

    Answer members(Call call, String id, OktaRole role) {
        GroupNode group = directory.group(id);
        if (group == null) {
            return OktaErrors.notFound(id, "UserGroup");
        }
        boolean shown = role != OktaRole.WITHOUT_USERS;
        return pages.page(
                call,
                MEMBERS,
                (after, limit) -> Listing.of(lag.members(group).membersAfter(after), member -> shown, limit),
                member -> shape.row((UserEntry) member));
    }

    ObjectNode row(GroupNode group) {
        ObjectNode row = Json.object()
                .put("id", group.id())
                .put("created", OktaUserShape.dateTime(group.created()))
                .put("lastUpdated", OktaUserShape.dateTime(group.created()))
                .put("lastMembershipUpdated", OktaUserShape.dateTime(group.membershipUpdated()));
        row.putArray("objectClass").add("okta:user_group");
        row.put("type", "OKTA_GROUP");
        row.putObject("profile").put("name", group.name()).putNull("description");
        String self = baseUrl + "/api/v1/groups/" + group.id();
        ObjectNode links = row.putObject("_links");
        links.putObject("users").put("href", self + "/users");
        links.putObject("apps").put("href", self + "/apps");
        return row;
    }
}
