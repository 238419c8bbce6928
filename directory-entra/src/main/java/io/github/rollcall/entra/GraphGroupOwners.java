package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who owns a group that directory roles can be assigned to: an owner may make itself a member. Asked from the side of the
 * groups, which are few, because Graph does not offer an application the objects that a user owns.
 */
final class GraphGroupOwners {
    private static final String ASSIGNABLE = "/groups?$filter=isAssignableToRole%20eq%20true&$select=id&$top=999";
    private static final String NEXT_LINK = "@odata.nextLink";

    private final GraphClients clients;
    private final GraphRows rows;
    private final GraphBatch batch;

    GraphGroupOwners(GraphClients clients, GraphRows rows, GraphBatch batch) {
        this.clients = clients;
        this.rows = rows;
        this.batch = batch;
    }

    /** Why the user counts as privileged; empty if it is certain that it owns no such group. */
    Optional<String> privilege(String userId) {
        try {
            URI first = URI.create(clients.base().get("baseurl") + ASSIGNABLE);
            List<String> groups = rows.all("/groups", () -> request(first)).stream()
                    .map(group -> group.string(GraphUserMapper.ID)
                            .filter(GraphUserSearch::isObjectId)
                            .orElseThrow(() -> rows.invalid("a group has no id")))
                    .toList();
            for (int from = 0; from < groups.size(); from += GraphBatch.LARGEST) {
                List<String> some = groups.subList(from, Math.min(groups.size(), from + GraphBatch.LARGEST));
                Optional<String> privilege = privilege(userId, some);
                if (privilege.isPresent()) {
                    return privilege;
                }
            }
            return Optional.empty();
        } catch (DirectoryException unreadable) {
            if (unreadable.isRetryable()) {
                throw unreadable;
            }
            return unknown();
        }
    }

    private static RequestInformation request(URI address) {
        return GraphCredentialRequests.urgent(GraphCollection.get(address));
    }

    private Optional<String> privilege(String userId, List<String> groups) {
        GraphBatch.Answers answers = batch.send(groups.stream()
                .map(id -> new GraphBatch.Part(id, "/groups/" + id + "/owners?$select=id&$top=999", null))
                .toList());
        for (String group : groups) {
            if (answers.isNotFound(group)) {
                continue;
            }
            Optional<JsonObject> body = answers.body(group);
            if (body.isEmpty()) {
                Optional<DirectoryException> failure = answers.failure(group);
                if (failure.isPresent() && failure.get().isRetryable()) {
                    throw failure.get();
                }
                return unknown();
            }
            List<String> owners = body.get().objects("value").stream()
                    .flatMap(owner -> owner.string(GraphUserMapper.ID).stream())
                    .toList();
            if (owners.contains(userId)) {
                return Optional.of("it owns a group that directory roles can be assigned to");
            }
            if (!body.get().has("value") || body.get().has(NEXT_LINK)) {
                return unknown();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unknown() {
        return Optional.of("the owners of groups that directory roles can be assigned to cannot be read; grant "
                + GraphPermission.MEMBERS.wireName());
    }
}
