package io.github.rollcall.entra;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** App registrations, service principals, and what users are assigned to. Secrets and keys of applications are never asked for. */
final class GraphApplicationPages implements ApplicationReader {
    private static final String APPLICATIONS = "/applications";
    private static final String PRINCIPALS = "/servicePrincipals";
    private static final String NAME = "displayName";
    private static final String UNUSABLE = "'id' or 'displayName' is missing or not a text";
    private static final String DISABLED = "isDisabled";
    private static final String CLIENT_ID = "appId";
    /** The role of an assignment that names none. */
    private static final String NO_ROLE = "00000000-0000-0000-0000-000000000000";

    private final GraphClients clients;
    private final GraphCollection<DirectoryApplication> applications;
    private final GraphCollection<DirectoryApplication> applicationsWithoutState;
    private volatile boolean stateRefused;
    private final GraphCollection<ServicePrincipal> principals;

    GraphApplicationPages(GraphClients clients, EntraSettings settings) {
        this.clients = clients;
        this.applications = new GraphCollection<>(
                clients,
                settings.fingerprint(),
                Area.APPLICATIONS,
                GraphPermission.APPLICATIONS,
                "id,appId,displayName," + DISABLED,
                this::application);
        this.applicationsWithoutState = new GraphCollection<>(
                clients,
                settings.fingerprint(),
                Area.APPLICATIONS,
                GraphPermission.APPLICATIONS,
                "id,appId,displayName",
                this::application);
        this.principals = new GraphCollection<>(
                clients,
                settings.fingerprint(),
                Area.SERVICE_PRINCIPALS,
                GraphPermission.APPLICATIONS,
                "id,appId,displayName,accountEnabled,servicePrincipalType",
                this::principal);
    }

    @Override
    public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
        return applications(from -> from.page(APPLICATIONS, cursor));
    }

    @Override
    public Optional<DirectoryApplication> application(String externalId) {
        return applications(from -> from.one(APPLICATIONS, externalId));
    }

    @Override
    public ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor) {
        return principals.page(PRINCIPALS, cursor);
    }

    /** Whether an application is disabled is a young property; where Graph does not know it, the state is unknown. */
    private <T> T applications(Function<GraphCollection<DirectoryApplication>, T> read) {
        if (stateRefused) {
            return read.apply(applicationsWithoutState);
        }
        try {
            return read.apply(applications);
        } catch (DirectoryException refused) {
            if (!GraphErrors.isAboutTheQuery(refused)) {
                throw refused;
            }
            T found = read.apply(applicationsWithoutState);
            stateRefused = true;
            return found;
        }
    }

    @Override
    public Optional<ServicePrincipal> servicePrincipal(String externalId) {
        return principals.one(PRINCIPALS, externalId);
    }

    /** One row of the area, as a probe. */
    ListingPage<?> probe(Area area) {
        return area == Area.APPLICATIONS
                ? applications(from -> from.page(APPLICATIONS, null, 1))
                : principals.page(PRINCIPALS, null, 1);
    }

    @Override
    public List<ApplicationAssignment> assignments(String externalId) {
        String path = "/users/" + GraphGroupPages.objectId(externalId) + "/appRoleAssignments";
        GraphRows rows = new GraphRows(clients, Area.APPLICATIONS, UnaryOperator.identity());
        URI first = URI.create(clients.base().get("baseurl") + path + "?$top=999");
        try {
            return rows.all(path, () -> GraphCollection.get(first)).stream()
                    .map(row -> new ApplicationAssignment(
                            row.string("resourceId").orElseThrow(() -> rows.invalid("an assignment has no resource")),
                            row.string("resourceDisplayName").orElse(null),
                            row.string("appRoleId")
                                    .filter(role -> !role.equals(NO_ROLE))
                                    .orElse(null)))
                    .toList();
        } catch (DirectoryException refused) {
            throw applications.named(refused);
        }
    }

    private ListingRow<DirectoryApplication> application(JsonObject row) {
        if (isHidden(row)) {
            throw applications.hidden();
        }
        Optional<String> id = GraphGroupPages.id(row);
        Optional<String> name = row.string(NAME);
        if (id.isEmpty() || name.isEmpty()) {
            return ListingRow.rejected(id, UNUSABLE);
        }
        // Null is what Graph says of an application that nobody has disabled.
        AccountStatus stated = row.bool(DISABLED).orElse(false) ? AccountStatus.INACTIVE : AccountStatus.ACTIVE;
        AccountStatus status = row.has(DISABLED) ? stated : AccountStatus.UNKNOWN;
        return ListingRow.of(new DirectoryApplication(
                id.get(), name.get(), row.string(CLIENT_ID).orElse(null), status));
    }

    private ListingRow<ServicePrincipal> principal(JsonObject row) {
        if (isHidden(row)) {
            throw principals.hidden();
        }
        Optional<String> id = GraphGroupPages.id(row);
        Optional<String> name = row.string(NAME);
        if (id.isEmpty() || name.isEmpty()) {
            return ListingRow.rejected(id, UNUSABLE);
        }
        AccountStatus status = row.bool("accountEnabled")
                .map(enabled -> enabled ? AccountStatus.ACTIVE : AccountStatus.INACTIVE)
                .orElse(AccountStatus.UNKNOWN);
        return ListingRow.of(new ServicePrincipal(
                id.get(),
                name.get(),
                row.string(CLIENT_ID).orElse(null),
                row.string("servicePrincipalType").orElse(null),
                status));
    }

    /** Graph answers null for every property of an object that may not be read. */
    private static boolean isHidden(JsonObject row) {
        return row.isNull(NAME) && row.isNull(CLIENT_ID);
    }
}
