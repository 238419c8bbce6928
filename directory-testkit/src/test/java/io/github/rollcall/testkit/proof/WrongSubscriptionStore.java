package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A right subscription store, bent by each of the classes inside. */
abstract class WrongSubscriptionStore implements SubscriptionStore {
    final SubscriptionStore right = new InMemorySubscriptionStore();

    static Stream<Wrong<Supplier<SubscriptionStore>>> all() {
        return Stream.of(
                that("forgets the tenant", ForgetsTheTenant::new, "everyFieldSurvives"),
                that("replaces on insert", ReplacesOnInsert::new, "anIdIsTakenOnce"),
                that("folds ids", FoldsIds::new, "idsAreComparedCharacterByCharacter"),
                that("lists all directories", ListsAll::new, "aListHoldsOneDirectoryInTheOrderOfIdsAndExpiredOnesToo"),
                that("hides expired ones", HidesExpired::new, "aListHoldsOneDirectoryInTheOrderOfIdsAndExpiredOnesToo"),
                that("never updates", NeverUpdates::new, "anUpdateReplacesTheRecordOfItsIdAlone"),
                that("updates what is not there", UpdatesAnything::new, "anEmptyStoreHasNothing"),
                that("never removes", NeverRemoves::new, "whatIsRemovedIsGone"));
    }

    private static Wrong<Supplier<SubscriptionStore>> that(
            String what, Supplier<SubscriptionStore> subject, String... duties) {
        return new Wrong<>(what, subject, List.of(duties));
    }

    @Override
    public boolean insert(Subscription subscription) {
        return right.insert(subscription);
    }

    @Override
    public Optional<Subscription> find(String id) {
        return right.find(id);
    }

    @Override
    public List<Subscription> list(DirectoryId directory) {
        return right.list(directory);
    }

    @Override
    public boolean update(Subscription subscription) {
        return right.update(subscription);
    }

    @Override
    public boolean remove(String id) {
        return right.remove(id);
    }

    private static final class ForgetsTheTenant extends WrongSubscriptionStore {
        @Override
        public boolean insert(Subscription one) {
            return right.insert(
                    new Subscription(one.id(), one.directory(), "", one.resource(), one.secretHash(), one.expiresAt()));
        }
    }

    private static final class ReplacesOnInsert extends WrongSubscriptionStore {
        @Override
        public boolean insert(Subscription subscription) {
            right.remove(subscription.id());
            return right.insert(subscription);
        }
    }

    private static final class FoldsIds extends WrongSubscriptionStore {
        private static Subscription folded(Subscription one) {
            return new Subscription(
                    one.id().toLowerCase(Locale.ROOT),
                    one.directory(),
                    one.tenant(),
                    one.resource(),
                    one.secretHash(),
                    one.expiresAt());
        }

        @Override
        public boolean insert(Subscription subscription) {
            return right.insert(folded(subscription));
        }

        @Override
        public Optional<Subscription> find(String id) {
            return right.find(id.toLowerCase(Locale.ROOT));
        }
    }

    private static final class ListsAll extends WrongSubscriptionStore {
        @Override
        public List<Subscription> list(DirectoryId directory) {
            return Stream.of("corp", "other")
                    .flatMap(one -> right.list(new DirectoryId(one)).stream())
                    .toList();
        }
    }

    private static final class HidesExpired extends WrongSubscriptionStore {
        @Override
        public List<Subscription> list(DirectoryId directory) {
            return right.list(directory).stream()
                    .filter(one -> one.expiresAt().isAfter(Instant.EPOCH))
                    .toList();
        }
    }

    private static final class NeverUpdates extends WrongSubscriptionStore {
        @Override
        public boolean update(Subscription subscription) {
            return right.find(subscription.id()).isPresent();
        }
    }

    private static final class UpdatesAnything extends WrongSubscriptionStore {
        @Override
        public boolean update(Subscription subscription) {
            return right.update(subscription) || right.insert(subscription);
        }
    }

    private static final class NeverRemoves extends WrongSubscriptionStore {
        @Override
        public boolean remove(String id) {
            return right.find(id).isPresent();
        }
    }
}
