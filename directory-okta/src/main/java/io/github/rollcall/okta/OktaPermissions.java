package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the connection may do: the org, the scopes Okta granted, and one cheap probe for each area, because scopes say what
 * an app may do and its administrator role says to whom.
 */
final class OktaPermissions {
    static final String ADMIN_ROLE = "an administrator role";
    private static final Duration LARGE_SKEW = Duration.ofMinutes(2);

    private final OktaClients clients;
    private final OktaOrg org;
    private final OktaTokens tokens;
    private final OktaProbe probe;
    private final OktaLogPermission log;
    private final OktaSchemaCheck profile;
    private final OktaRolesCheck roles;
    private final OktaSettings settings;
    private final Set<Area> others;
    private final OktaAreas areasBesides;

    /**
     * Checks users, resets where the level has them, and what else is offered.
     *
     * @param others GROUPS and APPLICATIONS, or none of them
     */
    OktaPermissions(
            OktaClients clients,
            OktaOrg org,
            OktaTokens tokens,
            OktaReads reads,
            OktaSettings settings,
            Set<Area> others) {
        this.clients = clients;
        this.org = org;
        this.tokens = tokens;
        this.probe = new OktaProbe(reads);
        this.log = new OktaLogPermission(new OktaSystemLog(clients, reads, settings), reads, settings);
        this.profile = new OktaSchemaCheck(new OktaSchemas(clients, reads), reads, settings);
        this.roles = new OktaRolesCheck(clients, reads.in(Area.CREDENTIALS), settings);
        this.settings = settings;
        this.others = others;
        this.areasBesides = new OktaAreas(clients, reads);
    }

    /**
     * What was found.
     *
     * @param granted the scopes of the token
     * @param refusal what Okta answered if the users may not be read, or null if its answer was no refusal
     */
    record Look(
            ConnectionReport report,
            Set<String> granted,
            @Nullable DirectoryException refusal) {}

    ConnectionReport check() {
        return look().report();
    }

    Look look() {
        Sum sum = new Sum(org.confirm());
        tokens.refuseIncomplete();
        Map<Area, AreaStatus> areas = new EnumMap<>(Area.class);
        DirectoryException refusal = null;
        AreaStatus users;
        List<String> late = new ArrayList<>(warnings());
        List<String> advice = new ArrayList<>();
        try {
            users = anybody(sum) ? AreaStatus.enabled() : roleSuspected();
            late.addAll(sum.add(log.warnings()));
            late.addAll(sum.add(profile.warnings()));
        } catch (DirectoryException failure) {
            if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
                throw failure;
            }
            sum.add(CallCost.ONE_REQUEST);
            refusal = failure;
            users = disabled(OktaScope.USERS, failure);
        }
        Set<String> granted = currentToken().scopes();
        areas.put(Area.USERS, withScopes(requiredToRead(), granted, users));
        if (settings.level() == PermissionLevel.READ_WRITE) {
            areas.put(Area.CREDENTIALS, withScopes(List.of(OktaScope.USERS_MANAGE), granted, AreaStatus.enabled()));
            advice.addAll(sum.add(roles.warnings(granted)));
        }
        sum.add(areasBesides.addTo(areas, others, granted));
        areas.replaceAll((area, status) -> status.granted(granted));
        ConnectionReport report = ConnectionReport.of(areas, sum.cost)
                .withWarnings(late)
                .withAdvice(advice)
                .withTenant(org.id().orElseThrow());
        return new Look(report, granted, refusal);
    }

    /** Whether the listing shows a user; a group may be empty, an org never is: somebody administers it. */
    private boolean anybody(Sum sum) {
        boolean any = sum.add(probe.hasRows(OktaUserPages.listing(clients, settings.groupId())));
        return any || (settings.groupId() != null && sum.add(probe.hasRows(OktaUserPages.listing(clients, null))));
    }

    private List<OktaScope> requiredToRead() {
        return OktaScope.requiredFor(PermissionLevel.READ_ONLY, settings.groupId() != null);
    }

    /** A scope that the token lacks explains whatever a probe has found. */
    private static AreaStatus withScopes(List<OktaScope> needed, Set<String> granted, AreaStatus probed) {
        List<OktaScope> lacking =
                needed.stream().filter(scope -> !scope.isAmong(granted)).toList();
        if (lacking.isEmpty()) {
            return probed;
        }
        List<String> names = lacking.stream().map(OktaScope::wireName).toList();
        List<String> lost = lacking.stream().map(OktaScope::lost).distinct().toList();
        return AreaStatus.disabled(String.join(", ", names), String.join("; ", lost), OktaScope.grant(names));
    }

    private AreaStatus disabled(OktaScope scope, DirectoryException failure) {
        String code = failure.providerCode().orElse("");
        if (code.equals(OktaErrors.SCOPE_MISSING)) {
            return AreaStatus.disabled("a scope of the app", scope.lost(), failure.remedy());
        }
        return failure.code() == ErrorCode.LICENCE_MISSING
                ? AreaStatus.disabled(Requirement.LICENCE, "a feature of the org", scope.lost(), failure.remedy())
                : AreaStatus.disabled(Requirement.ROLE, ADMIN_ROLE, scope.lost(), assignRole());
    }

    private String assignRole() {
        return "In the Okta admin console open the app, tab Admin roles, and assign a role whose resource set holds "
                + OktaSetup.covered(settings.groupId() != null);
    }

    private AreaStatus roleSuspected() {
        return AreaStatus.unknown(ADMIN_ROLE, assignRole() + "; without one Okta answers lists with no rows at all");
    }

    private List<String> warnings() {
        Duration ahead = clients.time().ahead();
        return ahead.abs().compareTo(LARGE_SKEW) < 0
                ? List.of()
                : List.of("the clock of this machine differs from Okta's by "
                        + ahead.abs().toSeconds() + " s; it is allowed for, and should be set right");
    }

    private OktaTokens.Token currentToken() {
        try {
            return tokens.current();
        } catch (IOException interrupted) {
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the thread was interrupted", "Check again later")
                    .build();
        }
    }

    private static final class Sum {
        private CallCost cost;

        private Sum(CallCost cost) {
            this.cost = cost;
        }

        private void add(CallCost more) {
            cost = cost.plus(more);
        }

        private <T> T add(Reply<T> reply) {
            add(reply.cost());
            return reply.value();
        }
    }
}
