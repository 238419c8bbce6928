package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One user, read by id: fresh, where a search or a listing may be behind. Okta's address takes logins, short names and
 * {@code me} as well; whoever those resolve to is not who was asked for.
 */
final class OktaUserById {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final OktaClients clients;
    private final OktaReads reads;
    private final OktaUserMapper mapper;

    OktaUserById(OktaClients clients, OktaReads reads, OktaUserMapper mapper) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
    }

    /** Whether a text can be the id of a user at all; most logins cannot. */
    static boolean canBeAnId(String externalId) {
        return ID.matcher(externalId).matches();
    }

    /** Whether a row is about the user who was asked for. */
    static boolean isAbout(JsonObject row, String externalId) {
        return OktaUserMapper.id(row).filter(externalId::equals).isPresent();
    }

    /** The user; empty if nobody has this id. */
    Optional<DirectoryUser> user(String externalId) {
        return row(externalId).map(mapper::single);
    }

    /** What Okta says of the user; empty if nobody has this id. */
    Optional<JsonObject> row(String externalId) {
        return canBeAnId(externalId)
                ? any(externalId).value().filter(row -> isAbout(row, externalId))
                : Optional.empty();
    }

    /** The same id, if there is such a user. */
    String existing(String externalId) {
        if (row(externalId).isEmpty()) {
            throw DirectoryException.of(
                            ErrorCode.SCOPE_NOT_FOUND, "there is no such user", "Use an id that the connector gave")
                    .build();
        }
        return externalId;
    }

    /** Whoever Okta answers with; empty only if Okta itself says that there is nobody. */
    Reply<Optional<DirectoryUser>> anybody(String externalId) {
        Reply<Optional<JsonObject>> row = any(externalId);
        return new Reply<>(row.value().map(mapper::single), row.cost());
    }

    private Reply<Optional<JsonObject>> any(String externalId) {
        return read(clients, reads, externalId, response -> {
            JsonObject row = StrictJson.object(response.body());
            // What is no user at all may be so by accident, and is asked for again.
            mapper.single(row);
            return row;
        });
    }

    /** Reads what Okta answers; empty only if Okta itself says that there is nobody. */
    static <T> Reply<Optional<T>> read(
            OktaClients clients, OktaReads reads, String externalId, AnswerReader<T> reader) {
        try {
            Reply<T> answer = reads.get(address(clients, externalId), reader);
            return new Reply<>(Optional.of(answer.value()), answer.cost());
        } catch (DirectoryException failure) {
            if (OktaErrors.isNotFound(failure)) {
                return new Reply<>(Optional.empty(), CallCost.ONE_REQUEST);
            }
            throw failure;
        }
    }

    static URI address(OktaClients clients, String externalId) {
        return clients.address("/api/v1/users/" + clients.segment(externalId));
    }
}
