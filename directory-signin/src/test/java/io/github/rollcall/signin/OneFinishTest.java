package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One attempt, and many threads that want to finish it. */
class OneFinishTest extends SignInStory {
    private static final int THREADS = 64;
    private static final int ROUNDS = 20;

    @Test
    void oneOfManyThreadsFinishesAnAttemptAndOneTokenRequestIsSent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                SignInRequest request = signIn.begin();
                issuer.tokenAnswer.put("id_token", claims(request).signed());
                List<SignInOutcome> outcomes = race(threads, request);
                assertThat(outcomes)
                        .filteredOn(outcome -> outcome.user().isPresent())
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(
                                outcome -> outcome.problem().stream().anyMatch(SignInProblem.ALREADY_FINISHED::equals))
                        .hasSize(THREADS - 1);
                assertThat(issuer.count("/token")).isEqualTo(round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Half of the threads hold the request itself, half a copy from the session. */
    private List<SignInOutcome> race(ExecutorService threads, SignInRequest request) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        String callback = callback(request);
        List<Future<SignInOutcome>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SignInRequest held = i % 2 == 0 ? request : SignInRequest.ofSession(request.sessionValue());
            running.add(threads.submit(() -> {
                start.await();
                return signIn.finish(held, callback);
            }));
        }
        start.countDown();
        List<SignInOutcome> outcomes = new ArrayList<>();
        for (Future<SignInOutcome> each : running) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    @Test
    void manyAttemptsAtOnceReadTheDocumentsOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<SignInRequest>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return signIn.begin();
                }));
            }
            start.countDown();
            List<String> states = new ArrayList<>();
            for (Future<SignInRequest> each : running) {
                states.add(each.get().state());
            }
            assertThat(states).doesNotHaveDuplicates().hasSize(THREADS);
            assertThat(issuer.asked).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theAttemptItselfRemembersWhenTheListOfFinishedOnesHasForgotten() {
        FinishedStates finished = new FinishedStates();
        SignInRequest first = signIn.begin();
        assertThat(finished.add(first)).isTrue();
        for (int i = 0; i < 10_000; i++) {
            assertThat(finished.add(new SignInRequest(first.url(), "state" + i, "n", "v", "r", NOW)))
                    .isTrue();
        }
        assertThat(finished.add(first)).isFalse();
    }
}
