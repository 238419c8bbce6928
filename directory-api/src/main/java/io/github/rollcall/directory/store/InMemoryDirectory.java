package io.github.rollcall.directory.store;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an {@link InMemoryUserStore} keeps of one directory. Guarded by the store's lock. */
final class InMemoryDirectory {
    private static final Comparator<String> UTF8_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    final NavigableMap<String, StoredUser> users = new TreeMap<>(UTF8_ORDER);
    Instant leaseEnds = Instant.MIN;

    private final DirectoryId id;
    private final Map<HintKey, Set<String>> idsByHint = new HashMap<>();
    private final NavigableMap<String, PendingDeactivation> pending = new TreeMap<>(UTF8_ORDER);
    private final Set<String> seen = new HashSet<>();
    private @Nullable String scanId;
    private SyncState state = SyncState.INITIAL;
    private Duration leaseLife = Duration.ZERO;
    private long epoch;

    InMemoryDirectory(DirectoryId id) {
        this.id = id;
    }

    Optional<Lease> acquire(Instant now, Duration life) {
        if (now.isBefore(leaseEnds)) {
            return Optional.empty();
        }
        epoch++;
        leaseLife = life;
        leaseEnds = now.plus(life);
        return Optional.of(new Lease(
                id, epoch, state, users.values().stream().filter(this::isActive).count()));
    }

    boolean isHeldBy(Lease lease) {
        return lease.epoch() == epoch;
    }

    ApplyResult apply(UserWrite write, Instant now) {
        write.scanId().ifPresent(scan -> {
            startScan(scan);
            seen.addAll(write.seen());
        });
        ApplyResult result = ApplyResult.NONE;
        for (DirectoryUser user : write.users()) {
            result = result.plus(store(user));
        }
        for (PendingDeactivation deactivation : write.pending()) {
            if (isActive(users.get(deactivation.externalId()))) {
                pending.put(deactivation.externalId(), deactivation);
            }
        }
        renew(write.state(), now);
        return result;
    }

    private void startScan(String scan) {
        if (!scan.equals(scanId)) {
            scanId = scan;
            seen.clear();
            pending.clear();
        }
    }

    private UserChange.Kind store(DirectoryUser stated) {
        UserChange change = UserChange.of(users.get(stated.id().externalId()), stated);
        if (change.kind() != UserChange.Kind.UNCHANGED) {
            put(change.user());
        }
        if (stated.status() == AccountStatus.ACTIVE) {
            pending.remove(stated.id().externalId());
        }
        return change.kind();
    }

    void put(StoredUser user) {
        String externalId = user.user().id().externalId();
        drop(externalId);
        users.put(externalId, user);
        for (HintKey key : user.user().hintKeys()) {
            idsByHint.computeIfAbsent(key, any -> new HashSet<>()).add(externalId);
        }
    }

    private void drop(String externalId) {
        StoredUser before = users.remove(externalId);
        if (before == null) {
            return;
        }
        for (HintKey key : before.user().hintKeys()) {
            idsByHint.computeIfPresent(key, (any, ids) -> ids.remove(externalId) && ids.isEmpty() ? null : ids);
        }
    }

    List<String> unseen(String scan, @Nullable String after, int limit) {
        boolean current = scan.equals(scanId);
        return from(users, after)
                .filter(entry -> isActive(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(externalId -> !(current && seen.contains(externalId)) && !pending.containsKey(externalId))
                .limit(limit)
                .toList();
    }

    List<PendingDeactivation> pending(@Nullable String after, int limit) {
        return from(pending, after).map(Map.Entry::getValue).limit(limit).toList();
    }

    int settle(Settlement settlement, Instant now) {
        int deactivated = 0;
        for (String externalId : settlement.deactivate()) {
            PendingDeactivation found = pending.remove(externalId);
            StoredUser user = users.get(externalId);
            if (found != null && user != null && isActive(user)) {
                put(user.deactivated(found));
                deactivated++;
            }
        }
        settlement.dismiss().forEach(pending::remove);
        renew(settlement.state(), now);
        return deactivated;
    }

    HintMatch<StoredUser> find(HintKey key) {
        Set<String> ids = idsByHint.getOrDefault(key, Set.of());
        if (ids.size() > 1) {
            return HintMatch.ambiguous();
        }
        return ids.stream().map(users::get).map(HintMatch::one).findFirst().orElseGet(HintMatch::none);
    }

    UserListing list(UserQuery query) {
        List<StoredUser> found = from(users, query.after().orElse(null))
                .map(Map.Entry::getValue)
                .filter(query::accepts)
                .limit(query.limit() + 1L)
                .toList();
        if (found.size() <= query.limit()) {
            return new UserListing(found, Optional.empty());
        }
        List<StoredUser> page = found.subList(0, query.limit());
        DirectoryUserId last = page.get(page.size() - 1).user().id();
        return new UserListing(page, Optional.of(last.externalId()));
    }

    int retire(RetiredUsers policy) {
        epoch++;
        leaseEnds = Instant.MIN;
        state = SyncState.INITIAL;
        scanId = null;
        seen.clear();
        pending.clear();
        List<StoredUser> concerned = new ArrayList<>(users.values());
        if (policy == RetiredUsers.REMOVE) {
            users.clear();
            idsByHint.clear();
            return concerned.size();
        }
        concerned.removeIf(user -> user.user().status() == AccountStatus.INACTIVE);
        concerned.forEach(user -> put(user.deactivated(
                new PendingDeactivation(user.user().id().externalId(), DeactivationReason.CONNECTION_DELETED))));
        return concerned.size();
    }

    private void renew(SyncState next, Instant now) {
        state = next;
        leaseEnds = now.plus(leaseLife);
    }

    private boolean isActive(@Nullable StoredUser user) {
        return user != null && user.user().status() == AccountStatus.ACTIVE;
    }

    private static <V> Stream<Map.Entry<String, V>> from(NavigableMap<String, V> map, @Nullable String after) {
        SortedMap<String, V> rest = after == null ? map : map.tailMap(after, false);
        return rest.entrySet().stream();
    }
}
