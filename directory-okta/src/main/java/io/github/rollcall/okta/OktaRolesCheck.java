package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the app can tell administrators from everybody else. If it cannot, everybody counts as one, and a connection that
 * may write refuses every reset that one person has approved.
 */
final class OktaRolesCheck {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final OktaClients clients;
    private final OktaReads reads;
    private final String clientId;
    private final KeptAnswer<Boolean> shown;

    OktaRolesCheck(OktaClients clients, OktaReads reads, OktaSettings settings) {
        this.clients = clients;
        this.reads = reads;
        this.clientId = settings.access().clientId();
        this.shown = new KeptAnswer<>(settings.clock(), seen -> seen ? GOOD_FOR : Duration.ZERO);
    }

    /** What an administrator should know; asks for the app's own roles, which are there if any are shown. */
    Reply<List<String>> warnings(Set<String> granted) {
        if (!OktaScope.ROLES.isAmong(granted)) {
            return new Reply<>(
                    List.of(consequence(OktaScope.grant(List.of(OktaScope.ROLES.wireName())))), CallCost.NONE);
        }
        try {
            Reply<Boolean> own = shown.get(this::ownRoles);
            return new Reply<>(own.value() ? List.of() : List.of(consequence(OktaScope.ROLES.assign())), own.cost());
        } catch (DirectoryException failure) {
            if (failure.kind() == ErrorKind.AUTHORIZATION || failure.code() == ErrorCode.INTERRUPTED) {
                throw failure;
            }
            boolean refused = failure.isRefusal();
            return new Reply<>(
                    refused ? List.of(consequence(OktaScope.ROLES.assign())) : List.of(), CallCost.ONE_REQUEST);
        }
    }

    private Reply<Boolean> ownRoles() {
        return reads.get(clients.address(OktaRoles.ofApp(clients, clientId)), response -> {
            AtomicInteger rows = new AtomicInteger();
            StrictJson.rows(response.body(), row -> rows.incrementAndGet());
            return rows.get() > 0;
        });
    }

    private static String consequence(String remedy) {
        return "the app sees no administrator roles, so every user counts as an administrator and every reset needs two"
                + " people. " + remedy;
    }
}
