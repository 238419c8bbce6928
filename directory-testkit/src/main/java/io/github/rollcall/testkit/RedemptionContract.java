package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.limit.InMemoryRateLimiter;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateLimit;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateSubject;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.ResetOutcome;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.RecordKey;
import io.github.rollcall.directory.verification.UserVerification;
import io.github.rollcall.directory.verification.Verification;
import io.github.rollcall.directory.verification.VerificationRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a {@link VerificationStore} is for: of many that redeem one verification at the same moment, a single one reaches the
 * provider. A host extends it next to its store.
 */
@Tag("R-41")
public abstract class RedemptionContract {
    private static final int RIVALS = 64;
    private static final int FEW_ROUNDS = 3;

    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger references = new AtomicInteger();

    /** For subclasses. */
    protected RedemptionContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @return the store
     */
    protected abstract VerificationStore newStore();

    /**
     * How often 64 threads redeem one verification.
     *
     * @return 3 unless overridden
     */
    protected int rounds() {
        return FEW_ROUNDS;
    }

    @Test
    void ofManyThreadsThatRedeemOneVerificationOneReachesTheProvider() throws Exception {
        FakeDirectory people = FakeDirectory.of("corp");
        ResettableDirectory directory = ResettableDirectory.of(people, clock);
        UserStore users = new InMemoryUserStore();
        Lease lease = users.acquire(directory.id(), Duration.ofHours(1)).orElseThrow();
        VerificationStore store = newStore();
        for (int round = 1; round <= rounds(); round++) {
            String user = "user" + round;
            users.apply(lease, UserWrite.of(lease.state()).users(List.of(hired(people, user))));
            UserVerification verification = verification(directory, users, store);
            Verification begun = verified(verification, user);
            String secret = new String(begun.secret().reveal().orElseThrow());

            List<ResetOutcome> outcomes = Together.times(
                    RIVALS, () -> verification.reset().orElseThrow().redeem(begun.id(), secret));

            assertEquals(1, outcomes.stream().filter(ResetOutcome::isDone).count(), "done in round " + round);
            assertEquals(RIVALS - 1, used(outcomes), "used in round " + round);
            assertEquals(2 * round, directory.story().writes().size(), "a password and the end of sessions each round");
        }
    }

    private static long used(List<ResetOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.refusal().stream())
                .filter(ResetRefusal.USED::equals)
                .count();
    }

    private static DirectoryUser hired(FakeDirectory people, String user) {
        people.add(user);
        people.change(
                user,
                one -> one.attribute(UserAttribute.GIVEN_NAME, "Ana")
                        .attribute(UserAttribute.FAMILY_NAME, "Silva")
                        .attribute(UserAttribute.BIRTHDATE, "1990-01-31"));
        return people.user(user).orElseThrow();
    }

    /** With limits of its own, since rivals are more than anybody may try. */
    private UserVerification verification(ResettableDirectory directory, UserStore users, VerificationStore store) {
        RateLimits limits = RateLimits.defaults()
                .with(RateOperation.ATTEMPT, RateSubject.USER, new RateLimit(2 * RIVALS, Duration.ofMinutes(5)));
        byte[] key = new byte[RecordKey.MIN_BYTES];
        return UserVerification.builder(
                        directory,
                        users,
                        store,
                        PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                        RecordKey.of("test", key))
                .audit(event -> {})
                .limits(RateGuard.of(new InMemoryRateLimiter(), limits, new SecretKeySpec(key, "HmacSHA256")))
                .clock(clock)
                .build();
    }

    private Verification verified(UserVerification verification, String user) {
        VerificationRequest request = VerificationRequest.selfServe(
                        new LoginHint(user + "@corp.example"), MatchPurpose.PASSWORD_RESET)
                .action(CredentialAction.TEMPORARY_PASSWORD)
                .build();
        Verification begun = verification.begin(request).verification().orElseThrow();
        ClaimSet claims = ClaimSet.builder()
                .name(PersonName.builder().given("Ana").family("Silva").build())
                .dateOfBirth(BirthDate.parse("1990-01-31"))
                .build();
        VerifiedClaims verified = VerifiedClaims.builder(claims)
                .vendor("vendor")
                .reference("reference " + references.incrementAndGet())
                .verifiedAt(clock.instant())
                .status(AssuranceStatus.VERIFIED)
                .build();
        assertTrue(verification.complete(begun.id(), verified).isVerified(), "verified");
        return begun;
    }
}
