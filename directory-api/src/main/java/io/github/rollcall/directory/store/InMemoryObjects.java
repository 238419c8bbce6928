package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects in memory; one lock serialises all calls. */
abstract class InMemoryObjects<T extends DirectoryObject> implements ObjectStore<T> {
    private final Map<DirectoryId, NavigableMap<String, Kept<T>>> directories = new HashMap<>();
    private final Map<DirectoryId, Long> epochs = new HashMap<>();

    /** An object and the scan that showed it last. */
    private static final class Kept<T> {
        private final T object;
        private final String scanId;

        Kept(T object, String scanId) {
            this.object = object;
            this.scanId = scanId;
        }

        T object() {
            return object;
        }

        String scanId() {
            return scanId;
        }
    }

    @Override
    public synchronized int save(AreaScan scan, Collection<T> objects) {
        NavigableMap<String, Kept<T>> kept = written(scan);
        int changed = 0;
        for (T object : objects) {
            Kept<T> before = kept.put(object.externalId(), new Kept<>(object, scan.id()));
            changed += before != null && before.object().equals(object) ? 0 : 1;
        }
        return changed;
    }

    @Override
    public synchronized void seen(AreaScan scan, Collection<String> externalIds) {
        NavigableMap<String, Kept<T>> kept = written(scan);
        externalIds.forEach(id -> kept.computeIfPresent(id, (key, one) -> new Kept<>(one.object(), scan.id())));
    }

    @Override
    public synchronized List<String> unseen(AreaScan scan, @Nullable String after, int limit) {
        return after(scan.directory(), after).entrySet().stream()
                .filter(entry -> !entry.getValue().scanId().equals(scan.id()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int remove(AreaScan scan, Collection<String> externalIds) {
        NavigableMap<String, Kept<T>> kept = written(scan);
        int removed = 0;
        for (String id : externalIds) {
            removed += kept.remove(id) == null ? 0 : 1;
        }
        return removed;
    }

    @Override
    public synchronized Optional<T> find(DirectoryId directory, String externalId) {
        return Optional.ofNullable(of(directory).get(externalId)).map(Kept::object);
    }

    @Override
    public synchronized List<T> list(DirectoryId directory, @Nullable String after, int limit) {
        return after(directory, after).values().stream()
                .map(Kept::object)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forget(DirectoryId directory) {
        directories.remove(directory);
        epochs.computeIfPresent(directory, (id, epoch) -> epoch + 1);
    }

    /** Refuses a scan that a newer run has overtaken. */
    final void admit(AreaScan scan) {
        if (epochs.merge(scan.directory(), scan.epoch(), Math::max) > scan.epoch()) {
            throw DirectoryException.leaseLost(scan.directory());
        }
    }

    private NavigableMap<String, Kept<T>> written(AreaScan scan) {
        admit(scan);
        return directories.computeIfAbsent(scan.directory(), id -> new TreeMap<>());
    }

    private NavigableMap<String, Kept<T>> of(DirectoryId directory) {
        return directories.getOrDefault(directory, new TreeMap<>());
    }

    private Map<String, Kept<T>> after(DirectoryId directory, @Nullable String after) {
        return after == null ? of(directory) : of(directory).tailMap(after, false);
    }
}
