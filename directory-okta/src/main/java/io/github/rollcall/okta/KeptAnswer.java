package io.github.rollcall.okta;

import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer about how the org is set up: good for a while, so that a check in every run does not ask again. */
final class KeptAnswer<T> {
    private final Clock clock;
    private final Function<T, Duration> life;
    private volatile @Nullable Kept<T> kept;

    private record Kept<T>(T answer, Instant until) {}

    /** Keeps each answer for as long as it says itself. */
    KeptAnswer(Clock clock, Function<T, Duration> life) {
        this.clock = clock;
        this.life = life;
    }

    /** The answer of before, at no cost, or another; one that fails is not kept. */
    Reply<T> get(Supplier<Reply<T>> question) {
        Instant now = clock.instant();
        Kept<T> last = kept;
        if (last != null && now.isBefore(last.until())) {
            return new Reply<>(last.answer(), CallCost.NONE);
        }
        Reply<T> answer = question.get();
        kept = new Kept<>(answer.value(), now.plus(life.apply(answer.value())));
        return answer;
    }
}
