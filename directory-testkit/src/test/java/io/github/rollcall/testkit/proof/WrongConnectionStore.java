package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A right connection store, bent by each of the classes inside. */
abstract class WrongConnectionStore implements ConnectionStore {
    final ConnectionStore right = new InMemoryConnectionStore();

    static Stream<Wrong<Supplier<ConnectionStore>>> all() {
        return Stream.of(
                that(
                        "shows a version of its own",
                        ShowsNoVersion::new,
                        "aNewConnectionStartsWithVersionOne",
                        "anUpdateReplacesWhatWasReadAndRaisesTheVersion"),
                that(
                        "replaces on insert",
                        ReplacesOnInsert::new,
                        "aDirectoryIsInsertedOnce",
                        "ofConcurrentInsertsOneWins"),
                that(
                        "lets the last update win",
                        LastUpdateWins::new,
                        "anUpdateOfAnOlderRecordIsRefusedAndChangesNothing",
                        "ofConcurrentUpdatesOneWins"),
                that("updates what is not there", UpdatesAnything::new, "anEmptyStoreHasNothing"),
                that("lists by letters", ListsByLetters::new, "allConnectionsAreListedInTheOrderOfTheirIds"),
                that("lists no deleted ones", ListsNoDeleted::new, "allConnectionsAreListedInTheOrderOfTheirIds"),
                that("forgets the staged plan", ForgetsTheStaged::new, "everyFieldSurvives"),
                that("forgets the tenant", ForgetsTheTenant::new, "everyFieldSurvives"),
                that("cuts the report", CutsTheReport::new, "everyFieldSurvives"),
                that("is read-only for all", ForgetsTheLevel::new, "everyStateAndLevelSurvives"),
                that("keeps what is emptied", KeepsWhatIsEmptied::new, "everyFieldCanBeEmptiedAgain"),
                that("removes by hiding", RemovesByState::new, "aRemovedConnectionIsGoneAndTheOthersStay"),
                that(
                        "gives an attempt twice",
                        GivesAttemptsTwice::new,
                        "anAttemptIsTakenOnceWithEveryField",
                        "ofConcurrentTakersOneGetsTheAttempt"),
                that("replaces attempts", ReplacesAttempts::new, "aTakenHandleIsRefusedAndChangesNothing"),
                that("folds handles", FoldsHandles::new, "handlesAreComparedExactly"),
                that(
                        "ignores the end of an attempt",
                        IgnoresExpiry::new,
                        "anExpiredAttemptIsRemovedAndNotReturned",
                        "anAttemptEndsAtItsTimeAndNotBefore"),
                that("hides expired attempts", HidesExpired::new, "anExpiredAttemptIsRemovedAndNotReturned"),
                that("forgets to remove attempts", KeepsAttempts::new, "aRemovedConnectionTakesItsAttemptsAlong"));
    }

    private static Wrong<Supplier<ConnectionStore>> that(
            String what, Supplier<ConnectionStore> subject, String... duties) {
        return new Wrong<>(what, subject, List.of(duties));
    }

    /** Keeps of a record what this makes of it. */
    Connection kept(Connection connection) {
        return connection;
    }

    @Override
    public boolean insert(Connection connection) {
        return right.insert(kept(connection));
    }

    @Override
    public Optional<Connection> find(DirectoryId directory) {
        return right.find(directory);
    }

    @Override
    public List<Connection> list() {
        return right.list();
    }

    @Override
    public boolean update(Connection connection) {
        return right.update(kept(connection));
    }

    @Override
    public boolean remove(DirectoryId directory) {
        return right.remove(directory);
    }

    @Override
    public boolean insertAttempt(ConsentAttempt attempt) {
        return right.insertAttempt(attempt);
    }

