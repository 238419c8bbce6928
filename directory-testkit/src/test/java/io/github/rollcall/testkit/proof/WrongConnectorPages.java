package io.github.rollcall.testkit.proof;

import static io.github.rollcall.testkit.proof.WrongConnectors.bent;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.testkit.DirectoryFixture;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connectors that list wrongly. */
final class WrongConnectorPages {
    private WrongConnectorPages() {}

    static Stream<Wrong<Supplier<DirectoryFixture>>> all() {
        return Stream.of(
                bent(
                        "turns a failed page into an end",
                        EndsOnFailure::new,
                        "aPageThatFailsIsNeverAShortList",
                        "aFirstPageThatFailsIsNeverAnEmptyList",
                        "aPageOfChangesThatFailsIsNeverTheirEnd"),
                bent(
                        "proves an end that is none",
                        LiesAboutTheEnd::new,
                        "aListingOfManyPagesShowsEachUserOnceAndEndsProven",
                        "aListingThatFillsItsLastPageEndsProven"),
                bent("never proves an end", ProvesNothing::new, "aListingShowsEachUserOnceAndEndsProven"),
                bent("shows users twice", Overlaps::new, "aListingOfManyPagesShowsEachUserOnceAndEndsProven"),
                bent("fails on an empty scope", NeedsSomebody::new, "anEmptyScopeIsListedAsEmpty"),
                bent(
                        "keeps its place in memory",
                        KeepsPlacesInMemory::new,
                        "aNewConnectorGoesOnFromACursorThatWasKeptAsText"),
                bent("takes a cursor once", TakesACursorOnce::new, "aPageMayBeReadAgain", "changesMayBeReadAgain"),
                bent(
                        "puts no fingerprint into cursors",
                        MarksNoCursor::new,
                        "aCursorCarriesTheFingerprintOfItsConnector"),
                bent("caches the first page", CachesTheFirstPage::new, "everyListingStartsAfresh"),
                bent("hides disabled users", HidesDisabled::new, "aDisabledUserIsListedAsInactiveAndNeverMissing"),
                bent(
                        "takes the listed for active",
                        TakesTheListedForActive::new,
                        "aDisabledUserIsListedAsInactiveAndNeverMissing",
                        "changesSinceAListingAreShown"),
                bent(
                        "puts users into another directory",
                        MixesDirectories::new,
                        "usersStateNothingButMappedAttributesOfTheirDirectory"),
                bent(
                        "states more than is mapped",
                        StatesTooMuch::new,
                        "usersStateNothingButMappedAttributesOfTheirDirectory"),
                bent(
                        "removes in a listing",
                        RemovesInAListing::new,
                        "aFullListingRemovesNobody",
                        "changesWithoutAChangeTakeNobodyAway"),
                bent("is bound to one thread", IsBoundToOneThread::new, "severalThreadsReadAtOnce"),
                bent(
                        "costs nothing",
                        CostsNothing::new,
                        "theCostOfAListingIsEveryRequestItSent",
                        "theCostOfChangesIsEveryRequestTheySent",
                        "confirmAnswersForAHundredIds"),
                bent(
                        "takes the place of changes after the listing",
                        NotesChangesTooLate::new,
                        "changesMadeDuringAListingAreNotLost"));
    }

    private static DirectoryException expired() {
        return DirectoryException.of(ErrorCode.CURSOR_EXPIRED, "the place is not known", "Start over")
                .build();
    }

    private static UserPage restated(UserPage page, UnaryOperator<DirectoryUser> change) {
        UserPage.Builder copy = UserPage.builder().cost(page.cost());
        page.users().forEach(user -> copy.user(change.apply(user)));
        page.removed().forEach(copy::removed);
        return WrongConnector.end(page, copy);
    }

