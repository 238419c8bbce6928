package io.github.rollcall.jdbc;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.testkit.FakeDirectory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a directory of nodes shows; the same in every process, and every one goes on from {@link #BEFORE}. */
enum NodePeople {
    /** Thirty people. */
    BEFORE,
    /** Somebody is deleted, disabled, moved, renamed, new; two have swapped their logins. */
    AFTER,
    /** Other people have left, and others have other names: what a node sees that looked too early. */
    STALE;

    private static final int PEOPLE = 30;

    static String id(int person) {
        return "u%02d".formatted(person);
    }

    FakeDirectory directory(String name) {
        FakeDirectory directory = FakeDirectory.of(name).pagesOf(4).offerChanges();
        directory.add(IntStream.range(0, PEOPLE).mapToObj(NodePeople::id).toArray(String[]::new));
        if (this == AFTER) {
            directory.delete(id(0));
            directory.disable(id(1));
            directory.moveOutOfScope(id(2));
            rename(directory, 3, "After");
            login(directory, 4, 5);
            login(directory, 5, 4);
            directory.add("new");
        } else if (this == STALE) {
            directory.delete(id(10));
            directory.disable(id(11));
            rename(directory, 12, "Stale");
            rename(directory, 29, "Stale");
            directory.add("stale");
        }
        return directory;
    }

    private static void rename(FakeDirectory directory, int person, String name) {
        directory.change(id(person), user -> user.attribute(UserAttribute.GIVEN_NAME, name));
    }

    private static void login(FakeDirectory directory, int person, int of) {
        directory.change(id(person), user -> user.attribute(UserAttribute.USERNAME, id(of) + "@login.example"));
    }

    /** Who is in scope and in use after the change. */
    static Set<String> activeAfter() {
        Set<String> active = new TreeSet<>(AFTER.directory("any").idsInScope());
        active.removeAll(List.of(id(1)));
        return active;
    }
}
