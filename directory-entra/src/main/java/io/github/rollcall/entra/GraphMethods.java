package io.github.rollcall.entra;

import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The authentication methods of a user. */
final class GraphMethods {
    private static final String NAMESPACE = "#microsoft.graph.";
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.]{1,100}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~=+-]{1,500}");
    private static final String MOBILE = "3179e48a-750b-4051-897c-87b9720928f7";
    private static final String ALTERNATE_MOBILE = "b6332ec1-7057-4abe-9331-3d72feddfe41";

    private static final Comparator<AuthenticationMethod> BY_DELETION =
            Comparator.<AuthenticationMethod>comparingInt(GraphMethods::rank).thenComparingInt(GraphMethods::phoneRank);

    private final GraphRows rows;
    private final GraphCredentialRequests requests;

    GraphMethods(GraphRows rows, GraphCredentialRequests requests) {
        this.rows = rows;
        this.requests = requests;
    }

    /** All methods, those that can be removed in the order in which that works. */
    List<AuthenticationMethod> of(String userId) {
        return rows.all("/users/" + userId + "/authentication/methods", () -> requests.methods(userId)).stream()
                .map(this::method)
                .sorted(BY_DELETION)
                .toList();
    }

    /** The type of a method; empty if it is newer than this version. */
    static Optional<GraphMethodType> type(AuthenticationMethod method) {
        return GraphMethodType.of(method.providerType());
    }

    private AuthenticationMethod method(JsonObject row) {
        String id = row.string("id")
                .filter(text -> ID.matcher(text).matches())
                .orElseThrow(() -> rows.invalid("an authentication method lacks its id"));
        String full = row.string("@odata.type").orElse("");
        String name = full.startsWith(NAMESPACE) ? full.substring(NAMESPACE.length()) : full;
        String plain = TYPE.matcher(name).matches() ? name : "unknown";
        Optional<GraphMethodType> type = GraphMethodType.of(plain);
        return new AuthenticationMethod(
                id,
                type.map(GraphMethodType::kind).orElse(AuthenticationMethod.Kind.OTHER),
                plain,
                type.filter(GraphMethodType::isRemovable).isPresent());
    }

    private static int rank(AuthenticationMethod method) {
        return type(method).map(Enum::ordinal).orElse(GraphMethodType.values().length);
    }

    /** A mobile phone does not go while there is an alternate one. */
    private static int phoneRank(AuthenticationMethod method) {
        return method.id().equals(MOBILE) ? 2 : method.id().equals(ALTERNATE_MOBILE) ? 1 : 0;
    }
}
