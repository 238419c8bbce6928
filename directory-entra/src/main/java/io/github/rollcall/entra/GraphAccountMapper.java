package io.github.rollcall.entra;

import static io.github.rollcall.entra.GraphUserMapper.ENABLED;
import static io.github.rollcall.entra.GraphUserMapper.ID;
import static io.github.rollcall.entra.GraphUserMapper.PRINCIPAL_NAME;

import io.github.rollcall.directory.wire.JsonObject;
import java.util.Optional;

/** Reads what a Graph user says of its account and credentials. */
final class GraphAccountMapper {
    static final String USER_TYPE = "userType";
    static final String SIGN_INS_SELECTED = "id,signInActivity";
    private static final String GUEST = "#EXT#";
    private static final String CREATION_TYPE = "creationType";
    private static final String SYNCED = "onPremisesSyncEnabled";
    private static final String RESTRICTED = "isManagementRestricted";
    private static final String PASSWORD_CHANGED = "lastPasswordChangeDateTime";
    private static final String SESSIONS_VALID_FROM = "signInSessionsValidFromDateTime";

    private GraphAccountMapper() {}

    /** When the user last signed in with success, as Graph writes it; empty if never. */
    static String lastSignIn(JsonObject row) {
        return row.object("signInActivity")
                .flatMap(activity -> activity.string("lastSuccessfulSignInDateTime"))
                .orElse("");
    }

    /** The domain of the login of somebody whose credentials live in this tenant. */
    static Optional<String> domain(JsonObject row) {
        return row.string(PRINCIPAL_NAME).filter(name -> !name.contains(GUEST)).flatMap(GraphAccount::domain);
    }

    /** What {@code $select} has to name for an {@linkplain #account account}. */
    static String[] accountSelected() {
        return new String[] {
            ID,
            PRINCIPAL_NAME,
            ENABLED,
            USER_TYPE,
            CREATION_TYPE,
            SYNCED,
            RESTRICTED,
            PASSWORD_CHANGED,
            SESSIONS_VALID_FROM
        };
    }

    /** The state of an account; empty if it lacks its id or its login. A guest may have been made a member by name only. */
    static Optional<GraphAccount> account(JsonObject row) {
        Optional<String> id = row.string(ID);
        Optional<String> login = row.string(PRINCIPAL_NAME).filter(name -> !name.isBlank());
        if (id.isEmpty() || login.isEmpty()) {
            return Optional.empty();
        }
        boolean guest = row.string(USER_TYPE).filter("Guest"::equals).isPresent()
                || row.string(CREATION_TYPE).filter("Invitation"::equals).isPresent()
                || login.get().contains(GUEST);
        return Optional.of(new GraphAccount(
                id.get(),
                login.get(),
                row.bool(ENABLED).orElse(null),
                guest,
                row.bool(SYNCED).orElse(false),
                row.bool(RESTRICTED).orElse(false),
                row.string(PASSWORD_CHANGED).orElse(""),
                row.string(SESSIONS_VALID_FROM).orElse("")));
    }
}
