package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connector that reads its areas itself, rightly, for a wrong one to bend. */
abstract class WrongAreaReader extends WrongConnector implements GroupReader, ApplicationReader, ContextReader {
    WrongAreaReader(DirectoryConnector right) {
        super(right);
    }

    @Override
    public Optional<GroupReader> groups() {
        return Optional.of(this);
    }

    @Override
    public Optional<ApplicationReader> applications() {
        return Optional.of(this);
    }

    @Override
    public Optional<ContextReader> context() {
        return Optional.of(this);
    }

    private GroupReader rightGroups() {
        return right.groups().orElseThrow();
    }

    private ApplicationReader rightApplications() {
        return right.applications().orElseThrow();
    }

    @Override
    public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
        return rightGroups().groups(cursor);
    }

    @Override
    public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
        return rightGroups().members(groupId, cursor);
    }

    @Override
    public Optional<DirectoryGroup> group(String groupId) {
        return rightGroups().group(groupId);
    }

    @Override
    public List<DirectoryGroup> memberOf(String externalId) {
        return rightGroups().memberOf(externalId);
    }

    @Override
    public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
        return rightApplications().applications(cursor);
    }

    @Override
    public Optional<DirectoryApplication> application(String externalId) {
        return rightApplications().application(externalId);
    }

    @Override
    public ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor) {
        return rightApplications().servicePrincipals(cursor);
    }

    @Override
    public Optional<ServicePrincipal> servicePrincipal(String externalId) {
        return rightApplications().servicePrincipal(externalId);
    }

    @Override
    public List<ApplicationAssignment> assignments(String externalId) {
        return rightApplications().assignments(externalId);
    }

    @Override
    public Optional<AccountContext> accountContext(String externalId) {
        return right.context().orElseThrow().accountContext(externalId);
    }
}
