package io.github.rollcall.sandbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an administrator has granted to the application. */
final class Permissions {

    private final Set<String> granted = new LinkedHashSet<>();

    Permissions(Collection<String> initially) {
        granted.addAll(initially);
    }

    synchronized void grant(String permission) {
        granted.add(permission);
    }

    synchronized void revoke(String permission) {
        granted.remove(permission);
    }

    synchronized List<String> granted() {
        return List.copyOf(granted);
    }

    synchronized boolean has(String permission) {
        return granted.contains(permission);
    }
}
