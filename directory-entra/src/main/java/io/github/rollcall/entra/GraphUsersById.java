package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Users by id with everything that is mapped, twenty to a request. */
final class GraphUsersById {
    private final GraphBatch batch;
    private final GraphUserMapper mapper;

    GraphUsersById(GraphBatch batch, GraphUserMapper mapper) {
        this.batch = batch;
        this.mapper = mapper;
    }

    /**
     * What was found.
     *
     * @param rows a user, or why it cannot be read, for each id that exists
     * @param missing the ids that do not
     */
    record Found(List<GraphUserMapper.Row> rows, List<String> missing, CallCost cost) {}

    /** Reads users. Throws if anybody was not answered for, because a user who is left out would not be told again. */
    Found read(Collection<String> externalIds) {
        List<String> ids = List.copyOf(externalIds);
        List<GraphUserMapper.Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        CallCost cost = CallCost.NONE;
        for (int from = 0; from < ids.size(); from += GraphBatch.LARGEST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + GraphBatch.LARGEST));
            GraphBatch.Answers answers =
                    batch.send(some.stream().map(this::part).toList());
            cost = cost.plus(answers.cost());
            for (String id : some) {
                if (answers.isNotFound(id)) {
                    missing.add(id);
                } else {
                    rows.add(mapper.read(user(answers, id)));
                }
            }
        }
        return new Found(rows, missing, cost);
    }

    private GraphBatch.Part part(String id) {
        return new GraphBatch.Part(id, "/users/" + id + "?$select=" + String.join(",", mapper.selected()), null);
    }

    private static JsonObject user(GraphBatch.Answers answers, String id) {
        return answers.body(id)
                .filter(user ->
                        user.string(GraphUserMapper.ID).filter(id::equals).isPresent())
                .orElseThrow(() -> failure(answers, id));
    }

    private static DirectoryException failure(GraphBatch.Answers answers, String id) {
        return answers.failure(id)
                .map(GraphPermission.USERS::named)
                .orElseGet(() -> InvalidAnswer.of(null, "a read of a user is about nobody, or another"));
    }
}
