package io.github.rollcall.entra;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says why a listing may not have shown a user: reads it by id, and asks Graph whether it is a member of the group.
 *
 * <p>Graph's membership check counts nested groups. Where only direct members are in scope and the check says yes, the
 * direct members are read once more: who is among them is in scope; who is not, but is a member of a group nested there,
 * is out of scope; of anybody else nothing can be said.
 */
final class GraphPresence {
    private static final int GROUPS_PER_CHECK = 20;

    private final GraphBatch batch;
    private final GraphDirectMembers directMembers;
    private final String groupId;
    private final boolean directOnly;

    GraphPresence(GraphBatch batch, GraphDirectMembers directMembers, EntraSettings settings) {
        this.batch = batch;
        this.directMembers = directMembers;
        this.groupId = settings.groupId();
        this.directOnly = settings.membership() == GroupMembership.DIRECT;
    }

    Confirmation confirm(Set<String> externalIds) {
        return new Inquiry().answer(List.copyOf(externalIds));
    }

    /** Asks about one user; what could not be asked is a failure then, and not an unclear answer. */
    Presence of(String externalId) {
        Inquiry inquiry = new Inquiry();
        Presence presence = inquiry.answer(List.of(externalId)).of(externalId);
        if (presence == Presence.UNREADABLE && inquiry.failure != null) {
            throw inquiry.failure;
        }
        return presence;
    }

    /** One call: what is known so far, and what it cost. For one thread. */
    private final class Inquiry {
        private final Map<String, Presence> presences = new HashMap<>();
        private CallCost cost = CallCost.NONE;
        private boolean answered;
        private @Nullable DirectoryException failure;

        Confirmation answer(List<String> ids) {
            ids.forEach(id -> presences.put(id, Presence.UNREADABLE));
            List<String> enabled =
                    enabled(ids.stream().filter(GraphUserSearch::isObjectId).toList());
            List<String> members = membersOf(enabled, List.of(groupId), Presence.OUT_OF_SCOPE);
            if (!directOnly) {
                members.forEach(id -> presences.put(id, Presence.IN_SCOPE));
            } else if (!members.isEmpty()) {
                separateNested(members);
            }
            if (failure != null && !answered) {
                throw failure;
            }
            return new Confirmation(presences, cost);
        }

        /** Reads the users and files those that are gone or disabled. */
        private List<String> enabled(List<String> ids) {
            List<String> enabled = new ArrayList<>();
            List<String> deleted = new ArrayList<>();
            for (List<String> some : chunks(ids, GraphBatch.LARGEST)) {
                GraphBatch.Answers answers = send(some.stream()
                        .map(id -> new GraphBatch.Part(
                                id, "/users/" + id + "?$select=id,accountEnabled,userPrincipalName", null))
                        .toList());
                for (String id : some) {
                    Optional<JsonObject> user = answers.body(id).filter(one -> isReadable(one, id));
                    Optional<Boolean> state = user.flatMap(one -> one.bool(GraphUserMapper.ENABLED));
                    if (answers.isNotFound(id)) {
                        presences.put(id, Presence.DELETED);
                        deleted.add(id);
                    } else if (state.isPresent() && state.get()) {
                        enabled.add(id);
                    } else if (state.isPresent()) {
                        presences.put(id, Presence.INACTIVE);
                    }
                }
            }
            separateSoftDeleted(deleted);
            return enabled;
        }

        /** Of those that are gone in any case, files the ones that Graph keeps for a while. */
        private void separateSoftDeleted(List<String> deleted) {
            for (List<String> some : chunks(deleted, GraphBatch.LARGEST)) {
                GraphBatch.Answers answers = send(some.stream()
                        .map(id -> new GraphBatch.Part(id, "/directory/deletedItems/" + id + "?$select=id", null))
                        .toList());
                for (String id : some) {
                    Optional<String> kept = answers.body(id).flatMap(one -> one.string(GraphUserMapper.ID));
                    if (kept.filter(id::equals).isPresent()) {
                        presences.put(id, Presence.SOFT_DELETED);
                    }
                }
            }
        }

        private boolean isReadable(JsonObject user, String id) {
            return user.string(GraphUserMapper.ID).filter(id::equals).isPresent()
                    && user.string(GraphUserMapper.PRINCIPAL_NAME).isPresent();
        }

        /** Those who are members of one of the groups, at any depth; those who clearly are not are filed as {@code none}. */
        private List<String> membersOf(List<String> ids, List<String> groupIds, Presence none) {
            List<String> members = new ArrayList<>();
            for (List<String> some : chunks(ids, GraphBatch.LARGEST)) {
                GraphBatch.Answers answers = send(some.stream()
                        .map(id -> new GraphBatch.Part(id, "/users/" + id + "/checkMemberGroups", groupIds))
                        .toList());
                for (String id : some) {
                    Optional<JsonObject> found = answers.body(id).filter(GraphPresence::holdsList);
                    if (found.isPresent()) {
                        boolean member = found.get().strings("value").stream().anyMatch(groupIds::contains);
                        if (member) {
                            members.add(id);
                        } else {
                            presences.put(id, none);
                        }
                    }
                }
            }
            return members;
        }

        private void separateNested(List<String> members) {
            GraphDirectMembers.Members direct;
            try {
                direct = directMembers.read(Set.copyOf(members));
            } catch (DirectoryException unanswered) {
                throwIfItEndsTheCall(unanswered);
                return;
            }
            cost = cost.plus(direct.cost());
            direct.users().forEach(id -> presences.put(id, Presence.IN_SCOPE));
            List<String> others =
                    members.stream().filter(id -> !direct.users().contains(id)).toList();
            Set<String> nested = new HashSet<>();
            for (List<String> groups : chunks(direct.groups(), GROUPS_PER_CHECK)) {
                nested.addAll(membersOf(others, groups, Presence.UNREADABLE));
            }
            nested.forEach(id -> presences.put(id, Presence.OUT_OF_SCOPE));
        }

        private GraphBatch.Answers send(List<GraphBatch.Part> parts) {
            GraphBatch.Answers answers;
            try {
                answers = batch.send(parts);
                cost = cost.plus(answers.cost());
                answered = true;
            } catch (DirectoryException unanswered) {
                failure = unanswered;
                answers = new GraphBatch.Answers(Map.of(), CallCost.NONE, unanswered, false);
            }
            if (answers.unanswered() != null) {
                throwIfItEndsTheCall(answers.unanswered());
            }
            return answers;
        }

        /** Where Graph asks to be left alone, nothing more is sent; nobody becomes unreadable by it. */
        private void throwIfItEndsTheCall(DirectoryException unanswered) {
            if (unanswered.code() == ErrorCode.INTERRUPTED
                    || unanswered.retryAfter().isPresent()) {
                throw unanswered;
            }
        }
    }

    /** A success without a list of ids says nothing; read as an empty list it would say "no member". */
    private static boolean holdsList(JsonObject answer) {
        AttributeValue value = answer.attribute("value");
        return !value.isAbsent()
                && !answer.isNull("value")
                && answer.string("value").isEmpty()
                && answer.strings("value").equals(value.all());
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
