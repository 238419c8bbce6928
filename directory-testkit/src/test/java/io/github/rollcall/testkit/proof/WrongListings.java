package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores that list wrongly, or mix up directories. */
final class WrongListings {
    private WrongListings() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that("orders by UTF-16", OrdersByUtf16::new, "idsAreOrderedByTheirUtf8Bytes"),
                WrongUserStore.that("orders by letters", OrdersByLetters::new, "idsAreOrderedByTheirUtf8Bytes"),
                WrongUserStore.that(
                        "orders the unseen by UTF-16", OrdersUnseenByUtf16::new, "idsAreOrderedByTheirUtf8Bytes"),
                WrongUserStore.that(
                        "announces an empty page", AnnouncesAnEmptyPage::new, "theLastPageSaysThatItIsTheLast"),
                WrongUserStore.that(
                        "skips one between pages", SkipsOneBetweenPages::new, "everyPageSizeShowsEverybodyOnce"),
                WrongUserStore.that(
                        "filters after paging",
                        FiltersAfterPaging::new,
                        "aListingCanBeFilteredByStatus",
                        "allFiltersMustHold"),
                WrongUserStore.that(
                        "needs the last id to be there", NeedsTheLastId::new, "aPageMayStartAfterAnIdNobodyHas"));
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

    private static final class OrdersByUtf16 extends WrongUserStore {
        OrdersByUtf16(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(query::accepts)
                            .sorted(Comparator.comparing(WrongUserStore::idOf))
                            .toList(),
                    Comparator.naturalOrder());
        }
    }

    private static final class OrdersByLetters extends WrongUserStore {
        OrdersByLetters(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            Comparator<String> letters = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
            return page(
                    query,
                    everybody(query.directory()).stream()
                            .filter(query::accepts)
                            .sorted(Comparator.comparing(WrongUserStore::idOf, letters))
                            .toList(),
                    letters);
        }
    }

    private static final class OrdersUnseenByUtf16 extends WrongUserStore {
        OrdersUnseenByUtf16(Clock clock) {
            super(clock);
        }

        @Override
        public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
            return right.unseen(directory, scanId, null, UserQuery.MAX_LIMIT).stream()
                    .sorted()
                    .filter(one -> after == null || one.compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static final class AnnouncesAnEmptyPage extends WrongUserStore {
        AnnouncesAnEmptyPage(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            UserListing page = super.list(query);
            return page.users().isEmpty()
                    ? page
                    : new UserListing(
                            page.users(),
                            Optional.of(idOf(page.users().get(page.users().size() - 1))));
        }
    }

    private static final class SkipsOneBetweenPages extends WrongUserStore {
        SkipsOneBetweenPages(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            UserListing page = super.list(query);
            return query.after().isEmpty() || page.users().isEmpty()
                    ? page
                    : new UserListing(page.users().subList(1, page.users().size()), page.next());
        }
    }

    private static final class FiltersAfterPaging extends WrongUserStore {
        FiltersAfterPaging(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            UserQuery.Builder all = UserQuery.of(query.directory()).limit(query.limit());
            query.after().ifPresent(all::after);
            UserListing page = right.list(all.build());
            return new UserListing(page.users().stream().filter(query::accepts).toList(), page.next());
        }
    }

    private static final class NeedsTheLastId extends WrongUserStore {
        NeedsTheLastId(Clock clock) {
            super(clock);
        }

        @Override
        public UserListing list(UserQuery query) {
            boolean there = query.after()
                    .map(one -> right.known(query.directory(), List.of(one)).contains(one))
                    .orElse(true);
            return there ? super.list(query) : new UserListing(List.of(), Optional.empty());
        }
    }
}
