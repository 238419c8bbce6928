package io.github.rollcall.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed, in order, from the first time that somebody asked for changes on; nobody can ask what was before.
 * Guarded by the directory's lock.
 */
final class ChangeLog {

    private final List<Change> changes = new ArrayList<>();
    private boolean kept;

    /**
     * One change.
     *
     * @param object what changed, or the member that came or went
     * @param group the group whose member that is; null for a change of the object itself
     * @param added whether the member came
     */
    record Change(DirectoryObject object, @Nullable GroupNode group, boolean added) {}

    /** The place after all changes so far. */
    int now() {
        kept = true;
        return changes.size();
    }

    List<Change> between(int from, int to) {
        return List.copyOf(changes.subList(from, to));
    }

    void changed(DirectoryObject object) {
        record(new Change(object, null, false));
    }

    void member(GroupNode group, DirectoryObject member, boolean added) {
        record(new Change(member, group, added));
    }

    private void record(Change change) {
        if (kept) {
            changes.add(change);
        }
    }
}
