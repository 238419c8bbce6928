package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One user by id, and the users that carry a hint. */
final class GraphUserSearch {
    private static final Pattern OBJECT_ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final int MAX_VALUE = 120;
    private static final int PAGE_SIZE = 20;
    private static final int MAX_PAGES = 20;
    private static final String OTHER_MAILS = "otherMails";

    private final GraphClients clients;
    private final GraphUserMapper mapper;
    private final boolean otherMails;
    private final HostPin users;

    GraphUserSearch(GraphClients clients, GraphUserMapper mapper, EntraSettings settings) {
        this.clients = clients;
        this.mapper = mapper;
        this.otherMails = settings.attributes().reads(OTHER_MAILS);
        this.users = HostPin.of(URI.create(settings.graph() + "/users"));
    }

    /** Whether a text can be an object id. Graph also takes logins where an id is expected, and a login is no identity. */
    static boolean isObjectId(String externalId) {
        return OBJECT_ID.matcher(externalId).matches();
    }

    Optional<DirectoryUser> user(String externalId) {
        if (!isObjectId(externalId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(clients.read(Area.USERS, false, () -> byId(externalId), response -> {
                        DirectoryUser user = readable(StrictJson.object(response.body()));
                        if (!user.id().externalId().equals(externalId)) {
                            throw InvalidAnswer.of(Area.USERS, "it is about another user than the one asked for");
                        }
                        return user;
                    })
                    .value());
        } catch (DirectoryException failure) {
            if (GraphErrors.isNotFound(failure)) {
                return Optional.empty();
            }
            throw GraphPermission.USERS.named(failure);
        }
    }

    /** The search ignores more differences than a hint key does, so every hit is checked to carry the hint. */
    HintMatch<DirectoryUser> find(LoginHint hint) {
        String value = hint.value().strip();
        if (value.length() > MAX_VALUE) {
            return HintMatch.none();
        }
        Map<String, DirectoryUser> found = new LinkedHashMap<>();
        @Nullable String link = null;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            String current = link;
            Hits hits = read(value, current);
            hits.users().stream()
                    .filter(user -> user.hintKeys().contains(hint.key()))
                    .forEach(user -> found.put(user.id().externalId(), user));
            if (found.size() > 1) {
                return HintMatch.ambiguous();
            }
            if (hits.next() == null) {
                return found.isEmpty()
                        ? HintMatch.none()
                        : HintMatch.one(found.values().iterator().next());
            }
            link = hits.next();
        }
        throw InvalidAnswer.of(Area.USERS, "a search for one login has more than " + MAX_PAGES + " pages");
    }

    private Hits read(String value, @Nullable String link) {
        try {
            return clients.read(
                            Area.USERS,
                            link != null,
                            () -> link == null
                                    ? search(value)
                                    : clients.users().withUrl(link).toGetRequestInformation(),
                            this::hits)
                    .value();
        } catch (DirectoryException refused) {
            throw GraphPermission.USERS.named(refused);
        }
    }

    private record Hits(List<DirectoryUser> users, @Nullable String next) {}

    private Hits hits(WireResponse response) throws IOException {
        List<DirectoryUser> hits = new ArrayList<>();
        JsonObject rest = StrictJson.page(response.body(), "value", row -> hits.add(readable(row)));
        String link = rest.has("@odata.nextLink")
                ? users.check(rest.string("@odata.nextLink").orElse("")).toString()
                : null;
        return new Hits(hits, link);
    }

    private RequestInformation byId(String externalId) {
        return clients.users()
                .byUserId(externalId)
                .toGetRequestInformation(request -> request.queryParameters.select = mapper.selected());
    }

    private RequestInformation search(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        String filter = "userPrincipalName eq " + quoted + " or mail eq " + quoted + " or employeeId eq " + quoted
                + (otherMails ? " or otherMails/any(address:address eq " + quoted + ")" : "");
        return clients.users().toGetRequestInformation(request -> {
            request.queryParameters.filter = filter;
            request.queryParameters.select = mapper.selected();
            request.queryParameters.top = PAGE_SIZE;
        });
    }

    private DirectoryUser readable(@Nullable JsonObject row) {
        DirectoryUser user = mapper.read(row).user();
        if (user != null) {
            return user;
        }
        if (row != null && GraphUserMapper.isHidden(row)) {
            throw GraphPermission.USERS.missing(Area.USERS).build();
        }
        throw InvalidAnswer.of(Area.USERS, "a user lacks its id or its login");
    }
}
