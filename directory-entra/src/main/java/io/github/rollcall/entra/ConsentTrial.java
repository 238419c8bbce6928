package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.consent.AdminProof;
import io.github.rollcall.directory.consent.ConsentAttempts;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with an attempt whose state was good: which tenant it must be about, whether that tenant works, and what is
 * stored of it. What may be an attack stores nothing. For one thread.
 */
final class ConsentTrial {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentTrial.class);

    /** Global Administrator and Privileged Role Administrator; nobody else can grant application permissions of Graph. */
    private static final Set<String> MAY_CONSENT =
            Set.of("62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814");

    private final GraphAccess access;
    private final ConsentAttempts attempts;
    private final ConsentWait wait;
    private final Connection connection;
    private final String binding;
    private final Instant deadline;

    ConsentTrial(
            GraphAccess access,
            ConsentAttempts attempts,
            ConsentWait wait,
            Connection connection,
            String binding,
            Instant deadline) {
        this.access = access;
        this.attempts = attempts;
        this.wait = wait;
        this.connection = connection;
        this.binding = binding;
        this.deadline = deadline;
    }

    /**
     * Proves the tenant and waits for the grant.
     *
     * @param admin who signed in, or null
     * @param claimed the tenant that the callback names, or null if this is no callback
     */
    ConsentOutcome verified(@Nullable AdminProof admin, @Nullable String claimed) {
        String named = EntraConsent.named(connection);
        if (named.isEmpty() && (admin == null || !mayConsent(admin))) {
            return incomplete(ConsentProblem.ADMIN_NOT_PROVEN, null);
        }
        String proven = admin == null ? named : GraphAccess.lower(admin.tenant());
        String tenant = named.isEmpty() ? proven : named;
        boolean same = tenant.equals(proven) && (claimed == null || tenant.equals(claimed));
        return same && GraphAccess.isGuid(tenant) ? looked(tenant) : incomplete(ConsentProblem.WRONG_TENANT, null);
    }

    private static boolean mayConsent(AdminProof admin) {
        return admin.roles().stream().map(GraphAccess::lower).anyMatch(MAY_CONSENT::contains);
    }

    private ConsentOutcome looked(String tenant) {
        try (GraphClients clients = new GraphClients(access.in(tenant))) {
            GraphConsentCheck check =
                    new GraphConsentCheck(clients, tenant, connection.groupId(), connection.permissionLevel());
            GraphConsentCheck.Finding finding =
                    wait.until(GraphConsentCheck.Finding::last, found -> found.problem() == null, check::look);
            return finding.problem() == null
                    ? ready(tenant, finding.grants(), check)
                    : incomplete(finding.problem(), finding, check);
        }
    }

    private ConsentOutcome ready(String tenant, GraphGrants grants, GraphConsentCheck check) {
        Optional<Connection> stored = attempts.change(
                connection.directory(),
                now -> isForAnother(now, tenant)
                        ? now
                        : now.toBuilder()
                                .tenant(now.tenant().orElse(tenant))
                                .state(ConnectionState.READY, null)
                                .build());
        if (stored.isEmpty() || isForAnother(stored.get(), tenant)) {
            return incomplete(stored.isEmpty() ? ConsentProblem.INVALID : ConsentProblem.WRONG_TENANT, null);
        }
        List<String> unused = grants.unused(connection.permissionLevel());
        return ConsentOutcome.ready(
                        connection.directory(),
                        tenant,
                        check.report(grants)
                                .withWarnings(
                                        GraphGrants.warning(unused).stream().toList()))
                .missing(grants.missing(GraphPermission.requiredFor(connection.permissionLevel())))
                .unused(unused)
                .build();
    }

    private static boolean isForAnother(Connection now, String tenant) {
        return now.tenant().isPresent() && !EntraConsent.named(now).equals(tenant);
    }

    private ConsentOutcome incomplete(
            ConsentProblem problem, GraphConsentCheck.Finding finding, GraphConsentCheck check) {
        List<String> missing = finding.grants().missing(GraphPermission.requiredFor(connection.permissionLevel()));
        DirectoryException failure = finding.failure();
        ConsentOutcome.Builder outcome = outcome(problem, missing, failure)
                .missing(missing)
                .unused(finding.grants().unused(connection.permissionLevel()))
                .report(finding.grants().complete() ? check.report(finding.grants()) : null)
                .providerCode(failure == null ? null : failure.providerCode().orElse(null));
        Duration left = wait.left(deadline);
        if (!finding.last() && !left.isZero()) {
            outcome.ticket(attempts.start(ConsentAttempts.Kind.RESUME, connection, binding, left)
                    .secret());
        }
        return outcome.build();
    }

    /** An attempt that ended before anybody was asked. */
    ConsentOutcome incomplete(ConsentProblem problem, @Nullable String code) {
        return outcome(problem, List.of(), null).providerCode(code).build();
    }

    private ConsentOutcome.Builder outcome(
            ConsentProblem problem, List<String> missing, @Nullable DirectoryException failure) {
        String remedy = ConsentRemedies.of(problem, missing, failure);
        if (problem.isSecurityEvent()) {
            LOG.warn("{}: an attempt to consent was refused: {}", connection.directory(), problem);
        } else {
            // A connection that works is not taken down by an attempt that does not.
            attempts.change(
                    connection.directory(),
                    now -> now.state() == ConnectionState.INCOMPLETE
                            ? now.toBuilder()
                                    .state(ConnectionState.INCOMPLETE, problem + ": " + remedy)
                                    .build()
                            : now);
        }
        return ConsentOutcome.incomplete(problem, remedy).directory(connection.directory());
    }
}
