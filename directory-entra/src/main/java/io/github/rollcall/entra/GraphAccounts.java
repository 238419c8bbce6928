package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The state of one account, read now by immutable id. */
final class GraphAccounts {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private final GraphClients clients;
    private final GraphCredentialRequests requests;
    private final Clock clock;

    GraphAccounts(GraphClients clients, GraphCredentialRequests requests, Clock clock) {
        this.clients = clients;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param graphTime when, by Graph's clock; by ours if the answer does not say
     * @param ourTime when the answer was there, by our clock
     */
    record Read(GraphAccount account, Instant graphTime, Instant ourTime) {
        /** Graph's clock at a time of ours, or a little less. */
        Instant graphTimeAt(Instant ours) {
            return graphTime.plus(Duration.between(ourTime, ours));
        }
    }

    /** The account; empty if Graph says that it does not exist. A login is no identity, so it names nobody. */
    Optional<Read> read(String userId) {
        if (!GraphUserSearch.isObjectId(userId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(clients.read(
                            Area.CREDENTIALS, false, () -> requests.account(userId), response -> read(response, userId))
                    .value());
        } catch (DirectoryException failure) {
            if (GraphErrors.isNotFound(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Read read(WireResponse response, String userId) throws IOException {
        Instant now = clock.instant();
        return new Read(account(response, userId), sentAt(response).orElse(now), now);
    }

    private static Optional<Instant> sentAt(WireResponse response) {
        try {
            return response.header("Date").map(date -> DATE.parse(date, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static GraphAccount account(WireResponse response, String userId) throws IOException {
        JsonObject row = StrictJson.object(response.body());
        if (GraphUserMapper.isHidden(row)) {
            throw DirectoryException.of(
                            ErrorCode.PERMISSION_MISSING,
                            "Graph hides the properties of the user",
                            GraphPermissions.grant(GraphPermissions.USERS))
                    .area(Area.CREDENTIALS)
                    .build();
        }
        return GraphAccountMapper.account(row)
                .filter(account -> account.id().equals(userId))
                .orElseThrow(
                        () -> InvalidAnswer.of(Area.CREDENTIALS, "it is about another user than the one asked for"));
    }
}
