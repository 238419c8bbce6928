package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
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

/** Turns a page into what is stored of it: users of the scope, ids it shows, and deactivations to decide on later. */
final class PageRows {
    /**
     * What is stored of a page.
     *
     * @param users each id once
     * @param seen ids of users and of rows that could not be read
     * @param pending users stated inactive or gone
     */
    record Content(List<DirectoryUser> users, Set<String> seen, List<PendingDeactivation> pending) {}

    private final RunContext run;
    private final Presences presences;

    PageRows(RunContext run) {
        this.run = run;
        this.presences = new Presences(run);
    }

    Content of(UserPage page) {
        Map<String, DirectoryUser> users = users(page);
        Set<String> seen = new HashSet<>(users.keySet());
        seen.addAll(rejected(page));
        return new Content(List.copyOf(users.values()), seen, pending(page, users));
    }

    /** Of a repeated id the last statement counts. */
    private Map<String, DirectoryUser> users(UserPage page) {
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
            doubtReturns(users);
        }
        return users;
    }

    /** Who is not stored as active may have left the scope, so ACTIVE is believed only of those a read by id finds in it. */
    private void doubtReturns(Map<String, DirectoryUser> users) {
        List<String> returning = users.values().stream()
                .filter(user -> user.status() == AccountStatus.ACTIVE)
                .map(DirectoryUser::id)
                .filter(id -> !isStoredActive(id))
                .map(DirectoryUserId::externalId)
                .toList();
        presences.of(returning).forEach((id, presence) -> {
            if (presence != Presence.IN_SCOPE) {
                users.computeIfPresent(
                        id,
                        (any, user) -> user.toBuilder()
                                .status(AccountStatus.UNKNOWN, null)
                                .build());
            }
        });
    }

    private boolean isStoredActive(DirectoryUserId id) {
        return run.users()
                .find(id)
                .filter(stored -> stored.user().status() == AccountStatus.ACTIVE)
                .isPresent();
    }

    private static Set<String> rejected(UserPage page) {
        return page.rejected().stream()
                .map(RejectedRow::externalId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private List<PendingDeactivation> pending(UserPage page, Map<String, DirectoryUser> users) {
        Map<String, PendingDeactivation> pending = new LinkedHashMap<>();
        for (PendingDeactivation removed : presences.ofRemoved(page.removed())) {
            pending.put(removed.externalId(), removed);
        }
        for (PendingDeactivation gone : presences.ofUnreadable(rejected(page))) {
            pending.putIfAbsent(gone.externalId(), gone);
        }
        users.forEach((id, user) -> {
            if (user.status() == AccountStatus.INACTIVE) {
                pending.put(id, new PendingDeactivation(id, DeactivationReason.DISABLED, user.providerStatus()));
            } else if (user.status() == AccountStatus.ACTIVE) {
                pending.remove(id);
            }
        });
        return List.copyOf(pending.values());
    }
}
