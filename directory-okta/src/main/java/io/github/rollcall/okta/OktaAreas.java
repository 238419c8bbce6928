package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.wire.Reply;
import java.util.Map;
import java.util.Set;

/**
 * Whether groups and applications may be read. A scope that the token lacks answers without a request; otherwise one row is
 * asked for, because only an answer shows the role.
 */
final class OktaAreas {
    private final OktaClients clients;
    private final OktaReads reads;

    OktaAreas(OktaClients clients, OktaReads reads) {
        this.clients = clients;
        this.reads = reads;
    }

    /** Adds a status for each area, and answers what it cost. */
    CallCost addTo(Map<Area, AreaStatus> areas, Set<Area> wanted, Set<String> granted) {
        CallCost cost = CallCost.NONE;
        if (wanted.contains(Area.GROUPS)) {
            cost = cost.plus(check(areas, OktaScope.GROUPS, OktaGroupPages.PATH, granted));
        }
        return wanted.contains(Area.APPLICATIONS)
                ? cost.plus(check(areas, OktaScope.APPLICATIONS, OktaApplicationPages.PATH, granted))
                : cost;
    }

    private CallCost check(Map<Area, AreaStatus> areas, OktaScope scope, String path, Set<String> granted) {
        Area area = scope.area();
        if (!scope.isAmong(granted)) {
            areas.put(area, scope.missing());
            return CallCost.NONE;
        }
        try {
            // An org is never without groups and apps: at least this app is one.
            Reply<Boolean> any = new OktaProbe(reads.in(area)).hasRows(clients.address(path));
            areas.put(area, any.value() ? AreaStatus.enabled() : suspected(scope));
            return any.cost();
        } catch (DirectoryException refused) {
            if (isAboutTheConnection(refused)) {
                throw refused;
            }
            areas.put(
                    area,
                    refused.isRefusal() ? off(refused, scope) : AreaStatus.unknown(scope.role(), refused.remedy()));
            return CallCost.ONE_REQUEST;
        }
    }

    private static AreaStatus suspected(OktaScope scope) {
        return AreaStatus.unknown(
                scope.role(), scope.assign() + "; without such a role Okta answers lists with no rows at all");
    }

    /** A wait is not: Okta counts each group of addresses by itself, and users do not wait for apps. */
    private static boolean isAboutTheConnection(DirectoryException failure) {
        return failure.code() == ErrorCode.INTERRUPTED || failure.kind() == ErrorKind.AUTHORIZATION;
    }

    /** What a refusal turns off, and what it lacks. */
    static AreaStatus off(DirectoryException refused, OktaScope scope) {
        DirectoryException named = scope.named(refused);
        return switch (named.code()) {
            case LICENCE_MISSING ->
                AreaStatus.disabled(Requirement.LICENCE, "a feature of the org", scope.lost(), named.remedy());
            case REQUEST_REFUSED ->
                AreaStatus.disabled(Requirement.SUPPORT, "support by Okta", scope.lost(), named.remedy());
            default -> {
                boolean byScope = named.providerCode()
                        .filter(OktaErrors.SCOPE_MISSING::equals)
                        .isPresent();
                yield AreaStatus.disabled(
                        byScope ? Requirement.PERMISSION : Requirement.ROLE,
                        named.missing().orElse(scope.role()),
                        scope.lost(),
                        named.remedy());
            }
        };
    }
}
