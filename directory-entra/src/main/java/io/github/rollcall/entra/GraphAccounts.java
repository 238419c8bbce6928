package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.util.Optional;

/** The state of one account, read now by immutable id. */
final class GraphAccounts {
    private final GraphClients clients;
    private final GraphCredentialRequests requests;

    GraphAccounts(GraphClients clients, GraphCredentialRequests requests) {
        this.clients = clients;
        this.requests = requests;
    }

    /** The account; empty if Graph says that it does not exist. A login is no identity, so it names nobody. */
    Optional<GraphAccount> read(String userId) {
        if (!GraphUserSearch.isObjectId(userId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(clients.read(
                            Area.CREDENTIALS,
                            false,
                            () -> requests.account(userId),
                            response -> account(response, userId))
                    .value());
        } catch (DirectoryException failure) {
            if (GraphErrors.isNotFound(failure)) {
                return Optional.empty();
            }
            throw failure;
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
        return GraphUserMapper.account(row)
                .filter(account -> account.id().equals(userId))
                .orElseThrow(() -> DirectoryException.of(
                                ErrorCode.RESPONSE_INVALID,
                                "the answer cannot be trusted: it is not about the user asked for",
                                "Nothing was concluded from it. If it persists, report it")
                        .area(Area.CREDENTIALS)
                        .build());
    }
}
