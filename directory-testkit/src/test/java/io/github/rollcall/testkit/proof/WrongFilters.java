package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that filter or search wrongly, or mix up directories. */
final class WrongFilters {
    private static final Comparator<String> UTF8 =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private WrongFilters() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that("ignores the status", IgnoresTheStatus::new, "aListingCanBeFilteredByStatus"),
                WrongUserStore.that("ignores enrolment", IgnoresEnrolment::new, "aListingCanBeFilteredByEnrolment"),
                WrongUserStore.that(
                        "takes cleared for present",
                        TakesClearedForPresent::new,
                        "aListingCanBeFilteredByAMissingAttribute"),
                WrongUserStore.that("searches with wildcards", SearchesWithWildcards::new, "aSearchTextHasNoWildcards"),
                WrongUserStore.that(
                        "searches without accents", SearchesWithoutAccents::new, "onlyAsciiLettersAreFoldedInASearch"),
                WrongUserStore.that(
                        "searches every attribute",
                        SearchesEveryAttribute::new,
                        "aListingCanBeFilteredByPartOfWhatAPersonTypes"),
                WrongUserStore.that("searches old texts", SearchesOldTexts::new, "aSearchFollowsTheUser"),
                WrongUserStore.that("forgets a filter beside another", JoinsFiltersWithOr::new, "allFiltersMustHold"),
                WrongUserStore.that(
                        "knows the users of other directories",
                        MixesDirectories::new,
                        "twoDirectoriesNeverSeeEachOthersUsers"),
                WrongUserStore.that(
                        "writes the state of other directories",
                        LeasesAllDirectoriesTogether::new,
                        "twoDirectoriesAreLeasedAndScannedApart"),
                WrongUserStore.that(
                        "settles in all directories",
                        SettlesInAllDirectories::new,
                        "twoDirectoriesAreLeasedAndScannedApart"));
    }

    private static UserListing page(UserQuery query, List<StoredUser> all, Comparator<String> order) {
        List<StoredUser> rest = all.stream()
                .filter(user -> query.after()
                        .map(last -> order.compare(WrongUserStore.idOf(user), last) > 0)
                        .orElse(true))
                .toList();
        List<StoredUser> shown = rest.stream().limit(query.limit()).toList();
        return new UserListing(
                shown,
                shown.size() == rest.size()
                        ? Optional.empty()
                        : Optional.of(WrongUserStore.idOf(shown.get(shown.size() - 1))));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss");
    }

    private static final class IgnoresTheStatus extends WrongUserStore {
        IgnoresTheStatus(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.status().isPresent() || query.accepts(user))
                            .toList(),
                    UTF8);
        }
    }

    private static final class IgnoresEnrolment extends WrongUserStore {
        IgnoresEnrolment(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.enrolled().isPresent() || query.accepts(user))
                            .toList(),
                    UTF8);
        }
    }

    private static final class TakesClearedForPresent extends WrongUserStore {
        TakesClearedForPresent(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.accepts(user)
                                    && query.missing()
                                            .map(one ->
                                                    user.user().attribute(one).isAbsent())
                                            .orElse(true))
                            .toList(),
                    UTF8);
        }
    }

    private static final class SearchesWithWildcards extends WrongUserStore {
        SearchesWithWildcards(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.text()
                                    .map(text -> user.user()
                                            .searchText()
                                            .matches("(?s).*"
                                                    + text.replaceAll("[^\\w%]", ".")
                                                            .replace("_", ".")
                                                            .replace("%", ".*")
                                                    + ".*"))
                                    .orElseGet(() -> query.accepts(user)))
                            .toList(),
                    UTF8);
        }
    }

    private static final class SearchesWithoutAccents extends WrongUserStore {
        SearchesWithoutAccents(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.text()
                                    .map(text -> plain(user.user().searchText()).contains(plain(text)))
                                    .orElseGet(() -> query.accepts(user)))
                            .toList(),
                    UTF8);
        }
    }

    private static final class SearchesEveryAttribute extends WrongUserStore {
        SearchesEveryAttribute(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.text()
                                    .map(text -> user.user().attributes().values().stream()
                                            .flatMap(value -> value.all().stream())
                                            .anyMatch(value ->
                                                    HintKey.of(value).value().contains(text)))
                                    .orElseGet(() -> query.accepts(user)))
                            .toList(),
                    UTF8);
        }
    }

    private static final class SearchesOldTexts extends WrongUserStore {
        private final Map<DirectoryUserId, String> old = new ConcurrentHashMap<>();

        SearchesOldTexts(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            write.users().forEach(user -> old.merge(user.id(), user.searchText(), String::concat));
            return right.apply(lease, write);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> query.text()
                                    .map(text -> old.getOrDefault(user.user().id(), "")
                                            .contains(text))
                                    .orElseGet(() -> query.accepts(user)))
                            .toList(),
                    UTF8);
        }
    }

    private static final class JoinsFiltersWithOr extends WrongUserStore {
        JoinsFiltersWithOr(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(user -> (query.text().isPresent()
                                            && query.status().isPresent())
                                    ? query.status().get() == user.user().status()
                                    : query.accepts(user))
                            .toList(),
                    UTF8);
        }
    }

    private static final class MixesDirectories extends WrongUserStore {
        MixesDirectories(Clock clock) {
            super(clock);
        }

        @Override
        public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
            return newest.keySet().stream()
                    .flatMap(one -> right.known(one, externalIds).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static final class LeasesAllDirectoriesTogether extends WrongUserStore {
        LeasesAllDirectoriesTogether(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            newest.values().stream()
                    .filter(one -> !one.directory().equals(directory))
                    .forEach(one -> right.settle(one, new Settlement(Set.of(), Set.of(), new SyncState("mixed"))));
            return super.acquire(directory, life);
        }
    }

    private static final class SettlesInAllDirectories extends WrongUserStore {
        SettlesInAllDirectories(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            newest.values().stream()
                    .filter(one -> !one.directory().equals(lease.directory()))
                    .forEach(one -> right.settle(one, settlement));
            return right.settle(lease, settlement);
        }
    }
}
