package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.MethodRemoval.State;
import io.github.rollcall.directory.wire.WriteReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a user's methods one by one. Graph refuses the default method while there are others, and does not say which one
 * it is; so what is refused is asked for again after the others, until a whole round brings nothing. For one user and one
 * thread.
 */
final class GraphMethodRemoval {
    private static final String NO_ADDRESS =
            "Microsoft Graph 1.0 cannot delete methods of this type; delete it in the Entra admin center";
    private static final String REFUSED =
            "Microsoft Graph refuses it, mostly because it is the default method; change the default or delete it in the"
                    + " Entra admin center";
    private static final String LOST = "the answer did not arrive or says nothing; list the methods again";

    private final GraphClients clients;
    private final GraphCredentialRequests requests;
    private final GraphCredentialErrors errors;
    private final String userId;
    private final Map<AuthenticationMethod, MethodRemoval> results = new LinkedHashMap<>();
    private @Nullable DirectoryException error;
    private boolean stopped;

    GraphMethodRemoval(
            GraphClients clients, GraphCredentialRequests requests, GraphCredentialErrors errors, String userId) {
        this.clients = clients;
        this.requests = requests;
        this.errors = errors;
        this.userId = userId;
    }

    /** Deletes what can be deleted; the password is no factor and is left out. */
    List<MethodRemoval> remove(List<AuthenticationMethod> methods) {
        List<AuthenticationMethod> left = new ArrayList<>();
        for (AuthenticationMethod method : methods) {
            if (method.removable()) {
                left.add(method);
            } else if (method.kind() != AuthenticationMethod.Kind.PASSWORD) {
                results.put(method, new MethodRemoval(method, State.LEFT_IN_PLACE, NO_ADDRESS));
            }
        }
        boolean progress = true;
        while (progress && !left.isEmpty() && !stopped) {
            List<AuthenticationMethod> refused =
                    left.stream().filter(this::isRefused).toList();
            progress = refused.size() < left.size();
            left = refused;
        }
        left.forEach(method -> results.putIfAbsent(method, new MethodRemoval(method, State.LEFT_IN_PLACE, REFUSED)));
        return List.copyOf(results.values());
    }

    /** The first thing that went wrong beside refusals of the default method. */
    @Nullable
    DirectoryException error() {
        return error;
    }

    /** Deletes one method; true if it may go once others are gone. */
    private boolean isRefused(AuthenticationMethod method) {
        if (stopped) {
            leave(method, error == null ? REFUSED : error.remedy());
            return false;
        }
        WriteReply<Boolean> reply = clients.writeOnce(
                () -> requests.deletion(userId, method),
                errors.of(CredentialAction.RESET_MFA),
                GraphCredentialErrors::isConfirmed);
        DirectoryException problem = reply.error().orElse(null);
        if (problem == null || isGone(reply, problem)) {
            results.put(method, new MethodRemoval(method, State.REMOVED, ""));
            return false;
        }
        if (reply.state() == WriteReply.State.UNCERTAIN) {
            remember(problem);
            results.put(method, new MethodRemoval(method, State.UNKNOWN, LOST));
            return false;
        }
        if (problem.code() == ErrorCode.REQUEST_REFUSED) {
            return true;
        }
        remember(problem);
        leave(method, problem.remedy());
        stopped = problem.code() != ErrorCode.PERMISSION_MISSING;
        return false;
    }

    private static boolean isGone(WriteReply<Boolean> reply, DirectoryException problem) {
        return reply.state() == WriteReply.State.REFUSED && problem.code() == ErrorCode.SCOPE_NOT_FOUND;
    }

    private void leave(AuthenticationMethod method, String detail) {
        results.put(method, new MethodRemoval(method, State.LEFT_IN_PLACE, detail));
    }

    private void remember(DirectoryException problem) {
        error = error == null ? problem : error;
    }
}
