package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
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
    private final OktaLag lag;

    OktaUsers(SandboxDirectory directory, OktaUserShape shape, OktaPages pages, OktaGroups groups, OktaLag lag) {
        this.directory = directory;
        this.shape = shape;
        this.pages = pages;
        this.groups = groups;
        this.lag = lag;
    }

    /** All users; without a search or filter the deactivated ones are left out. */
    Answer list(Call call, OktaRole role) {
        String search = call.query("search");
        String text = search != null ? search : call.query("filter");
        Optional<Predicate<UserEntry>> wanted = text == null
                ? Optional.of(user -> user.employee().status() != EmployeeStatus.DEPROVISIONED)
                : OktaSearch.parse(text, this::values);
        if (wanted.isEmpty()) {
            return OktaErrors.invalidSearch();
        }
        Predicate<UserEntry> shown = role == OktaRole.WITHOUT_USERS ? user -> false : wanted.get();
        if (search != null && call.query("sortBy") != null) {
            return sorted(call, shown);
        }
        return pages.page(
                call,
                USERS,
                (after, limit) ->
                        Listing.of(search == null ? directory.usersAfter(after) : lag.usersAfter(after), shown, limit),
                shape::row);
    }

    /** A search by one property; those who are alike in it by id. */
    private Answer sorted(Call call, Predicate<UserEntry> shown) {
        String name = String.valueOf(call.query("sortBy"));
        Comparator<UserEntry> order = Comparator.comparing(user -> String.join(" ", values(user, name)));
        Comparator<UserEntry> asked = "desc".equals(call.query("sortOrder")) ? order.reversed() : order;
        List<UserEntry> found = lag.usersAfter(0).stream()
                .filter(shown)
                .sorted(asked.thenComparing(UserEntry::id))
                .toList();
        return pages.sorted(call, USERS, found, shape::row);
    }

    private List<String> values(UserEntry user, String name) {
        JsonNode value = shape.searchable(user, name);
        return value == null || value.isNull() ? List.of() : List.of(value.asText());
    }

    Answer one(String idOrLogin, OktaRole role) {
        return withUser(idOrLogin, role, user -> Answer.json(200, shape.single(user)));
    }

    Answer groupsOf(Call call, String idOrLogin, OktaRole role) {
        return withUser(idOrLogin, role, user -> {
            List<GroupNode> memberships = directory.groups().stream()
                    .map(lag::members)
                    .filter(group -> group.has(user))
                    .toList();
            return pages.page(
                    call,
                    GROUPS,
                    (after, limit) -> Listing.of(memberships, group -> group.sequence() > after, limit),
                    groups::row);
        });
    }

    interface UserHandler {
        Answer handle(UserEntry user);
    }

    Answer withUser(String idOrLogin, OktaRole role, UserHandler handler) {
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
