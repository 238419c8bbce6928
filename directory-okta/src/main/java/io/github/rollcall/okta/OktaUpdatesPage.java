package io.github.rollcall.okta;

import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.okta.OktaUpdates.Row;
import io.github.rollcall.okta.OktaUsersById.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One page of updated users: who is told for the first time, and what is made of the users as they turn out to be. Whom a
 * search shows and a read by id does not is not concluded upon: the search may be behind a deletion, which the System Log or
 * a full pass tells.
 */
final class OktaUpdatesPage {
    private final OktaUpdatesPlace place;
    private final OktaUpdates.Page page;
    private final Map<String, Row> fresh = new LinkedHashMap<>();
    private final List<Row> nameless = new ArrayList<>();

    OktaUpdatesPage(OktaUpdatesPlace place, OktaUpdates.Page page) {
        this.place = place;
        this.page = page;
        for (Row row : page.rows()) {
            if (row.id().isEmpty()) {
                nameless.add(row);
            } else if (!place.told().has(row.digest()) && !place.shown().has(row.digest())) {
                fresh.put(row.id().get(), row);
            }
        }
    }

    /** Who is told for the first time. */
    Set<String> users() {
        return fresh.keySet();
    }

    UserPage.Builder rows(List<Account> accounts) {
        UserPage.Builder rows = UserPage.builder();
        nameless.forEach(row -> rows.rejected(RejectedRow.withoutId("a row has no readable id")));
        for (Account account : accounts) {
            switch (account.standing()) {
                case MEMBER -> rows.user(Objects.requireNonNull(account.user(), "user"));
                case OUTSIDE -> rows.removed(new RemovedUser(account.id(), Presence.OUT_OF_SCOPE));
                case UNREADABLE -> rows.rejected(RejectedRow.of(account.id(), OktaUserMapper.UNREADABLE));
                // Who leaves the group may leave what the role covers; strangers are nobody's concern to the engine.
                case FORBIDDEN -> rows.removed(new RemovedUser(account.id(), Presence.UNREADABLE));
                case MISSING -> {}
            }
        }
        return rows;
    }

    /** The place after this page. Those of whom nothing was concluded are not remembered, so that they come up again. */
    OktaUpdatesPlace after(List<Account> accounts) {
        Set<String> open = new HashSet<>();
        for (Account account : accounts) {
            if (account.standing() == OktaUsersById.Standing.MISSING
                    || account.standing() == OktaUsersById.Standing.FORBIDDEN) {
                open.add(Objects.requireNonNull(fresh.get(account.id()), "row").digest());
            }
        }
        List<Row> settled =
                page.rows().stream().filter(row -> !open.contains(row.digest())).toList();
        OktaUpdatesPlace next = place.askedAt(page.sent())
                .reaching(page.newest())
                .leavingOpen(page.rows().stream()
                        .filter(row -> open.contains(row.digest()))
                        .flatMap(row -> row.updated().stream()));
        Told shown = next.shown().plusWhatFits(settled.stream().map(Row::digest).toList());
        Instant back = next.nextSince();
        boolean all = settled.stream()
                .filter(row -> !shown.has(row.digest()))
                .allMatch(row -> row.updated().filter(back::isAfter).isPresent());
        return next.showing(shown, all);
    }
}
