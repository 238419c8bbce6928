package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The apps of the org, and those a user is assigned to, by itself or by a group. Settings and credentials of an app are not
 * kept, but for its client id. Okta has no service principals.
 */
final class OktaApplicationPages implements ApplicationReader {
    static final String PATH = "/api/v1/apps";

    private final OktaClients clients;
    private final OktaUserById users;
    private final OktaRows rows;
    private final OktaCollection<DirectoryApplication> applications;

    OktaApplicationPages(OktaClients clients, OktaReads reads, OktaUserById users, OktaSettings settings) {
        this.clients = clients;
        this.users = users;
        OktaReads ours = reads.in(Area.APPLICATIONS);
        this.rows = new OktaRows(clients, ours);
        this.applications = new OktaCollection<>(
                clients, ours, settings.fingerprint(), OktaScope.APPLICATIONS, OktaApplicationPages::application);
    }

    @Override
    public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
        return applications.pageOfMany(PATH, cursor);
    }

    @Override
    public Optional<DirectoryApplication> application(String externalId) {
        return applications.one(PATH, externalId);
    }

    @Override
    public ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor) {
        return ListingPage.<ServicePrincipal>builder()
                .cost(CallCost.NONE)
                .end(Completion.unproven("Okta has no service principals"));
    }

    @Override
    public Optional<ServicePrincipal> servicePrincipal(String externalId) {
        return Optional.empty();
    }

    @Override
    public List<ApplicationAssignment> assignments(String externalId) {
        return of(users.existing(externalId));
    }

    /** The applications of a user who was read by this id: Okta would resolve a login as well. */
    List<ApplicationAssignment> of(String userId) {
        List<JsonObject> links;
        try {
            links = rows.all(clients.address("/api/v1/users/" + clients.segment(userId) + "/appLinks"));
        } catch (DirectoryException refused) {
            throw OktaScope.APPLICATIONS.named(refused);
        }
        if (links.isEmpty()) {
            applications.believeNone(PATH);
        }
        // An app can have several links, each with a label of its own, and is assigned once.
        Map<String, ApplicationAssignment> assigned = new LinkedHashMap<>();
        links.stream()
                .map(OktaApplicationPages::assignment)
                .forEach(one -> assigned.merge(one.applicationId(), one, (first, other) -> first));
        return List.copyOf(assigned.values());
    }

    private static ApplicationAssignment assignment(JsonObject link) {
        String id = link.string("appInstanceId")
                .filter(DirectoryUserId::isValid)
                .orElseThrow(() -> OktaRows.invalid(ErrorCode.RESPONSE_INVALID, "an assignment has no application"));
        return new ApplicationAssignment(id, link.string("label").orElse(null), null);
    }

    private static ListingRow<DirectoryApplication> application(JsonObject row) {
        Optional<String> id = row.string("id").filter(DirectoryUserId::isValid);
        Optional<String> name = row.string("label").or(() -> row.string("name"));
        if (id.isEmpty() || name.isEmpty()) {
            return ListingRow.rejected(id, "'id' or 'label' is missing or not a text");
        }
        String clientId = row.object("credentials")
                .flatMap(credentials -> credentials.object("oauthClient"))
                .flatMap(client -> client.string("client_id"))
                .orElse(null);
        return ListingRow.of(new DirectoryApplication(id.get(), name.get(), clientId, status(row)));
    }

    private static AccountStatus status(JsonObject row) {
        return switch (row.string("status").orElse("")) {
            case "ACTIVE" -> AccountStatus.ACTIVE;
            case "INACTIVE", "DELETED" -> AccountStatus.INACTIVE;
            default -> AccountStatus.UNKNOWN;
        };
    }
}