    @Override
    public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
        return right.takeAttempt(handle, now);
    }

    private static final class ShowsNoVersion extends WrongConnectionStore {
        @Override
        public Optional<Connection> find(DirectoryId directory) {
            return right.find(directory).map(one -> one.toBuilder().version(0).build());
        }
    }

    private static final class ReplacesOnInsert extends WrongConnectionStore {
        @Override
        public boolean insert(Connection connection) {
            synchronized (right) {
                right.remove(connection.directory());
                return right.insert(connection);
            }
        }
    }

    private static final class LastUpdateWins extends WrongConnectionStore {
        @Override
        public boolean update(Connection connection) {
            synchronized (right) {
                long version = right.find(connection.directory())
                        .map(Connection::version)
                        .orElse(0L);
                return right.update(connection.toBuilder().version(version).build());
            }
        }
    }

    private static final class UpdatesAnything extends WrongConnectionStore {
        @Override
        public boolean update(Connection connection) {
            return right.update(connection) || right.insert(connection);
        }
    }

    private static final class ListsByLetters extends WrongConnectionStore {
        @Override
        public List<Connection> list() {
            return right.list().stream()
                    .sorted(Comparator.comparing(one -> one.directory().value(), String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }
    }

    private static final class ListsNoDeleted extends WrongConnectionStore {
        @Override
        public List<Connection> list() {
            return right.list().stream()
                    .filter(one -> one.state() != ConnectionState.DELETED)
                    .toList();
        }
    }

    private static final class ForgetsTheStaged extends WrongConnectionStore {
        @Override
        Connection kept(Connection connection) {
            return connection.toBuilder().staged(null).build();
        }
    }

    private static final class ForgetsTheTenant extends WrongConnectionStore {
        @Override
        Connection kept(Connection connection) {
            return connection.toBuilder().tenant(null).build();
        }
    }

    private static final class CutsTheReport extends WrongConnectionStore {
        @Override
        Connection kept(Connection connection) {
            return connection.toBuilder()
                    .lastReport(connection
                            .lastReport()
                            .map(one -> one.substring(0, Math.min(255, one.length())))
                            .orElse(null))
                    .build();
        }
    }

    private static final class ForgetsTheLevel extends WrongConnectionStore {
        @Override
        Connection kept(Connection connection) {
            return connection.toBuilder()
                    .permissionLevel(PermissionLevel.READ_ONLY)
                    .build();
        }
    }

    private static final class KeepsWhatIsEmptied extends WrongConnectionStore {
        @Override
        public boolean update(Connection connection) {
            Optional<StagedPlan> before = right.find(connection.directory()).flatMap(Connection::staged);
            return right.update(connection.toBuilder()
                    .staged(connection.staged().or(() -> before).orElse(null))
                    .build());
        }
    }

    private static final class RemovesByState extends WrongConnectionStore {
        @Override
        public boolean remove(DirectoryId directory) {
            return right.find(directory)
                    .map(one -> right.update(
                            one.toBuilder().state(ConnectionState.DELETED, null).build()))
                    .orElse(false);
        }
    }

    private static final class GivesAttemptsTwice extends WrongConnectionStore {
        private final Map<String, ConsentAttempt> given = new ConcurrentHashMap<>();

        @Override
        public synchronized Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
            Optional<ConsentAttempt> attempt = right.takeAttempt(handle, now);
            attempt.ifPresent(one -> given.put(handle, one));
            return attempt.or(() -> Optional.ofNullable(given.get(handle)));
        }
    }

    private static final class ReplacesAttempts extends WrongConnectionStore {
        @Override
        public boolean insertAttempt(ConsentAttempt attempt) {
            right.takeAttempt(attempt.handle(), Instant.EPOCH);
            return right.insertAttempt(attempt);
        }
    }

    private static final class FoldsHandles extends WrongConnectionStore {
        @Override
        public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
            return right.takeAttempt(handle.strip().toLowerCase(Locale.ROOT), now);
        }
    }

    private static final class IgnoresExpiry extends WrongConnectionStore {
        @Override
        public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
            return right.takeAttempt(handle, Instant.EPOCH);
        }
    }

    private static final class HidesExpired extends WrongConnectionStore {
        @Override
        public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
            Optional<ConsentAttempt> attempt = right.takeAttempt(handle, Instant.EPOCH);
            if (attempt.isPresent() && !now.isBefore(attempt.get().expiresAt())) {
                right.insertAttempt(attempt.get());
                return Optional.empty();
            }
            return attempt;
        }
    }

    private static final class KeepsAttempts extends WrongConnectionStore {
        private final Map<String, ConsentAttempt> attempts = new ConcurrentHashMap<>();

        @Override
        public boolean remove(DirectoryId directory) {
            boolean removed = right.remove(directory);
            attempts.values().forEach(right::insertAttempt);
            return removed;
        }

        @Override
        public boolean insertAttempt(ConsentAttempt attempt) {
            attempts.put(attempt.handle(), attempt);
            return right.insertAttempt(attempt);
        }
    }
}
