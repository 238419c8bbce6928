package io.github.rollcall.jdbc;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserChange;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.jdbc.LeaseRows.Held;
import io.github.rollcall.jdbc.UserRows.Glance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stores one page under a lease that the transaction holds. A glance at status and digest tells the users who stay as they are;
 * of the others the whole record is read, changed by the common rule, and written with those that are new in one set.
 */
final class UserPageWrite {
    private final Session session;
    private final DirectoryId directory;
    private final Held held;
    /** The numbers of the users of the page. */
    private final Map<String, Long> userNos = new HashMap<>();

    private ApplyResult result = ApplyResult.NONE;
    private int moreActive;

    UserPageWrite(Session session, DirectoryId directory, Held held) {
        this.session = session;
        this.directory = directory;
        this.held = held;
    }

    /** How many users became active by the page. */
    int moreActive() {
        return moreActive;
    }

    ApplyResult run(UserWrite write) throws SQLException {
        session.findByKeys();
        List<DirectoryUser> rest = write.users();
        while (!rest.isEmpty()) {
            rest = storeFirstOfEach(rest);
        }
        if (write.scanId().isPresent()) {
            markSeen(write.seen());
        }
        putPending(write.pending());
        return result;
    }

    /** Stores each user once; what states a user again follows. */
    private List<DirectoryUser> storeFirstOfEach(List<DirectoryUser> users) throws SQLException {
        Map<String, DirectoryUser> page = new TreeMap<>();
        List<DirectoryUser> again = new ArrayList<>();
        for (DirectoryUser user : users) {
            if (page.putIfAbsent(user.id().externalId(), user) != null) {
                again.add(user);
            }
        }
        List<UserUpdate> updates = updates(page);
        UserRows.put(session, held.directoryNo(), updates);
        HintRows.change(session, held.directoryNo(), updates);
        dropPending(page);
        return again;
    }

    private List<UserUpdate> updates(Map<String, DirectoryUser> page) throws SQLException {
        Map<String, Glance> stored = new HashMap<>();
        UserRows.glances(session, held.directoryNo(), page.keySet())
                .forEach(glance -> stored.put(glance.externalId(), glance));
        List<UserUpdate> updates = new ArrayList<>();
        Map<String, DirectoryUser> different = new LinkedHashMap<>();
        for (DirectoryUser user : page.values()) {
            Glance glance = stored.get(user.id().externalId());
            UserDocument document = UserDocument.of(user);
            long userNo = glance == null ? held.nextUserNo() + result.added() : glance.userNo();
            userNos.put(user.id().externalId(), userNo);
            if (glance == null) {
                count(new UserUpdate(userNo, null, UserChange.of(null, user), document), updates);
            } else if (glance.holds(user, document)) {
                result = result.plus(UserChange.Kind.UNCHANGED);
            } else {
                different.put(user.id().externalId(), user);
            }
        }
        for (StoredUser before : UserRows.some(session, directory, held.directoryNo(), different.keySet())) {
            DirectoryUser stated = different.get(before.user().id().externalId());
            Long userNo = userNos.get(before.user().id().externalId());
            if (stated != null && userNo != null) {
                UserChange change = UserChange.of(before, stated);
                count(
                        new UserUpdate(
                                userNo,
                                before,
                                change,
                                UserDocument.of(change.user().user())),
                        updates);
            }
        }
        return updates;
    }

    private void count(UserUpdate update, List<UserUpdate> updates) {
        result = result.plus(update.change().kind());
        if (update.change().kind() != UserChange.Kind.UNCHANGED) {
            updates.add(update);
            StoredUser before = update.before();
            moreActive += active(update.after()) - (before == null ? 0 : active(before));
        }
    }

    private static int active(StoredUser user) {
        return user.user().status() == AccountStatus.ACTIVE ? 1 : 0;
    }

    private void dropPending(Map<String, DirectoryUser> page) throws SQLException {
        if (held.hasPending()) {
            List<String> back = page.values().stream()
                    .filter(user -> user.status() == AccountStatus.ACTIVE)
                    .map(user -> user.id().externalId())
                    .toList();
            PendingRows.drop(session, held.directoryNo(), back);
        }
    }

    private void markSeen(Set<String> seen) throws SQLException {
        List<Long> shown = new ArrayList<>(seen.size());
        List<String> others = new ArrayList<>();
        for (String externalId : seen) {
            Long userNo = userNos.get(externalId);
            if (userNo != null) {
                shown.add(userNo);
            } else if (UserRows.isId(externalId)) {
                others.add(externalId);
            }
        }
        shown.addAll(UserRows.numbers(session, held.directoryNo(), others));
        SeenRows.mark(session, held.directoryNo(), held.scanNo(), shown);
    }

    private void putPending(List<PendingDeactivation> pending) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (PendingDeactivation one : pending) {
            if (UserRows.isId(one.externalId())) {
                ids.add(one.externalId());
            }
        }
        Set<String> active = new HashSet<>(UserRows.active(session, held.directoryNo(), ids));
        PendingRows.put(
                session,
                held.directoryNo(),
                pending.stream()
                        .filter(one -> active.contains(one.externalId()))
                        .toList());
    }
}
