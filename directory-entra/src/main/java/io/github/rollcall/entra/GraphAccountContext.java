package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tickets show of an account. Sign-in activity needs a permission and a licence, and is asked for by id alone. */
final class GraphAccountContext implements ContextReader {
    private final GraphClients clients;
    private final GraphUserSearch users;
    private final GroupReader groups;
    private final ApplicationReader applications;

    GraphAccountContext(
            GraphClients clients, GraphUserSearch users, GroupReader groups, ApplicationReader applications) {
        this.clients = clients;
        this.users = users;
        this.groups = groups;
        this.applications = applications;
    }

    @Override
    public Optional<AccountContext> accountContext(String externalId) {
        return users.user(externalId).map(this::context);
    }

    private AccountContext context(DirectoryUser user) {
        String id = user.id().externalId();
        AccountContext.Builder context = AccountContext.of(user);
        GraphAccountMapper.account(read(id, String.join(",", GraphAccountMapper.accountSelected())))
                .ifPresent(account -> context.passwordChanged(instant(account.passwordChanged()))
                        .sessionsValidFrom(instant(account.sessionsValidFrom())));
        return context.part(
                        ContextPart.GROUPS,
                        () -> context.groups(groups.memberOf(id)),
                        refused -> status(refused, GraphPermission.MEMBERS))
                .part(
                        ContextPart.APPLICATIONS,
                        () -> context.applications(applications.assignments(id)),
                        refused -> status(refused, GraphPermission.APPLICATIONS))
                .part(
                        ContextPart.SIGN_IN_ACTIVITY,
                        () -> context.lastSignIn(
                                instant(GraphAccountMapper.lastSignIn(read(id, GraphAccountMapper.SIGN_INS_SELECTED)))),
                        refused -> status(refused, GraphPermission.SIGN_INS))
                .build();
    }

    private static AreaStatus status(DirectoryException refused, GraphPermission permission) {
        return switch (refused.code()) {
            case PERMISSION_MISSING ->
                AreaStatus.disabled(
                        permission.wireName(), permission.lost(), GraphPermissions.grant(permission.wireName()));
            case LICENCE_MISSING ->
                AreaStatus.disabled(Requirement.LICENCE, GraphPermissions.LICENCE, permission.lost(), refused.remedy());
            case REQUEST_REFUSED ->
                AreaStatus.disabled(Requirement.SUPPORT, "support by Graph", permission.lost(), refused.remedy());
            default -> throw refused;
        };
    }

    private JsonObject read(String id, String select) {
        URI address = URI.create(clients.base().get("baseurl") + "/users/" + id + "?$select=" + select);
        return clients.read(
                        Area.USERS,
                        false,
                        () -> GraphCollection.get(address),
                        response -> of(id, StrictJson.object(response.body())))
                .value();
    }

    private static JsonObject of(String id, JsonObject row) {
        if (row.string(GraphUserMapper.ID).filter(id::equals).isEmpty()) {
            throw InvalidAnswer.of(Area.USERS, "it is about another user than the one asked for");
        }
        return row;
    }

    /** Graph sends the year 1 for what never happened. */
    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() || text.startsWith(GraphProperty.UNSET_DATE) ? null : Instant.parse(text);
        } catch (DateTimeParseException odd) {
            return null;
        }
    }
}
