package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /users}: all users, a search, one user, and the groups a user is in. */
final class OktaUsers {

    private static final OktaPages.Size USERS = new OktaPages.Size(200, 200);
    private static final OktaPages.Size GROUPS = new OktaPages.Size(200, 200);

    private final SandboxDirectory directory;
    private final OktaUserShape shape;
    private final OktaPages pages;
    private final OktaGroups groups;

    OktaUsers(SandboxDirectory directory, OktaUserShape shape, OktaPages pages, OktaGroups groups) {
        this.directory = directory;
        this.shape = shape;
        this.pages = pages;
        this.groups = groups;
    }

    /** All users; without a search or filter the deactivated ones are left out. */
    Answer list(Call call, OktaRole role) {
        String text = call.query("search") != null ? call.query("search") : call.query("filter");
        Optional<Predicate<UserEntry>> wanted = text == null
                ? Optional.of(user -> user.employee().status() != EmployeeStatus.DEPROVISIONED)
                : OktaSearch.parse(shape, text);
        if (wanted.isEmpty()) {
            return OktaErrors.invalidSearch();
        }
        Predicate<UserEntry> shown = role == OktaRole.WITHOUT_USERS ? user -> false : wanted.get();
        return pages.page(
                call, USERS, (after, limit) -> Listing.of(directory.usersAfter(after), shown, limit), shape::row);
    }

    Answer one(String idOrLogin, OktaRole role) {
        return withUser(idOrLogin, role, user -> Answer.json(200, shape.single(user)));
    }

    Answer groupsOf(Call call, String idOrLogin, OktaRole role) {
        return withUser(idOrLogin, role, user -> {
            List<GroupNode> memberships =
                    directory.groups().stream().filter(group -> group.has(user)).toList();
            return pages.page(
                    call,
                    GROUPS,
                    (after, limit) -> Listing.of(memberships, group -> group.sequence() > after, limit),
                    groups::row);
        });
    }

    private interface UserHandler {
        Answer handle(UserEntry user);
    }

    private Answer withUser(String idOrLogin, OktaRole role, UserHandler handler) {
        if (role == OktaRole.WITHOUT_USERS) {
            return OktaErrors.forbidden();
        }
        UserEntry user = find(idOrLogin);
        return user == null ? OktaErrors.notFound(idOrLogin, "User") : handler.handle(user);
    }

    /** By id, by login, or by the part of a login before its at sign if only one user has that. */
    private @Nullable UserEntry find(String idOrLogin) {
        UserEntry user = directory.user(idOrLogin);
        if (user != null) {
            return user;
        }
        List<UserEntry> shortNamed = directory.users().stream()
                .filter(candidate -> Ascii.same(shortName(login(candidate)), idOrLogin))
                .toList();
        return directory.users().stream()
                .filter(candidate -> Ascii.same(login(candidate), idOrLogin))
                .findFirst()
                .orElse(shortNamed.size() == 1 ? shortNamed.get(0) : null);
    }

    private String login(UserEntry user) {
        JsonNode login = shape.searchable(user, "profile.login");
        return login == null ? "" : login.asText();
    }

    private static String shortName(String login) {
        int at = login.indexOf('@');
        return at < 0 ? login : login.substring(0, at);
    }
}
