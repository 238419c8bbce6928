package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a page into what is stored of it: users of the scope, ids it shows, and deactivations to decide on later. */
final class PageRows {
    /**
     * What is stored of a page.
     *
     * @param users each id once
     * @param seen ids of users and of rows that could not be read
     * @param pending users stated inactive or gone
     * @param open users to be asked about again by the next run
     */
    record Content(List<DirectoryUser> users, Set<String> seen, List<PendingDeactivation> pending, Set<String> open) {}

    private static final int PENDING_AT_ONCE = 1000;

    private final RunContext run;
    private final Presences presences;

    /** In a pass over changes, those who were said to be gone and may be told again as they were before. */
    private final Set<String> saidToBeGone = new HashSet<>();

    PageRows(RunContext run) {
        this.run = run;
        this.presences = new Presences(run);
        if (!run.checkpoint().pass().isFull()) {
            addPendingFromEarlierRuns();
        }
    }

    private void addPendingFromEarlierRuns() {
        @Nullable String after = null;
        List<PendingDeactivation> some;
        do {
            some = run.users().pending(run.directory(), after, PENDING_AT_ONCE);
            some.forEach(entry -> saidToBeGone.add(entry.externalId()));
            after = some.isEmpty() ? after : some.get(some.size() - 1).externalId();
        } while (some.size() == PENDING_AT_ONCE);
    }

    Content of(UserPage page) {
        Set<String> open = new HashSet<>();
        Map<String, DirectoryUser> users = users(page, open);
        Set<String> seen = new HashSet<>(users.keySet());
        seen.addAll(rejected(page));
        List<PendingDeactivation> pending = pending(page, users, open);
        if (!run.checkpoint().pass().isFull()) {
            pending.forEach(entry -> saidToBeGone.add(entry.externalId()));
        }
        return new Content(List.copyOf(users.values()), seen, pending, open);
    }

    /** Of a repeated id the last statement counts. */
    private Map<String, DirectoryUser> users(UserPage page, Set<String> open) {
        Map<String, DirectoryUser> users = new LinkedHashMap<>();
        for (DirectoryUser user : page.users()) {
            if (!user.id().directory().equals(run.directory())) {
                throw DirectoryException.of(
                                ErrorCode.CONNECTOR_FAILED,
                                "the connector returned a user of another directory",
                                "Report it to the author of the connector")
                        .build();
            }
            users.put(user.id().externalId(), user);
        }
        if (!page.isScopeKnown()) {
            users.keySet().retainAll(run.users().known(run.directory(), users.keySet()));
        }
        if (!page.isScopeKnown() || !run.checkpoint().pass().isFull()) {
            doubtReturns(users, open);
        }
        return users;
    }

    /**
     * Who is stored and not active, or was said to be gone, may have left the scope. Changes may be about something else, come
     * late, and be told again; so ACTIVE is believed only of those a read by id finds in the scope.
     */
    private void doubtReturns(Map<String, DirectoryUser> users, Set<String> open) {
        List<String> returning = users.values().stream()
                .filter(user -> user.status() == AccountStatus.ACTIVE)
                .map(DirectoryUser::id)
                .filter(id -> saidToBeGone.contains(id.externalId()) || isStoredInactive(id))
                .map(DirectoryUserId::externalId)
                .toList();
        Map<String, Presence> answers = presences.of(returning);
        open.addAll(Presences.unreadable(answers));
        answers.forEach((id, presence) -> {
            if (presence != Presence.IN_SCOPE) {
                users.computeIfPresent(
                        id,
                        (any, user) -> user.toBuilder()
                                .status(AccountStatus.UNKNOWN, null)
                                .build());
            }
        });
    }

    private boolean isStoredInactive(DirectoryUserId id) {
        return run.users()
                .find(id)
                .filter(stored -> stored.user().status() != AccountStatus.ACTIVE)
                .isPresent();
    }

    private static Set<String> rejected(UserPage page) {
        return page.rejected().stream()
                .map(RejectedRow::externalId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private List<PendingDeactivation> pending(UserPage page, Map<String, DirectoryUser> users, Set<String> open) {
        Map<String, PendingDeactivation> pending = new LinkedHashMap<>();
        for (PendingDeactivation removed : presences.ofRemoved(page.removed(), open)) {
            pending.put(removed.externalId(), removed);
        }
        Set<String> unread = new HashSet<>();
        for (PendingDeactivation gone : presences.ofUnreadable(rejected(page), unread)) {
            pending.putIfAbsent(gone.externalId(), gone);
        }
        if (!run.checkpoint().pass().isFull()) {
            // A listing shows the row again; changes do not.
            open.addAll(page.isScopeKnown() ? rejected(page) : unread);
        }
        Set<String> readById = readById(page);
        users.forEach((id, user) -> {
            if (user.status() == AccountStatus.INACTIVE) {
                pending.put(id, new PendingDeactivation(id, DeactivationReason.DISABLED, user.providerStatus()));
            } else if (user.status() == AccountStatus.ACTIVE && !isConfirmed(pending.get(id), readById)) {
                if (pending.remove(id) != null) {
                    open.add(id);
                }
            }
        });
        return List.copyOf(pending.values());
    }

    /** Who was read by id for this page, which is a later word than its rows. */
    private static Set<String> readById(UserPage page) {
        return page.removed().stream()
                .filter(removed -> !Presences.isTakenAsSaid(removed))
                .map(RemovedUser::externalId)
                .collect(Collectors.toSet());
    }

    private static boolean isConfirmed(@Nullable PendingDeactivation gone, Set<String> readById) {
        return gone != null && gone.reason() != DeactivationReason.UNCONFIRMED && readById.contains(gone.externalId());
    }
}
