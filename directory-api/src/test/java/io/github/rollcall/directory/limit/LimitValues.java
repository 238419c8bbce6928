package io.github.rollcall.directory.limit;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One value of every type of this package that prints itself, with a canary wherever it must not print. */
public final class LimitValues {
    private LimitValues() {}

    /** The values of one user. */
    public static List<Object> of(DirectoryUserId user, String canary) {
        RateLimit limit = new RateLimit(1, Duration.ofMinutes(1));
        RateBucket bucket = new RateBucket("ab".repeat(32), limit);
        RateHistory history = RateHistory.of(new long[] {1}, true);
        RateAnswer answer = RateAnswer.refused(bucket, Duration.ofSeconds(1), true);
        return List.of(
                limit,
                bucket,
                history,
                answer,
                RateLimits.defaults(),
                new RateDecision(answer, Map.of(bucket, history)),
                new RateRequest.Counted(RateSubject.ADDRESS, canary),
                RateRequest.of(RateOperation.LOOKUP, user.directory())
                        .hint(HintKey.of(canary))
                        .address(canary)
                        .agent(canary));
    }
}
