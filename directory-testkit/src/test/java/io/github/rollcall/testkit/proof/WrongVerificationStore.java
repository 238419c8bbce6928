package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A right verification store, bent by each of the classes inside. */
abstract class WrongVerificationStore implements VerificationStore {
    final VerificationStore right = new InMemoryVerificationStore();

    static Stream<Wrong<Supplier<VerificationStore>>> all() {
        return Stream.of(
                that("forgets the user", ForgetsTheUser::new, "everyFieldSurvives"),
                that("cuts content", CutsContent::new, "longContentIsNotCut"),
                that("knows no reviews", KnowsNoReviews::new, "everyStateSurvives"),
                that("replaces on insert", ReplacesOnInsert::new, "anIdIsTakenOnceInADirectory"),
                that("folds ids", FoldsIds::new, "idsAreComparedCharacterByCharacter"),
                that(
                        "lets the last update win",
                        LastUpdateWins::new,
                        "anUpdateOfAnOlderOrALaterRecordIsRefusedAndChangesNothing",
                        "ofConcurrentUpdatesOneWins"),
                that("never updates", NeverUpdates::new, "anUpdateReplacesTheRecordOfTheVersionBeforeAlone"),
                that("updates what is not there", UpdatesAnything::new, "anEmptyStoreHasNothing"),
                that(
                        "keeps references to itself",
                        ClaimsAnything::new,
                        "aReferenceIsClaimedForOneVerificationOfOneDirectory",
                        "ofConcurrentClaimsOneWins"),
                that(
                        "lists the latest first",
                        ListsBackwards::new,
                        "aListHoldsOneStateOfOneDirectoryTheLongestUnchangedFirst"),
                that(
                        "lists the earliest begun first",
                        ListsUsersBackwards::new,
                        "theVerificationsOfAUserAreListedTheLatestBegunFirst"),
                that(
                        "removes all directories",
                        RemovesEverywhere::new,
                        "whatHasNotChangedForLongCanBeRemovedAndItsReferenceStaysClaimed"));
    }

    private static Wrong<Supplier<VerificationStore>> that(
            String what, Supplier<VerificationStore> subject, String... duties) {
        return new Wrong<>(what, subject, List.of(duties));
    }

    static StoredVerification bent(StoredVerification one, String id, boolean forgotten, VerificationState state) {
        return new StoredVerification(
                id,
                one.directory(),
                forgotten ? null : one.externalId(),
                state,
                one.version(),
                one.startedAt(),
                one.changedAt(),
                one.expiresAt(),
                one.content(),
                one.seal());
    }

    static StoredVerification of(StoredVerification one, long version, String content) {
        return new StoredVerification(
                one.id(),
                one.directory(),
                one.externalId(),
                one.state(),
                version,
                one.startedAt(),
                one.changedAt(),
                one.expiresAt(),
                content,
                one.seal());
    }

    @Override
    public boolean insert(StoredVerification verification) {
        return right.insert(verification);
    }

    @Override
    public Optional<StoredVerification> find(DirectoryId directory, String id) {
        return right.find(directory, id);
    }

    @Override
    public boolean update(StoredVerification verification) {
        return right.update(verification);
    }

    @Override
    public boolean claimReference(String reference, DirectoryId directory, String id) {
        return right.claimReference(reference, directory, id);
    }

    @Override
    public List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit) {
        return right.list(directory, state, until, limit);
    }

    @Override
    public List<StoredVerification> ofUser(DirectoryUserId user, int limit) {
        return right.ofUser(user, limit);
    }

    @Override
    public int remove(DirectoryId directory, Instant before) {
        return right.remove(directory, before);
    }

    private static final class ForgetsTheUser extends WrongVerificationStore {
        @Override
        public boolean insert(StoredVerification one) {
            return right.insert(bent(one, one.id(), true, one.state()));
        }
    }

    private static final class CutsContent extends WrongVerificationStore {
        @Override
        public boolean insert(StoredVerification one) {
            String content = one.content();
            return right.insert(of(one, one.version(), content.substring(0, Math.min(4000, content.length()))));
        }
    }

    private static final class KnowsNoReviews extends WrongVerificationStore {
        @Override
        public boolean update(StoredVerification one) {
            boolean review = one.state() == VerificationState.IN_REVIEW;
            return right.update(bent(one, one.id(), false, review ? VerificationState.STOPPED : one.state()));
        }
    }

    private static final class ReplacesOnInsert extends WrongVerificationStore {
        private final Map<String, StoredVerification> all = new ConcurrentHashMap<>();

        @Override
        public boolean insert(StoredVerification one) {
            all.put(one.directory() + " " + one.id(), one);
            return true;
        }

        @Override
        public Optional<StoredVerification> find(DirectoryId directory, String id) {
            return Optional.ofNullable(all.get(directory + " " + id));
        }
    }

    private static final class FoldsIds extends WrongVerificationStore {
        @Override
        public boolean insert(StoredVerification one) {
            return right.insert(bent(one, one.id().toLowerCase(Locale.ROOT), false, one.state()));
        }

        @Override
        public Optional<StoredVerification> find(DirectoryId directory, String id) {
            return right.find(directory, id.toLowerCase(Locale.ROOT));
        }
    }

    private static final class LastUpdateWins extends WrongVerificationStore {
        private final Map<String, StoredVerification> latest = new ConcurrentHashMap<>();

        @Override
        public boolean update(StoredVerification one) {
            boolean known = right.find(one.directory(), one.id()).isPresent();
            if (known) {
                latest.put(one.id(), one);
            }
            return known;
        }

        @Override
        public Optional<StoredVerification> find(DirectoryId directory, String id) {
            return right.find(directory, id).map(found -> latest.getOrDefault(id, found));
        }
    }

    private static final class NeverUpdates extends WrongVerificationStore {
        @Override
        public boolean update(StoredVerification one) {
            return right.find(one.directory(), one.id()).isPresent();
        }
    }

    private static final class UpdatesAnything extends WrongVerificationStore {
        @Override
        public boolean update(StoredVerification one) {
            return right.update(one) || right.insert(one);
        }
    }

    private static final class ClaimsAnything extends WrongVerificationStore {
        @Override
        public boolean claimReference(String reference, DirectoryId directory, String id) {
            return true;
        }
    }

    private static final class ListsBackwards extends WrongVerificationStore {
        @Override
        public List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit) {
            return right.list(directory, state, until, limit).stream()
                    .sorted((one, other) -> other.id().compareTo(one.id()))
                    .toList();
        }
    }

    private static final class ListsUsersBackwards extends WrongVerificationStore {
        @Override
        public List<StoredVerification> ofUser(DirectoryUserId user, int limit) {
            return right.ofUser(user, limit).stream()
                    .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
                    .toList();
        }
    }

    private static final class RemovesEverywhere extends WrongVerificationStore {
        @Override
        public int remove(DirectoryId directory, Instant before) {
            return right.remove(new DirectoryId("corp"), before) + right.remove(new DirectoryId("other"), before);
        }
    }
}
