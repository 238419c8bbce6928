package io.github.rollcall.testkit.proof;

import static io.github.rollcall.testkit.proof.WrongConnectors.bent;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.WritePermit;
import io.github.rollcall.testkit.DirectoryFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connectors that read groups, applications or contexts wrongly. */
final class WrongConnectorAreas {
    private WrongConnectorAreas() {}

    static Stream<Wrong<Supplier<DirectoryFixture>>> all() {
        return Stream.of(
                bent(
                        "lists the first page of an area alone",
                        ListsOnePage::new,
                        "groupsAreListedToAProvenEndAndCostEveryRequest",
                        "theMembersOfAGroupAreListedToAProvenEndAndCostEveryRequest",
                        "applicationsAreListedToAProvenEndAndCostEveryRequest"),
                bent(
                        "ends an area without proof",
                        EndsWithoutProof::new,
                        "groupsAreListedToAProvenEndAndCostEveryRequest"),
                bent("hides what an area costs", HidesCosts::new, "groupsAreListedToAProvenEndAndCostEveryRequest"),
                bent(
                        "remembers what it has read",
                        Remembers::new,
                        "aGroupIsReadAsItIsNow",
                        "theGroupsOfAUserAreReadAsTheyAreNow",
                        "theApplicationsOfAUserAreReadAsTheyAreNow"),
                bent(
                        "takes what is not there for empty",
                        TakesNobodyForEmpty::new,
                        "aGroupThatDoesNotExistIsNoGroupWithoutMembers",
                        "somebodyWhoDoesNotExistIsNobodyWithoutGroupsOrApplications"),
                bent(
                        "takes every failure of an area for empty",
                        TakesFailureForEmpty::new,
                        "aReadOfAnAreaThatFailsIsNeverAShortAnswer",
                        "aLostPermissionForAnAreaIsNamedAndNeverLooksLikeNone",
                        "aForgedCursorOfAnAreaIsRefusedAndLeadsNowhere"),
                bent(
                        "does not name the permission",
                        NamesNothing::new,
                        "aLostPermissionForAnAreaIsNamedAndNeverLooksLikeNone"),
                bent("finds every application", FindsEveryApplication::new, "anApplicationIsReadById"),
                bent(
                        "shows the context of somebody else",
                        ShowsSomebodyElse::new,
                        "theContextOfAnAccountIsThatOfItsUser"),
                bent("hides what is off", HidesWhatIsOff::new, "aPartOfAContextThatMayNotBeReadIsNamedAsOff"),
                bent("checks users alone", ChecksUsersAlone::new, "anAreaThatIsOfferedIsInTheCheck"),
                bent("reads areas after its end", ReadsOn::new, "areasFailAfterTheEnd"),
                bent("writes where it may only read", Writes::new, "aConnectionToReadOffersNoCredentials"));
    }

    private static <T> ListingPage<T> empty() {
        return ListingPage.<T>builder().end(Completion.proven());
    }

    private static <T> ListingPage.Builder<T> copied(ListingPage<T> page) {
        ListingPage.Builder<T> copy = ListingPage.<T>builder().cost(page.cost());
        page.rows().forEach(copy::row);
        return copy;
    }

    private static final class ListsOnePage extends WrongAreaReader {
        ListsOnePage(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            return copied(super.groups(cursor)).end(Completion.proven());
        }

        @Override
        public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
            return copied(super.members(groupId, cursor)).end(Completion.proven());
        }

