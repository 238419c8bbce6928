package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.text.Collator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that are wrong about hints. */
final class WrongHints {
    private static final List<UserAttribute> HINTS =
            List.of(UserAttribute.USERNAME, UserAttribute.EMAIL, UserAttribute.EMPLOYEE_ID);

    private WrongHints() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "lets the first owner of a hint win",
                        FirstOwnerWins::new,
                        "aHintOwnedByTwoUsersIsAmbiguous",
                        "aHintOwnedThroughDifferentAttributesIsAmbiguous"),
                WrongUserStore.that(
                        "finds active owners only", FindsActiveOwnersOnly::new, "anInactiveOwnerCountsAsOwner"),
                WrongUserStore.that("folds the case of hints", FoldsHints::new, "hintKeysAreComparedByteByByte"),
                WrongUserStore.that("pads hints", PadsHints::new, "hintKeysAreComparedByteByByte"),
                WrongUserStore.that("normalises hints", NormalisesHints::new, "hintKeysAreComparedByteByByte"),
                WrongUserStore.that("strips accents off hints", StripsAccents::new, "hintKeysAreComparedByteByByte"),
                WrongUserStore.that(
                        "indexes the start of hints", IndexesShortHints::new, "hintsOfEveryLengthFindTheirUser"),
                WrongUserStore.that(
                        "counts one user twice", CountsEveryHit::new, "aHintOneUserCarriesTwiceFindsThatUser"),
                WrongUserStore.that(
                        "knows the login only",
                        KnowsTheLoginOnly::new,
                        "aUserIsFoundByLoginByEveryAddressAndByEmployeeId"),
                WrongUserStore.that("takes everything for a hint", TakesEverythingForAHint::new, "onlyHintsAreHints"),
                WrongUserStore.that("remembers old hints", RemembersOldHints::new, "aHintMovesWithItsAttribute"));
    }

    private static HintMatch<StoredUser> match(List<StoredUser> found) {
        return found.isEmpty()
                ? HintMatch.none()
                : found.size() == 1 ? HintMatch.one(found.get(0)) : HintMatch.ambiguous();
    }

    private static Collator primary() {
        Collator collator = Collator.getInstance(Locale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    private static String head(String key) {
        return key.substring(0, Math.min(key.length(), 255));
    }

    private static final class FirstOwnerWins extends WrongUserStore {
        FirstOwnerWins(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return everybody(directory).stream()
                    .filter(user -> user.user().hintKeys().contains(key))
                    .findFirst()
                    .map(HintMatch::one)
                    .orElseGet(HintMatch::none);
        }
    }

    private static final class FindsActiveOwnersOnly extends WrongUserStore {
        FindsActiveOwnersOnly(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .filter(user -> isActive(user) && user.user().hintKeys().contains(key))
                    .toList());
        }
    }

    private static final class FoldsHints extends WrongUserStore {
        FoldsHints(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .filter(user -> user.user().hintKeys().stream()
                            .anyMatch(one -> one.value().equalsIgnoreCase(key.value())))
                    .toList());
        }
    }

    private static final class PadsHints extends WrongUserStore {
        PadsHints(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return right.find(directory, new HintKey(key.value().stripTrailing()));
        }
    }

    private static final class NormalisesHints extends WrongUserStore {
        NormalisesHints(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return right.find(directory, HintKey.of(key.value()));
        }
    }

    private static final class StripsAccents extends WrongUserStore {
        private static final Collator COLLATOR = primary();

        StripsAccents(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .filter(user ->
                            user.user().hintKeys().stream().anyMatch(one -> COLLATOR.equals(one.value(), key.value())))
                    .toList());
        }
    }

    private static final class IndexesShortHints extends WrongUserStore {
        IndexesShortHints(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            String head = head(key.value());
            return match(everybody(directory).stream()
                    .filter(user -> user.user().hintKeys().stream()
                            .anyMatch(one -> head(one.value()).equals(head)))
                    .toList());
        }
    }

    private static final class CountsEveryHit extends WrongUserStore {
        CountsEveryHit(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .flatMap(user -> HINTS.stream()
                            .flatMap(hint -> user.user().attribute(hint).all().stream())
                            .filter(value -> HintKey.of(value).equals(key))
                            .map(value -> user))
                    .toList());
        }
    }

    private static final class KnowsTheLoginOnly extends WrongUserStore {
        KnowsTheLoginOnly(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .filter(user -> user.user().attribute(UserAttribute.USERNAME).all().stream()
                            .anyMatch(value -> HintKey.of(value).equals(key)))
                    .toList());
        }
    }

    private static final class TakesEverythingForAHint extends WrongUserStore {
        TakesEverythingForAHint(Clock clock) {
            super(clock);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            return match(everybody(directory).stream()
                    .filter(user -> user.user().attributes().values().stream()
                            .flatMap(value -> value.all().stream())
                            .anyMatch(value -> HintKey.of(value).equals(key)))
                    .toList());
        }
    }

    private static final class RemembersOldHints extends WrongUserStore {
        private final Map<HintKey, DirectoryUserId> old = new ConcurrentHashMap<>();

        RemembersOldHints(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            write.users().forEach(user -> user.hintKeys().forEach(key -> old.put(key, user.id())));
            return right.apply(lease, write);
        }

        @Override
        public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
            HintMatch<StoredUser> match = right.find(directory, key);
            DirectoryUserId before = old.get(key);
            return match.kind() == HintMatch.Kind.NONE && before != null
                    ? right.find(before).map(HintMatch::one).orElse(match)
                    : match;
        }
    }
}
