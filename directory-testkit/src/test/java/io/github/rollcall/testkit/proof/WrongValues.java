package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that are wrong about identity or values. */
final class WrongValues {
    private static final List<UserAttribute> HINTS =
            List.of(UserAttribute.USERNAME, UserAttribute.EMAIL, UserAttribute.EMPLOYEE_ID);

    private WrongValues() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "shows another record by hint", ShowsAnotherByHint::new, "aFoundUserIsTheListedOne"),
                WrongUserStore.that(
                        "finds active users only",
                        FindsActiveUsersOnly::new,
                        "aUserIsFoundByIdentityActiveOrNot",
                        "aNewUserWhoIsDisabledIsStoredInactive"),
                WrongUserStore.that(
                        "knows active users only",
                        KnowsActiveUsersOnly::new,
                        "knownIdsAreTheStoredOnesWhateverTheirStatus"),
                WrongUserStore.that(
                        "knows a hundred ids at most", KnowsAHundred::new, "aThousandIdsCanBeAskedForAtOnce"),
                WrongUserStore.that("folds the case of ids", FoldsIds::new, "idsThatLookAlikeAreDifferentUsers"),
                WrongUserStore.that(
                        "fails without a directory", FailsWithoutADirectory::new, "aDirectoryNobodyKnowsIsEmpty"),
                WrongUserStore.that("cuts ids", CutsIds::new, "theLongestIdIsKept"),
                WrongUserStore.that("cuts values", CutsValues::new, "everyShapeOfAnAttributeSurvives"),
                WrongUserStore.that(
                        "keeps first values only", KeepsFirstValues::new, "everyShapeOfAnAttributeSurvives"),
                WrongUserStore.that("sorts values", SortsValues::new, "everyShapeOfAnAttributeSurvives"),
                WrongUserStore.that("loses emoji", LosesEmoji::new, "everyShapeOfAnAttributeSurvives"),
                WrongUserStore.that(
                        "takes cleared for absent",
                        LosesCleared::new,
                        "everyShapeOfAnAttributeSurvives",
                        "aClearedAttributeClearsTheStoredOne"),
                WrongUserStore.that("forgets that a value was cut", LosesTheCut::new, "aValueThatWasCutIsKeptAsCut"),
                WrongUserStore.that("forgets the provider's word", LosesTheWord::new, "aNewUserIsAddedAsStated"),
                WrongUserStore.that(
                        "shows columns that are null as cleared",
                        InventsANull::new,
                        "aUserWithoutAnyAttributeOrStatusIsKept"),
                WrongUserStore.that(
                        "forgets why a user left", LosesTheReason::new, "anInactiveUserWhoChangesKeepsTheReason"));
    }

    private static StoredUser mapped(StoredUser user, UnaryOperator<AttributeValue> change) {
        DirectoryUser.Builder changed = user.user().toBuilder();
        user.user().attributes().forEach((name, value) -> changed.attribute(name, change.apply(value)));
        return new StoredUser(changed.build(), user.enrollment(), user.deactivation());
    }

    private static StoredUser restated(StoredUser user, DirectoryUserId id) {
        DirectoryUser.Builder other = DirectoryUser.builder(id)
                .status(user.user().status(), user.user().providerStatus().orElse(null));
        user.user().attributes().forEach(other::attribute);
        return new StoredUser(other.build(), user.enrollment(), user.deactivation());
    }

    private static final class FindsActiveUsersOnly extends WrongUserStore {
        FindsActiveUsersOnly(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<StoredUser> find(DirectoryUserId id) {
            return right.find(id).filter(WrongUserStore::isActive);
        }
    }

    private static final class KnowsActiveUsersOnly extends WrongUserStore {
        KnowsActiveUsersOnly(Clock clock) {
            super(clock);
        }

        @Override
        public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
            return right.known(directory, externalIds).stream()
                    .filter(one -> right.find(new DirectoryUserId(directory, one))
                            .filter(WrongUserStore::isActive)
                            .isPresent())
                    .collect(Collectors.toSet());
        }
    }

    private static final class KnowsAHundred extends WrongUserStore {
        KnowsAHundred(Clock clock) {
            super(clock);
        }

        @Override
        public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
            return right.known(directory, externalIds.stream().limit(100).toList());
        }
    }

    private static final class FoldsIds extends WrongUserStore {
        FoldsIds(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<StoredUser> find(DirectoryUserId id) {
            return everybody(id.directory()).stream()
                    .filter(user ->
                            idOf(user).strip().equalsIgnoreCase(id.externalId().strip()))
                    .findFirst();
        }

        @Override
        public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
            Set<String> stored = everybody(directory).stream()
                    .map(user -> idOf(user).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            return externalIds.stream()
                    .filter(one -> stored.contains(one.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        }
    }

    private static final class FailsWithoutADirectory extends WrongUserStore {
        FailsWithoutADirectory(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            if (!newest.containsKey(query.directory())) {
                throw new IllegalStateException("no such directory");
            }
            return super.list(query);
        }
    }

    private static final class CutsIds extends WrongUserStore {
        CutsIds(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            String id = idOf(user);
            return id.length() <= 100
                    ? user
                    : restated(user, new DirectoryUserId(user.user().id().directory(), id.substring(0, 100)));
        }
    }

    private static final class CutsValues extends WrongUserStore {
        CutsValues(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(
                    user,
                    value -> AttributeValue.of(value.all().stream()
                            .map(one -> one.substring(0, Math.min(one.length(), 1000)))
                            .toList()));
        }
    }

    private static final class KeepsFirstValues extends WrongUserStore {
        KeepsFirstValues(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(user, value -> value.first().map(AttributeValue::of).orElse(value));
        }
    }

    private static final class SortsValues extends WrongUserStore {
        SortsValues(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(
                    user,
                    value -> AttributeValue.of(value.all().stream().sorted().toList()));
        }
    }

    private static final class LosesEmoji extends WrongUserStore {
        LosesEmoji(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(
                    user,
                    value -> AttributeValue.of(value.all().stream()
                            .map(one -> one.replaceAll("[^\\x{0}-\\x{FFFF}]", "?"))
                            .toList()));
        }
    }

    private static final class LosesCleared extends WrongUserStore {
        LosesCleared(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(user, value -> value.isCleared() ? AttributeValue.absent() : value);
        }
    }

    private static final class LosesTheCut extends WrongUserStore {
        LosesTheCut(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return mapped(user, value -> AttributeValue.of(value.all()));
        }
    }

    private static final class LosesTheWord extends WrongUserStore {
        LosesTheWord(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return new StoredUser(
                    user.user().toBuilder().status(user.user().status(), null).build(),
                    user.enrollment(),
                    user.deactivation());
        }
    }

    private static final class InventsANull extends WrongUserStore {
        InventsANull(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            DirectoryUser.Builder full = user.user().toBuilder();
            for (UserAttribute attribute : HINTS) {
                if (user.user().attribute(attribute).isAbsent()) {
                    full.attribute(attribute, "");
                }
            }
            return new StoredUser(full.build(), user.enrollment(), user.deactivation());
        }
    }

    private static final class ShowsAnotherByHint extends WrongUserStore {
        ShowsAnotherByHint(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            HintMatch<StoredUser> match = right.find(directory, key);
            return match.user()
                    .map(user -> HintMatch.one(user.withEnrollment(EnrollmentStatus.enrolled(Instant.EPOCH))))
                    .orElse(match);
        }
    }

    private static final class LosesTheReason extends WrongUserStore {
        LosesTheReason(Clock clock) {
            super(clock);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return new StoredUser(
                    user.user(), user.enrollment(), user.deactivation().map(any -> DeactivationReason.DISABLED));
        }
    }
}
