package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The latest deliveries and events of all hooks, as digests: what is among them was told before. Safe for many threads. */
final class Deliveries {
    static final int MOST = 10_000;

    private final Set<String> known = new LinkedHashSet<>();

    /** Whether this was not told before, and remembers it. */
    synchronized boolean isNew(DirectoryId directory, String what) {
        boolean added = known.add(Told.digest(directory.value() + "\n" + what));
        if (known.size() > MOST) {
            known.remove(known.iterator().next());
        }
        return added;
    }
}