    private static final class EndsOnFailure extends WrongConnector {
        EndsOnFailure(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                if (e.code() == ErrorCode.RESPONSE_INVALID) {
                    return UserPage.builder().end(Completion.proven());
                }
                throw e;
            }
        }
    }

    private static final class LiesAboutTheEnd extends WrongConnector {
        LiesAboutTheEnd(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            return copy(right.users(cursor)).end(Completion.proven());
        }
    }

    private static final class ProvesNothing extends WrongConnector {
        ProvesNothing(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            return page.next().isPresent() ? page : copy(page).end(Completion.unproven("nobody can tell"));
        }
    }

    private static final class Overlaps extends WrongConnector {
        Overlaps(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            UserPage.Builder copy = copy(page);
            if (cursor != null) {
                right.users(null).users().stream().limit(1).forEach(copy::user);
            }
            return end(page, copy);
        }
    }

    private static final class NeedsSomebody extends WrongConnector {
        NeedsSomebody(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            if (page.users().isEmpty()) {
                throw DirectoryException.of(ErrorCode.RESPONSE_INVALID, "nobody there", "Add somebody")
                        .build();
            }
            return page;
        }
    }

    private static final class KeepsPlacesInMemory extends WrongConnector {
        private final Set<Cursor> mine = ConcurrentHashMap.newKeySet();

        KeepsPlacesInMemory(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            if (cursor != null && !mine.contains(cursor)) {
                throw expired();
            }
            UserPage page = right.users(cursor);
            page.next().ifPresent(mine::add);
            page.completion().flatMap(Completion::changesFrom).ifPresent(mine::add);
            return page;
        }
    }

    private static final class TakesACursorOnce extends WrongConnector {
        private final Set<Cursor> used = ConcurrentHashMap.newKeySet();

        TakesACursorOnce(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            if (cursor != null && !used.add(cursor)) {
                throw expired();
            }
            return right.users(cursor);
        }
    }

    private static final class MarksNoCursor extends WrongConnector {
        MarksNoCursor(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor == null ? null : new Cursor(cursor.value(), right.fingerprint()));
            return page.next()
                    .map(next -> copy(page).next(new Cursor(next.value(), "")))
                    .orElse(page);
        }
    }

    private static final class CachesTheFirstPage extends WrongConnector {
        private volatile @Nullable UserPage first;

        CachesTheFirstPage(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            if (cursor != null) {
                return right.users(cursor);
            }
            UserPage page = first == null ? right.users(null) : first;
            first = page;
            return page;
        }
    }

    private static final class HidesDisabled extends WrongConnector {
        HidesDisabled(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            UserPage.Builder copy = UserPage.builder().cost(page.cost());
            page.users().stream()
                    .filter(user -> user.status() != AccountStatus.INACTIVE)
                    .forEach(copy::user);
            return end(page, copy);
        }
    }

    private static final class TakesTheListedForActive extends WrongConnector {
        TakesTheListedForActive(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            return restated(
                    right.users(cursor),
                    user -> user.toBuilder()
                            .status(AccountStatus.ACTIVE, "listed")
                            .build());
        }
    }

    private static final class MixesDirectories extends WrongConnector {
        MixesDirectories(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            return restated(right.users(cursor), user -> {
                DirectoryUser.Builder other = DirectoryUser.builder(new DirectoryUserId(
                                new DirectoryId("other"), user.id().externalId()))
                        .status(user.status(), null);
                user.attributes().forEach(other::attribute);
                return other.build();
            });
        }
    }

    private static final class StatesTooMuch extends WrongConnector {
        StatesTooMuch(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            return restated(
                    right.users(cursor),
                    user -> user.toBuilder()
                            .attribute(new UserAttribute("salary"), "1")
                            .build());
        }
    }

    private static final class RemovesInAListing extends WrongConnector {
        RemovesInAListing(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            return end(page, copy(page).removed(new RemovedUser("somebody", Presence.DELETED)));
        }
    }

    private static final class IsBoundToOneThread extends WrongConnector {
        private @Nullable Thread owner;

        IsBoundToOneThread(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            Thread bound;
            synchronized (this) {
                bound = owner == null ? Thread.currentThread() : owner;
                owner = bound;
            }
            if (bound != Thread.currentThread()) {
                throw new IllegalStateException("this connector belongs to another thread");
            }
            return right.users(cursor);
        }
    }

    private static final class CostsNothing extends WrongConnector {
        CostsNothing(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            return end(page, copy(page).cost(CallCost.NONE));
        }

        @Override
        public Confirmation confirm(Set<String> externalIds) {
            return new Confirmation(right.confirm(externalIds).presences(), CallCost.NONE);
        }
    }

    private static final class NotesChangesTooLate extends WrongConnector {
        NotesChangesTooLate(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            UserPage page = right.users(cursor);
            return page.next().isPresent()
                    ? page
                    : copy(page).end(Completion.proven().changesFrom(now()));
        }

        private Cursor now() {
            UserPage page = right.users(null);
            while (page.next().isPresent()) {
                page = right.users(page.next().get());
            }
            return page.completion().flatMap(Completion::changesFrom).orElseThrow();
        }
    }
}
