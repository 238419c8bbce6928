package io.github.rollcall.testkit.engine;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.testkit.FakeDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is true at the provider, kept apart from the fake that tells it: a plain table of accounts. */
final class ModelDirectory {
    private final FakeDirectory directory;
    private final List<String> log;
    private final TreeMap<String, Account> accounts = new TreeMap<>();

    ModelDirectory(FakeDirectory directory, List<String> log) {
        this.directory = directory;
        this.log = log;
    }

    private enum Truth {
        ACTIVE,
        DISABLED,
        ELSEWHERE,
        SOFT_DELETED,
        DELETED
    }

    /** An account; a title that is null is not stated, so that a host may keep an earlier one. */
    private record Account(
            Truth truth, String login, @Nullable String title) {
        boolean exists() {
            return truth != Truth.DELETED && truth != Truth.SOFT_DELETED;
        }
    }

    String anybody(Random random) {
        List<String> ids = List.copyOf(accounts.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    boolean isActive(String id) {
        return account(id).truth() == Truth.ACTIVE;
    }

    List<String> active() {
        return accounts.keySet().stream().filter(this::isActive).toList();
    }

    /** In what a record of somebody active is not as it should be. */
    List<String> differences(DirectoryUser stored) {
        Account account = account(stored.id().externalId());
        List<String> differences = new ArrayList<>();
        Optional<String> login = stored.attribute(UserAttribute.USERNAME).first();
        Optional<String> title = stored.attribute(UserAttribute.TITLE).first();
        if (!login.equals(Optional.of(account.login()))) {
            differences.add("login " + login + " instead of " + account.login());
        }
        if (account.title() != null && !title.equals(Optional.of(account.title()))) {
            differences.add("title " + title + " instead of " + account.title());
        }
        return differences;
    }

    private Account account(String id) {
        return java.util.Objects.requireNonNull(accounts.get(id), id);
    }

    String add() {
        String id = SyncStory.id(accounts.size());
        appear(id);
        return id;
    }

    private void appear(String id) {
        directory.add(id);
        set(id, new Account(Truth.ACTIVE, id + "@login.example", null));
    }

    private void set(String id, Account now) {
        accounts.put(id, now);
        log.add(id + " " + now);
    }

    void change(Random random) {
        String id = anybody(random);
        switch (random.nextInt(9)) {
            case 0 -> add();
            case 1 -> deleteOrBringBack(id);
            case 2 -> disableOrEnable(id);
            case 3, 4 -> move(id);
            case 5 -> swapLogins(id, anybody(random));
            case 6 -> createAnew(id);
            case 7 -> softDeleteOrRestore(id);
            default -> rename(id, "Title " + random.nextInt(100));
        }
    }

    private void deleteOrBringBack(String id) {
        Account account = account(id);
        if (account.exists()) {
            directory.delete(id);
            set(id, new Account(Truth.DELETED, account.login(), null));
        } else if (account.truth() == Truth.DELETED) {
            appear(id);
        }
    }

    private void softDeleteOrRestore(String id) {
        Account account = account(id);
        if (account.truth() == Truth.ACTIVE) {
            directory.softDelete(id);
            become(id, Truth.SOFT_DELETED);
        } else if (account.truth() == Truth.SOFT_DELETED) {
            directory.restore(id);
            become(id, Truth.ACTIVE);
        }
    }

    private void disableOrEnable(String id) {
        Account account = account(id);
        if (account.truth() == Truth.ACTIVE) {
            directory.disable(id);
            become(id, Truth.DISABLED);
        } else if (account.truth() == Truth.DISABLED) {
            directory.enable(id);
            become(id, Truth.ACTIVE);
        }
    }

    private void move(String id) {
        Account account = account(id);
        if (account.truth() == Truth.ACTIVE) {
            directory.moveOutOfScope(id);
            become(id, Truth.ELSEWHERE);
        } else if (account.truth() == Truth.ELSEWHERE) {
            directory.moveIntoScope(id);
            become(id, Truth.ACTIVE);
        }
    }

    private void become(String id, Truth truth) {
        set(id, new Account(truth, account(id).login(), account(id).title()));
    }

    private void swapLogins(String one, String other) {
        Account first = account(one);
        Account second = account(other);
        if (first.exists() && second.exists()) {
            setLogin(one, second.login());
            setLogin(other, first.login());
        }
    }

    private void setLogin(String id, String login) {
        directory.change(id, user -> user.attribute(UserAttribute.USERNAME, login));
        set(id, new Account(account(id).truth(), login, account(id).title()));
    }

    /** The account is deleted, and the same person gets another one with the same login. */
    private void createAnew(String id) {
        Account account = account(id);
        if (account.exists()) {
            directory.delete(id);
            set(id, new Account(Truth.DELETED, account.login(), null));
            setLogin(add(), account.login());
        }
    }

    private void rename(String id, String title) {
        Account account = account(id);
        if (account.exists()) {
            directory.change(id, user -> user.attribute(UserAttribute.TITLE, title));
            set(id, new Account(account.truth(), account.login(), title));
        }
    }
}
