package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the connection may do: the org, the scopes Okta granted, and one cheap probe, because scopes say what an app may do
 * and its administrator role says to whom.
 */
final class OktaPermissions {
    private static final String ADMIN_ROLE = "an administrator role";
    private static final String USERS_LOST = "the sync of users, and reading one user before a decision";
    private static final String ASSIGN_ROLE =
            "In the Okta admin console open the app, tab Admin roles, and assign a role"
                    + " whose resource set holds the group and its users";

    private final OktaClients clients;
    private final OktaOrg org;
    private final OktaTokens tokens;
    private final OktaReads reads;
    private final OktaSettings settings;

    OktaPermissions(OktaClients clients, OktaOrg org, OktaTokens tokens, OktaReads reads, OktaSettings settings) {
        this.clients = clients;
        this.org = org;
        this.tokens = tokens;
        this.reads = reads;
        this.settings = settings;
    }

    ConnectionReport check() {
        CallCost cost = org.confirm();
        tokens.refuseIncomplete();
        URI listing = OktaUserPages.listing(clients, settings.groupId());
        try {
            Reply<Integer> rows = count(listing);
            cost = cost.plus(rows.cost());
            boolean empty = rows.value() == 0;
            if (empty && settings.groupId() != null) {
                // A group may be empty; an org never is, somebody administers it.
                Reply<Integer> anybody = count(OktaUserPages.listing(clients, null));
                cost = cost.plus(anybody.cost());
                empty = anybody.value() == 0;
            }
            return report(missingScope().orElseGet(empty ? OktaPermissions::roleSuspected : AreaStatus::enabled), cost);
        } catch (DirectoryException failure) {
            if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
                throw failure;
            }
            return report(missingScope().orElseGet(() -> disabled(failure)), cost.plus(CallCost.ONE_REQUEST));
        }
    }

    private Reply<Integer> count(URI listing) {
        PageLink probe = PageLink.first(listing, 1);
        return reads.get(probe, response -> {
            AtomicInteger rows = new AtomicInteger();
            StrictJson.rows(response.body(), row -> rows.incrementAndGet());
            return rows.get();
        });
    }

    /** The first scope that the token lacks, as Okta itself said when it gave the token. */
    private Optional<AreaStatus> missingScope() {
        OktaTokens.Token token = currentToken();
        return Stream.of(OktaSettings.USERS_READ, OktaSettings.GROUPS_READ)
                .filter(scope -> settings.scopes().contains(scope) && !token.grants(scope))
                .findFirst()
                .map(OktaPermissions::scopeMissing);
    }

    private OktaTokens.Token currentToken() {
        try {
            return tokens.current();
        } catch (IOException interrupted) {
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the thread was interrupted", "Check again later")
                    .build();
        }
    }

    private static AreaStatus disabled(DirectoryException failure) {
        String code = failure.providerCode().orElse("");
        if (code.equals(OktaErrors.SCOPE_MISSING)) {
            return AreaStatus.disabled("a scope of the app", USERS_LOST, failure.remedy());
        }
        return failure.code() == ErrorCode.LICENCE_MISSING
                ? AreaStatus.disabled("a feature of the org", USERS_LOST, failure.remedy())
                : AreaStatus.disabled(ADMIN_ROLE, USERS_LOST, ASSIGN_ROLE);
    }

    private static AreaStatus scopeMissing(String scope) {
        return AreaStatus.disabled(
                scope, USERS_LOST, "In the Okta admin console open the app, tab Okta API Scopes, and grant " + scope);
    }

    private static AreaStatus roleSuspected() {
        return AreaStatus.unknown(ADMIN_ROLE, ASSIGN_ROLE + "; without one Okta shows an app no users at all");
    }

    private static ConnectionReport report(AreaStatus users, CallCost cost) {
        return ConnectionReport.of(Map.of(Area.USERS, users), cost);
    }
}
