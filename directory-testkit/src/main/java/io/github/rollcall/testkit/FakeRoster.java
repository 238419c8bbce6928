package io.github.rollcall.testkit;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who a {@link FakeDirectory} holds, in the order of their coming, and a log of what has changed. One lock guards it. */
final class FakeRoster {
    static final Set<UserAttribute> ATTRIBUTES = Set.of(
            UserAttribute.DISPLAY_NAME,
            UserAttribute.GIVEN_NAME,
            UserAttribute.FAMILY_NAME,
            UserAttribute.USERNAME,
            UserAttribute.EMAIL,
            UserAttribute.EMPLOYEE_ID,
            UserAttribute.BIRTHDATE);

    private final DirectoryId directory;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> softDeleted = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private int pageSize = 100;
    private long lastNumber;

    FakeRoster(DirectoryId directory) {
        this.directory = directory;
    }

    /** One account; its number does not change while it is there, so that a page can start after it even when it is gone. */
    record Entry(long number, DirectoryUser user, boolean inScope) {}

    static DirectoryUser typical(DirectoryId directory, String externalId) {
        return DirectoryUser.builder(new DirectoryUserId(directory, externalId))
                .status(AccountStatus.ACTIVE, "enabled")
                .attribute(UserAttribute.DISPLAY_NAME, "Name of " + externalId)
                .attribute(UserAttribute.GIVEN_NAME, "Given " + externalId)
                .attribute(UserAttribute.FAMILY_NAME, "Family")
                .attribute(UserAttribute.USERNAME, externalId + "@login.example")
                .attribute(UserAttribute.EMAIL, externalId + "@corp.example")
                .attribute(UserAttribute.EMPLOYEE_ID, "E-" + externalId)
                .build();
    }

    static DirectoryUser.Builder disabled(DirectoryUser.Builder user) {
        return user.status(AccountStatus.INACTIVE, "disabled");
    }

    static DirectoryUser.Builder enabled(DirectoryUser.Builder user) {
        return user.status(AccountStatus.ACTIVE, "enabled");
    }

    // --- the story --------------------------------------------------------------------------------------------------

    synchronized void pagesOf(int users) {
        if (users < 1) {
            throw new IllegalArgumentException("page size: at least 1");
        }
        pageSize = users;
    }

    synchronized void put(DirectoryUser user) {
        if (!user.id().directory().equals(directory)) {
            throw new IllegalArgumentException("user " + user.id() + ": is not of directory " + directory);
        }
        String externalId = user.id().externalId();
        Entry before = entries.get(externalId);
        entries.put(externalId, new Entry(before == null ? ++lastNumber : before.number(), user, true));
        log.add(externalId);
    }

    synchronized void change(String externalId, UnaryOperator<DirectoryUser.Builder> change) {
        Entry entry = entry(externalId);
        DirectoryUser changed = change.apply(entry.user().toBuilder()).build();
        entries.put(externalId, new Entry(entry.number(), changed, entry.inScope()));
        log.add(externalId);
    }

    synchronized void move(String externalId, boolean inScope) {
        Entry entry = entry(externalId);
        entries.put(externalId, new Entry(entry.number(), entry.user(), inScope));
        log.add(externalId);
    }

    synchronized void delete(String externalId) {
        entries.remove(entry(externalId).user().id().externalId());
        log.add(externalId);
    }

    synchronized void softDelete(String externalId) {
        softDeleted.put(externalId, entry(externalId));
        delete(externalId);
    }

    synchronized void restore(String externalId) {
        Entry back = softDeleted.remove(externalId);
        if (back == null) {
            throw new IllegalArgumentException("user " + externalId + ": was not soft-deleted");
        }
        // It comes last, so its number is a new one: a page that starts after a number has seen all before it.
        entries.put(externalId, new Entry(++lastNumber, back.user(), back.inScope()));
        log.add(externalId);
    }

    private Entry entry(String externalId) {
        Entry entry = entries.get(externalId);
        if (entry == null) {
            throw new IllegalArgumentException("user " + externalId + ": is not in directory " + directory);
        }
        return entry;
    }

    // --- what it answers --------------------------------------------------------------------------------------------

    synchronized int pageSize() {
        return pageSize;
    }

    synchronized List<String> idsInScope() {
        return inScopeAfter(0, Long.MAX_VALUE).stream()
                .map(entry -> entry.user().id().externalId())
                .toList();
    }

    synchronized List<Entry> inScopeAfter(long number, long limit) {
        return entries.values().stream()
                .filter(entry -> entry.inScope() && entry.number() > number)
                .limit(limit)
                .toList();
    }

    /** How many changes there have been; the place from which the next ones are read. */
    synchronized int logSize() {
        return log.size();
    }

    /** The ids that changed between two places, each once. */
    synchronized Set<String> changed(int from, int to) {
        return new LinkedHashSet<>(log.subList(from, to));
    }

    /** Somebody in the scope, or null. */
    synchronized @Nullable DirectoryUser inScope(String externalId) {
        Entry entry = entries.get(externalId);
        return entry != null && entry.inScope() ? entry.user() : null;
    }

    synchronized Optional<DirectoryUser> user(String externalId) {
        return Optional.ofNullable(entries.get(externalId)).map(Entry::user);
    }

    synchronized Presence presence(String externalId) {
        Entry entry = entries.get(externalId);
        if (entry == null) {
            return softDeleted.containsKey(externalId) ? Presence.SOFT_DELETED : Presence.DELETED;
        }
        return switch (entry.user().status()) {
            case INACTIVE -> Presence.INACTIVE;
            case UNKNOWN -> Presence.UNREADABLE;
            case ACTIVE -> entry.inScope() ? Presence.IN_SCOPE : Presence.OUT_OF_SCOPE;
        };
    }

    synchronized HintMatch<DirectoryUser> find(HintKey key) {
        List<DirectoryUser> found = entries.values().stream()
                .map(Entry::user)
                .filter(user -> user.hintKeys().contains(key))
                .limit(2)
                .toList();
        return found.isEmpty()
                ? HintMatch.none()
                : found.size() == 1 ? HintMatch.one(found.get(0)) : HintMatch.ambiguous();
    }
}
