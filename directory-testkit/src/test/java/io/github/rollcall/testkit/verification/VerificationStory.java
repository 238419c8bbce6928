package io.github.rollcall.testkit.verification;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.InMemoryRateLimiter;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialReset;
import io.github.rollcall.directory.reset.ResetOutcome;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.RecordKey;
import io.github.rollcall.directory.verification.UserVerification;
import io.github.rollcall.directory.verification.UserVerificationBuilder;
import io.github.rollcall.directory.verification.Verification;
import io.github.rollcall.directory.verification.VerificationOutcome;
import io.github.rollcall.directory.verification.VerificationRequest;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.MutableClock;
import io.github.rollcall.testkit.ResettableDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;

/** A directory of two, Ana and Bob, a host around it, and what people do there. */
final class VerificationStory {
    static final DirectoryId CORP = new DirectoryId("corp");
    static final String ANA = "ana";
    static final String BOB = "bob";
    static final String AGENT = "agent-7";
    static final CredentialAction PASSWORD = CredentialAction.TEMPORARY_PASSWORD;
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    final MutableClock clock = MutableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    final FakeDirectory people = FakeDirectory.of(CORP.value());
    final ResettableDirectory directory = ResettableDirectory.of(people, clock);
    UserStore users = new InMemoryUserStore();
    final TamperedStore store = new TamperedStore();
    final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
    final List<UserMessage> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger references = new AtomicInteger();
    private UserVerification verification;

    VerificationStory() {
        people.add(ANA, BOB);
        name(ANA, "Ana", "Silva", "1990-01-31");
        name(BOB, "Robert", "Fischer", "1985-07-04");
        people.areas().group("everybody", ANA, BOB);
        sync();
        verification = with(PolicyRouter.of(ClaimsPolicy.workforceDefault()), builder -> builder);
    }

    private void name(String who, String given, String family, String born) {
        people.change(
                who,
                user -> user.attribute(UserAttribute.GIVEN_NAME, given)
                        .attribute(UserAttribute.FAMILY_NAME, family)
                        .attribute(UserAttribute.BIRTHDATE, born));
    }

    /** Brings what the directory states into the host's store. */
    void sync() {
        Lease lease = users.acquire(CORP, Duration.ofMinutes(5)).orElseThrow();
        users.apply(
                lease,
                UserWrite.of(new SyncState("synced"))
                        .users(List.of(
                                directory.user(ANA).orElseThrow(),
                                directory.user(BOB).orElseThrow())));
        users.release(lease);
    }

    UserVerification with(PolicyRouter router, UnaryOperator<UserVerificationBuilder> more) {
        return with(router, RecordKey.of("k1", KEY), more);
    }

    void rotate(PolicyRouter router, RecordKey key, RecordKey... older) {
        with(router, key, builder -> builder.olderKeys(older));
    }

    private UserVerification with(PolicyRouter router, RecordKey key, UnaryOperator<UserVerificationBuilder> more) {
        RateGuard limits = RateGuard.of(
                new InMemoryRateLimiter(clock, 10_000), RateLimits.defaults(), new SecretKeySpec(KEY, "HmacSHA256"));
        UserVerificationBuilder builder = UserVerification.builder(directory, users, store, router, key)
                .audit(audit::add)
                .messages(messages::add)
                .limits(limits)
                .clock(clock);
        verification = more.apply(builder).build();
        return verification;
    }

    UserVerification verification() {
        return verification;
    }

    CredentialReset reset() {
        return verification.reset().orElseThrow();
    }

    // --- what people do ---------------------------------------------------------------------------------------------

    static VerificationRequest.Builder selfServe(String who) {
        return VerificationRequest.selfServe(hint(who), MatchPurpose.PASSWORD_RESET);
    }

    static VerificationRequest.Builder helpdesk(String who) {
        return VerificationRequest.helpdesk(hint(who), MatchPurpose.HELPDESK, AGENT)
                .ticket("T-1");
    }

    static LoginHint hint(String who) {
        return new LoginHint(who + "@corp.example");
    }

    /** A verification that has begun, with its secret in the employee's hands. */
    record Begun(String id, String secret) {
        static Begun of(Verification verification) {
            return new Begun(
                    verification.id(), new String(verification.secret().reveal().orElseThrow()));
        }
    }

    Begun begin(VerificationRequest.Builder request) {
        return Begun.of(verification.begin(request.build()).verification().orElseThrow());
    }

    Begun begin() {
        return begin(selfServe(ANA).action(PASSWORD));
    }

    VerificationOutcome complete(Begun begun) {
        return verification.complete(begun.id(), anasClaims());
    }

    /** A verification of Ana that has succeeded. */
    Begun verified() {
        Begun begun = begin();
        VerificationOutcome outcome = complete(begun);
        if (!outcome.isVerified()) {
            throw new AssertionError("not verified: " + outcome + ", " + outcome.decision());
        }
        return begun;
    }

    ResetOutcome redeem(Begun begun) {
        return reset().redeem(begun.id(), begun.secret());
    }

    VerifiedClaims anasClaims() {
        return claims("Ana", "Silva", "1990-01-31", "reference " + references.incrementAndGet());
    }

    VerifiedClaims claims(String given, String family, String born, String reference) {
        ClaimSet claims = ClaimSet.builder()
                .name(PersonName.builder().given(given).family(family).build())
                .dateOfBirth(BirthDate.parse(born))
                .build();
        return VerifiedClaims.builder(claims)
                .vendor("vendor")
                .reference(reference)
                .verifiedAt(clock.instant())
                .status(AssuranceStatus.VERIFIED)
                .documentExpiry(LocalDate.of(2030, 1, 1))
                .build();
    }

    // --- what was seen ----------------------------------------------------------------------------------------------

    List<String> writes() {
        return directory.story().writes();
    }

    List<AuditStep> steps() {
        List<AuditStep> steps = new ArrayList<>();
        audit.forEach(event -> steps.add(event.step()));
        return steps;
    }

    List<String> reasons(AuditStep step) {
        return audit.stream()
                .filter(event -> event.step() == step)
                .map(event -> event.reason().orElse(""))
                .toList();
    }

    boolean isEnrolled(String who) {
        return users.find(new DirectoryUserId(CORP, who))
                .orElseThrow()
                .enrollment()
                .isEnrolled();
    }
}
