package io.github.rollcall.provider.faults;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.UserCounts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a store holds of one directory, by id. */
record StoreSnapshot(Map<String, StoredUser> users) {

    static StoreSnapshot of(UserStore store, DirectoryId directory) {
        Map<String, StoredUser> users = new TreeMap<>();
        UserQuery.Builder query = UserQuery.of(directory).limit(UserQuery.MAX_LIMIT);
        Optional<String> next;
        do {
            UserListing page = store.list(query.build());
            page.users().forEach(user -> users.put(user.user().id().externalId(), user));
            next = page.next();
            next.ifPresent(query::after);
        } while (next.isPresent());
        return new StoreSnapshot(users);
    }

    boolean isActive(String id) {
        StoredUser user = users.get(id);
        return user != null && user.user().status() == AccountStatus.ACTIVE;
    }

    boolean isInactive(String id) {
        StoredUser user = users.get(id);
        return user != null && user.user().status() == AccountStatus.INACTIVE;
    }

    /** In what the counts differ from what has become of the store before; empty if in nothing. */
    Optional<String> lie(StoreSnapshot before, UserCounts counts) {
        long added = users.keySet().stream()
                .filter(id -> !before.users.containsKey(id))
                .count();
        long deactivated = count(before, id -> before.isActive(id) && isInactive(id));
        long reactivated = count(before, id -> before.isInactive(id) && isActive(id));
        long updated = count(before, id -> hasOtherContent(before, id));
        boolean true_ = counts.added() == added
                && counts.deactivated() == deactivated
                && counts.reactivated() == reactivated
                && counts.updated() == updated;
        return true_
                ? Optional.empty()
                : Optional.of("the report says [" + counts + "] and the store shows added " + added + ", updated "
                        + updated + ", reactivated " + reactivated + ", deactivated " + deactivated);
    }

    private long count(StoreSnapshot before, Predicate<String> changed) {
        return before.users.keySet().stream()
                .filter(users::containsKey)
                .filter(changed)
                .count();
    }

    private boolean hasOtherContent(StoreSnapshot before, String id) {
        boolean reactivated = before.isInactive(id) && isActive(id);
        return !reactivated
                && !get(id).user().attributes().equals(before.get(id).user().attributes());
    }

    private StoredUser get(String id) {
        return java.util.Objects.requireNonNull(users.get(id));
    }

    /** The ids whose records differ. */
    TreeSet<String> differences(StoreSnapshot other) {
        TreeSet<String> different = new TreeSet<>(users.keySet());
        different.addAll(other.users.keySet());
        different.removeIf(id -> users.containsKey(id) && users.get(id).equals(other.users.get(id)));
        return different;
    }
}
