package io.github.rollcall.testkit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the pages of a {@link FakeDirectory}. Immutable. */
record FakeFaults(
        Set<String> dropped,
        Set<String> rejected,
        int rowsWithoutId,
        boolean nobody,
        boolean sameCursor,
        boolean scopeUnknown,
        @Nullable String doubt,
        @Nullable Long total) {
    static final FakeFaults NONE = new FakeFaults(Set.of(), Set.of(), 0, false, false, false, null, null);

    FakeFaults dropping(Set<String> ids) {
        return new FakeFaults(
                union(dropped, ids), rejected, rowsWithoutId, nobody, sameCursor, scopeUnknown, doubt, total);
    }

    FakeFaults rejecting(Set<String> ids) {
        return new FakeFaults(
                dropped, union(rejected, ids), rowsWithoutId, nobody, sameCursor, scopeUnknown, doubt, total);
    }

    FakeFaults withRowsWithoutId(int rows) {
        return new FakeFaults(dropped, rejected, rows, nobody, sameCursor, scopeUnknown, doubt, total);
    }

    FakeFaults listingNobody() {
        return new FakeFaults(dropped, rejected, rowsWithoutId, true, sameCursor, scopeUnknown, doubt, total);
    }

    FakeFaults repeatingCursor() {
        return new FakeFaults(dropped, rejected, rowsWithoutId, nobody, true, scopeUnknown, doubt, total);
    }

    FakeFaults leavingScopeUnknown() {
        return new FakeFaults(dropped, rejected, rowsWithoutId, nobody, sameCursor, true, doubt, total);
    }

    FakeFaults doubting(String why) {
        return new FakeFaults(dropped, rejected, rowsWithoutId, nobody, sameCursor, scopeUnknown, why, total);
    }

    FakeFaults claiming(long users) {
        return new FakeFaults(dropped, rejected, rowsWithoutId, nobody, sameCursor, scopeUnknown, doubt, users);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
