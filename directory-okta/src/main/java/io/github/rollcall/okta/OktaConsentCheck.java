package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.consent.ConsentProblem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look at an org: whether it is the right one, and whether what was granted there is enough. */
final class OktaConsentCheck {
    private static final Set<Area> OTHERS = Set.of(Area.GROUPS, Area.APPLICATIONS);

    private OktaConsentCheck() {}

    /**
     * What a look found.
     *
     * @param problem null if the connection works
     * @param org the id of the org, null if none was proven
     * @param report what may be read, area by area; null if that was not found out
     * @param missing the scopes that the level needs and the token lacks
     * @param failure what Okta answered, if that is the problem
     */
    record Finding(
            @Nullable ConsentProblem problem,
            @Nullable String org,
            @Nullable ConnectionReport report,
            List<String> missing,
            @Nullable DirectoryException failure) {}

    static Finding look(OktaSettings settings) {
        try (OktaClients clients = new OktaClients(settings)) {
            OktaOrg org = new OktaOrg(clients, settings);
            OktaTokens tokens = new OktaTokens(clients, org, settings);
            OktaReads reads = new OktaReads(clients, tokens, settings);
            try {
                OktaPermissions.Look look = new OktaPermissions(clients, org, tokens, reads, settings, OTHERS).look();
                ConsentProblem problem = problem(look, settings);
                return new Finding(
                        problem,
                        org.id().orElse(null),
                        look.report(),
                        lacking(OktaScope.requiredFor(settings.level(), settings.groupId() != null), look.granted()),
                        problem == null ? null : look.refusal());
            } catch (DirectoryException failure) {
                boolean nothing = failure.code() == ErrorCode.CONSENT_MISSING;
                return new Finding(
                        problem(failure),
                        org.id().orElse(null),
                        null,
                        nothing ? settings.requiredScopes() : List.of(),
                        failure);
            }
        }
    }

    private static @Nullable ConsentProblem problem(OktaPermissions.Look look, OktaSettings settings) {
        AreaStatus users = look.report().area(Area.USERS);
        if (users.state() == AreaStatus.State.ENABLED) {
            return null;
        }
        List<OktaScope> needed = OktaScope.requiredFor(PermissionLevel.READ_ONLY, settings.groupId() != null);
        List<String> lacking = lacking(needed, look.granted());
        if (!lacking.isEmpty()) {
            return lacking.size() == needed.size() ? ConsentProblem.INSUFFICIENT_PRIVILEGES : ConsentProblem.PARTIAL;
        }
        // A listing without any user is how Okta shows a role that does not reach them.
        Requirement kind = users.kind().orElse(Requirement.ROLE);
        return switch (kind) {
            case ROLE -> ConsentProblem.ROLE_MISSING;
            case PERMISSION -> ConsentProblem.PARTIAL;
            default -> ConsentProblem.CONFIGURATION;
        };
    }

    private static List<String> lacking(List<OktaScope> needed, Collection<String> granted) {
        return needed.stream()
                .filter(scope -> !scope.isAmong(granted))
                .map(OktaScope::wireName)
                .toList();
    }

    private static ConsentProblem problem(DirectoryException failure) {
        return switch (failure.code()) {
            case CONSENT_MISSING ->
                OktaTokenErrors.isUnknownScope(failure)
                        ? ConsentProblem.CONFIGURATION
                        : ConsentProblem.INSUFFICIENT_PRIVILEGES;
            case IDENTITY_CHANGED -> ConsentProblem.WRONG_TENANT;
            case SCOPE_NOT_FOUND ->
                OktaErrors.isNotFound(failure) ? ConsentProblem.SCOPE_NOT_FOUND : ConsentProblem.WRONG_TENANT;
            default ->
                failure.kind() == ErrorKind.UNAVAILABLE || failure.isRetryable()
                        ? ConsentProblem.UNAVAILABLE
                        : ConsentProblem.CONFIGURATION;
        };
    }
}
