package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.VerificationState;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One value of every type of this package that prints itself, with a canary wherever it must not print. */
public final class VerificationValues {
    private VerificationValues() {}

    /** The values of one user. */
    public static List<Object> of(DirectoryUser user, String canary) {
        RecordKey key = RecordKey.of("k1", canary.repeat(10).getBytes(StandardCharsets.US_ASCII));
        Verification verification = new Verification("v1", OneTimeSecret.takeOver(canary.toCharArray()), Instant.EPOCH);
        VerificationParts parts = parts(user.id().directory(), key);
        return List.of(
                parts,
                new UserVerification(parts),
                key,
                verification,
                BeginOutcome.begun(verification),
                VerificationOutcome.of(VerificationOutcome.Kind.STOPPED),
                VerificationRequest.helpdesk(new LoginHint(canary), MatchPurpose.HELPDESK, canary)
                        .ticket(canary)
                        .address(canary)
                        .build(),
                record(user, canary),
                new WaitingReview(
                        "v1",
                        user.id(),
                        null,
                        canary,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        1,
                        true,
                        List.of(canary),
                        canary),
                PolicyRouter.of(ClaimsPolicy.workforceDefault()).privilegedGroups(Set.of(canary)),
                new PolicyRoute(List.of(), true, Set.of(canary)),
                new Standing(Set.of(canary), Instant.EPOCH, Standing.Role.NONE, Instant.EPOCH),
                new FreshLook.Seen(FreshLook.Finding.SAME, user),
                new LastLook.Seen(user, ResetRefusal.USED));
    }

    private static VerificationParts parts(DirectoryId directory, RecordKey key) {
        DirectoryConnector connector = (DirectoryConnector) Proxy.newProxyInstance(
                VerificationValues.class.getClassLoader(),
                new Class<?>[] {DirectoryConnector.class},
                (proxy, method, arguments) -> method.getName().equals("id") ? directory : Optional.empty());
        KeyRing keys = new KeyRing(key, List.of());
        AuditTrail audit = new AuditTrail(event -> {});
        PolicyRouter router = PolicyRouter.of(ClaimsPolicy.workforceDefault());
        return new VerificationParts(
                connector,
                new InMemoryUserStore(),
                new VerificationRecords(
                        new InMemoryVerificationStore(), directory, new RecordSeal(keys), audit, Clock.systemUTC()),
                new Digests(keys, directory),
                router,
                new Ruling(router, keys, null),
                audit,
                RateGuard.inMemory(),
                null,
                one -> Optional.empty(),
                Set.of(),
                Clock.systemUTC());
    }

    private static VerificationRecord record(DirectoryUser user, String canary) {
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        for (RecordFact fact : RecordFact.values()) {
            facts.put(fact, canary);
        }
        return new VerificationRecord(
                canary,
                user.id().directory(),
                user.id().externalId(),
                VerificationState.VERIFIED,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                facts);
    }
}
