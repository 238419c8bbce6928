package io.github.rollcall.okta;

import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.okta.OktaSystemLog.Event;
import io.github.rollcall.okta.OktaUsersById.Account;
import io.github.rollcall.okta.OktaUsersById.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One page of the System Log: whom its events are about, and what is made of the users as they turn out to be. Events come
 * out of order, late and twice, and memberships are behind them; where a user is not yet what the last event about a
 * membership says, and that event is young, the next round reads it again.
 */
final class OktaLogPage {
    private final OktaPlace.Log place;
    private final OktaSystemLog.Page page;
    private final Map<String, List<Event>> byUser = new LinkedHashMap<>();
    private final List<Event> aboutNobody = new ArrayList<>();

    OktaLogPage(OktaPlace.Log place, OktaSystemLog.Page page) {
        this.place = place;
        this.page = page;
        for (Event event : page.events()) {
            if (place.told().has(event.digest())) {
                continue;
            }
            if (event.userId().isPresent()) {
                byUser.computeIfAbsent(event.userId().get(), id -> new ArrayList<>())
                        .add(event);
            } else {
                aboutNobody.add(event);
            }
        }
    }

    /** Whom the events are about that were not told before. */
    Set<String> users() {
        return byUser.keySet();
    }

    private List<Event> about(String userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    UserPage.Builder rows(List<Account> accounts) {
        UserPage.Builder rows = UserPage.builder();
        aboutNobody.forEach(event -> rows.rejected(RejectedRow.withoutId("an event does not say whom it is about")));
        for (Account account : accounts) {
            switch (account.standing()) {
                case MEMBER -> {
                    rows.user(Objects.requireNonNull(account.user(), "user"));
                    if (hasLeft(account.id())) {
                        // Memberships are behind the log, or the log behind them: the engine asks until it is clear.
                        rows.removed(new RemovedUser(account.id(), Presence.OUT_OF_SCOPE));
                    }
                }
                case OUTSIDE -> outside(account, rows);
                case MISSING -> rows.removed(new RemovedUser(account.id(), Presence.DELETED));
                case UNREADABLE -> rows.rejected(RejectedRow.of(account.id(), OktaUserMapper.UNREADABLE));
                // Who leaves the group may leave what the role covers; strangers are nobody's concern to the engine.
                case FORBIDDEN -> rows.removed(new RemovedUser(account.id(), Presence.UNREADABLE));
            }
        }
        return rows;
    }

    /** A list that is behind somebody who has just joined shows nobody who has left. */
    private void outside(Account account, UserPage.Builder rows) {
        if (!isBehind(account)) {
            rows.removed(new RemovedUser(account.id(), Presence.OUT_OF_SCOPE));
        } else if (!canBeReadAgain()) {
            rows.rejected(RejectedRow.of(account.id(), "who has joined is not shown as a member yet"));
        }
    }

    /** Where the log goes on after this page. */
    OktaPlace.Log after(String next, List<Account> accounts) {
        List<String> settled =
                new ArrayList<>(aboutNobody.stream().map(Event::digest).toList());
        boolean held = false;
        for (Account account : accounts) {
            if (canBeReadAgain() && isBehind(account)) {
                held = true;
            } else {
                about(account.id()).forEach(event -> settled.add(event.digest()));
            }
        }
        return new OktaPlace.Log(place.start(), next, place.told().plus(settled), place.held() || held);
    }

    /** Only the first page of a round, and only if all of it that is settled can be remembered. */
    private boolean canBeReadAgain() {
        return place.link().equals(place.start()) && page.rows() <= Told.MOST / 2;
    }

    private boolean hasLeft(String userId) {
        return lastOfMembership(userId)
                .filter(event -> event.kind() == OktaSystemLog.Kind.LEFT)
                .isPresent();
    }

    /** Nobody whom the store does not know yet is asked about again by the engine. */
    private boolean isBehind(Account account) {
        return lastOfMembership(account.id())
                .filter(event -> event.kind() == OktaSystemLog.Kind.JOINED && account.standing() == Standing.OUTSIDE)
                .flatMap(Event::published)
                .filter(this::isYoung)
                .isPresent();
    }

    private boolean isYoung(Instant published) {
        return page.sent()
                .filter(now -> Duration.between(published, now).compareTo(OktaChangesStart.LAG) < 0)
                .isPresent();
    }

    /** By the time at which they happened; of two at the same time the one that was logged later. */
    private Optional<Event> lastOfMembership(String userId) {
        Optional<Event> last = Optional.empty();
        Comparator<Event> order =
                Comparator.comparing(event -> event.published().orElse(Instant.MIN));
        for (Event event : about(userId)) {
            if (event.isOfMembership() && (last.isEmpty() || order.compare(event, last.get()) >= 0)) {
                last = Optional.of(event);
            }
        }
        return last;
    }
}