        @Override
        public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
            return copied(super.applications(cursor)).end(Completion.proven());
        }
    }

    private static final class EndsWithoutProof extends WrongAreaReader {
        EndsWithoutProof(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            ListingPage<DirectoryGroup> page = super.groups(cursor);
            return page.next().isPresent() ? page : copied(page).end(Completion.unproven("nobody knows"));
        }
    }

    private static final class HidesCosts extends WrongAreaReader {
        HidesCosts(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            ListingPage<DirectoryGroup> page = super.groups(cursor);
            ListingPage.Builder<DirectoryGroup> free = copied(page).cost(CallCost.NONE);
            return page.next().map(free::next).orElseGet(() -> free.end(Completion.proven()));
        }
    }

    private static final class Remembers extends WrongAreaReader {
        private final Map<String, Optional<DirectoryGroup>> groups = new HashMap<>();
        private final Map<String, List<DirectoryGroup>> groupsOf = new HashMap<>();
        private final Map<String, List<ApplicationAssignment>> assignments = new HashMap<>();

        Remembers(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryGroup> group(String groupId) {
            return groups.computeIfAbsent(groupId, super::group);
        }

        @Override
        public List<DirectoryGroup> memberOf(String externalId) {
            return groupsOf.computeIfAbsent(externalId, super::memberOf);
        }

        @Override
        public List<ApplicationAssignment> assignments(String externalId) {
            return assignments.computeIfAbsent(externalId, super::assignments);
        }
    }

    /** Answers with nothing where some errors ask for it. */
    private abstract static class Forgiving extends WrongAreaReader {
        Forgiving(DirectoryConnector right) {
            super(right);
        }

        abstract boolean forgives(DirectoryException failure);

        private <T> T or(T nothing, Supplier<T> read) {
            try {
                return read.get();
            } catch (DirectoryException failure) {
                if (forgives(failure)) {
                    return nothing;
                }
                throw failure;
            }
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            return or(empty(), () -> super.groups(cursor));
        }

        @Override
        public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
            return or(empty(), () -> super.members(groupId, cursor));
        }

        @Override
        public List<DirectoryGroup> memberOf(String externalId) {
            return or(List.of(), () -> super.memberOf(externalId));
        }

        @Override
        public List<ApplicationAssignment> assignments(String externalId) {
            return or(List.of(), () -> super.assignments(externalId));
        }
    }

    private static final class TakesNobodyForEmpty extends Forgiving {
        TakesNobodyForEmpty(DirectoryConnector right) {
            super(right);
        }

        @Override
        boolean forgives(DirectoryException failure) {
            return failure.code() == ErrorCode.SCOPE_NOT_FOUND;
        }
    }

    private static final class TakesFailureForEmpty extends Forgiving {
        TakesFailureForEmpty(DirectoryConnector right) {
            super(right);
        }

        @Override
        boolean forgives(DirectoryException failure) {
            return true;
        }
    }

    private static final class NamesNothing extends WrongAreaReader {
        NamesNothing(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            try {
                return super.groups(cursor);
            } catch (DirectoryException refused) {
                throw DirectoryException.of(refused.code(), "something is missing", "Grant it")
                        .build();
            }
        }
    }

    private static final class FindsEveryApplication extends WrongAreaReader {
        FindsEveryApplication(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<DirectoryApplication> application(String externalId) {
            return Optional.of(super.applications(null).rows().get(0));
        }
    }

    private static final class ShowsSomebodyElse extends WrongAreaReader {
        ShowsSomebodyElse(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<AccountContext> accountContext(String externalId) {
            String first = right.users(null).users().get(0).id().externalId();
            return super.accountContext(externalId).flatMap(context -> super.accountContext(first));
        }
    }

    private static final class HidesWhatIsOff extends WrongAreaReader {
        HidesWhatIsOff(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<AccountContext> accountContext(String externalId) {
            return super.accountContext(externalId)
                    .map(context -> AccountContext.of(context.user())
                            .groups(context.groups())
                            .build());
        }
    }

    private static final class ChecksUsersAlone extends WrongConnector {
        ChecksUsersAlone(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ConnectionReport check() {
            ConnectionReport report = right.check();
            return ConnectionReport.of(Map.of(Area.USERS, report.area(Area.USERS)), report.cost());
        }
    }

    private static final class ReadsOn extends WrongAreaReader {
        ReadsOn(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
            try {
                return super.groups(cursor);
            } catch (DirectoryException closed) {
                if (closed.code() == ErrorCode.CONNECTOR_FAILED) {
                    return empty();
                }
                throw closed;
            }
        }
    }

    private static final class Writes extends WrongConnector implements CredentialAdmin {
        Writes(DirectoryConnector right) {
            super(right);
        }

        @Override
        public Optional<CredentialAdmin> credentials() {
            return Optional.of(this);
        }

        @Override
        public Set<CredentialAction> actions() {
            return Set.of(CredentialAction.RESET_MFA);
        }

        @Override
        public CredentialState examine(DirectoryUserId user) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public CredentialResult perform(WritePermit permit) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public CredentialResult readBack(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
            throw new IllegalStateException("nobody asks");
        }
    }
}
