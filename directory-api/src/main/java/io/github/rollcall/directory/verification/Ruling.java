package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets every policy of a route decide; the gravest verdict is the ruling. */
final class Ruling {
    private final Map<ClaimsPolicy, ClaimsMatcher> matchers = new HashMap<>();
    private final @Nullable String phoneRegion;

    Ruling(PolicyRouter router, KeyRing keys, @Nullable String phoneRegion) {
        router.all().forEach(policy -> matchers.put(policy, ClaimsMatcher.using(policy, keys.evidence())));
        this.phoneRegion = phoneRegion;
    }

    /** The gravest decision; empty if no policy is meant for this user and purpose. */
    Optional<MatchDecision> decide(
            PolicyRoute route, VerifiedClaims claims, DirectoryUser user, MatchPurpose purpose, Instant now) {
        MatchContext.Builder context = MatchContext.builder()
                .accountState(state(user.status()))
                .purpose(purpose)
                .phoneRegion(phoneRegion)
                .now(now);
        if (route.groups() != null) {
            context.groups(route.groups());
        }
        MatchContext known = context.build();
        @Nullable MatchDecision gravest = null;
        for (ClaimsPolicy policy : route.policies()) {
            MatchDecision decision =
                    Objects.requireNonNull(matchers.get(policy)).match(claims, user.recordedClaims(), known);
            if (gravest == null || decision.verdict().compareTo(gravest.verdict()) > 0) {
                gravest = decision;
            }
        }
        return Optional.ofNullable(gravest);
    }

    private static AccountState state(AccountStatus status) {
        return switch (status) {
            case ACTIVE -> AccountState.ACTIVE;
            case INACTIVE -> AccountState.INACTIVE;
            case UNKNOWN -> AccountState.UNKNOWN;
        };
    }
}
