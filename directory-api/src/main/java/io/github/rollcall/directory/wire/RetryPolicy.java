package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When a request is sent again, the same for every provider. A wait the provider asks for is honoured in full, or not at all:
 * if it would take longer than the budget of the call, the call ends with {@link ErrorCode#THROTTLED} and the wait, and
 * nothing is sent before. Without such a wait the policy backs off exponentially with jitter.
 *
 * <p>An exchange may hold a try back by itself ({@link Exchange#delay}), under the same budget.
 *
 * <p>A write is sent once: only a refusal that came before any effect, an expired access token or too many requests, lets it
 * be sent again.
 *
 * <p>Immutable and safe for many threads.
 */
public final class RetryPolicy {
    private static final int MAX_DOUBLINGS = 10;

    private final int maxRetries;
    private final Duration waitBudget;
    private final Duration firstDelay;
    private final Pause pause;

    private RetryPolicy(int maxRetries, Duration waitBudget, Duration firstDelay, Pause pause) {
        this.maxRetries = maxRetries;
        this.waitBudget = waitBudget;
        this.firstDelay = firstDelay;
        this.pause = pause;
    }

    /**
     * Four retries, 30 seconds of waiting a call, 500 milliseconds before the first retry.
     *
     * @return the default policy
     */
    public static RetryPolicy defaults() {
        return new RetryPolicy(
                4, Duration.ofSeconds(30), Duration.ofMillis(500), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    /**
     * Changes how often a read is sent again.
     *
     * @param maxRetries 0 to 5
     * @return a policy with that number
     * @throws IllegalArgumentException if it is outside
     */
    public RetryPolicy maxRetries(int maxRetries) {
        if (maxRetries < 0 || maxRetries > 5) {
            throw new IllegalArgumentException("maxRetries: 0 to 5 is allowed");
        }
        return new RetryPolicy(maxRetries, waitBudget, firstDelay, pause);
    }

    /**
     * Changes how long one call may wait in all.
     *
     * @param waitBudget zero or more
     * @return a policy with that budget
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy waitBudget(Duration waitBudget) {
        if (waitBudget.isNegative()) {
            throw new IllegalArgumentException("waitBudget: must not be negative");
        }
        return new RetryPolicy(maxRetries, waitBudget, firstDelay, pause);
    }

    /**
     * Changes how it waits.
     *
     * @param pause the wait; tests pass one that returns at once
     * @return a policy with that wait
     */
    public RetryPolicy pause(Pause pause) {
        return new RetryPolicy(maxRetries, waitBudget, firstDelay, Objects.requireNonNull(pause, "pause"));
    }

    /**
     * Sends a read until it is answered, refused, or out of tries.
     *
     * @param <T> the type of the result
     * @param exchange the request
     * @param errors translates an error answer
     * @param reader reads a successful answer
     * @return the result with its cost
     * @throws DirectoryException if it was not answered
     */
    public <T> Reply<T> read(Exchange exchange, ErrorTranslator errors, AnswerReader<T> reader) {
        Duration waited = Duration.ZERO;
        boolean renewed = false;
        int retries = 0;
        for (int requests = 1; ; requests++) {
            waited = waited.plus(heldBack(exchange, waited));
            DirectoryException failure;
            try (WireResponse response = exchange.send()) {
                if (isSuccess(response)) {
                    return new Reply<>(reader.read(response), new CallCost(requests, waited));
                }
                failure = isRedirect(response) ? redirect(response) : errors.translate(response);
                if (response.status() == 401 && !renewed) {
                    renewed = true;
                    if (exchange.renewCredentials()) {
                        continue;
                    }
                }
            } catch (IOException broken) {
                failure = TransportErrors.of(broken);
            } catch (UncheckedIOException broken) {
                failure = TransportErrors.of(Objects.requireNonNull(broken.getCause(), "cause"));
            } catch (DirectoryException unreadable) {
                failure = unreadable;
            }
            if (!failure.isRetryable() || failure.code() == ErrorCode.INTERRUPTED || retries == maxRetries) {
                throw failure;
            }
            waited = waited.plus(await(failure, retries++, waited));
        }
    }

    /**
     * Sends a write. It is sent again only after an answer 401, once and with new credentials, or 429, after the wait: both
     * refuse it before it takes effect. Anything that leaves its effect open is told, never tried again.
     *
     * @param <T> the type of the result
     * @param exchange the request
     * @param errors translates an error answer
     * @param reader reads a successful answer
     * @return what became of it; nothing is thrown
     */
    public <T> WriteReply<T> write(Exchange exchange, ErrorTranslator errors, AnswerReader<T> reader) {
        Duration waited = Duration.ZERO;
        boolean renewed = false;
        int retries = 0;
        while (true) {
            try {
                waited = waited.plus(heldBack(exchange, waited));
            } catch (DirectoryException tooLong) {
                return WriteReply.refused(tooLong);
            }
            WriteReply<T> sent = SentOnce.send(exchange, errors, reader);
            if (sent.status() == 401 && !renewed && exchange.renewCredentials()) {
                renewed = true;
                continue;
            }
            if (sent.status() != 429 || retries == maxRetries) {
                return sent;
            }
            try {
                waited = waited.plus(await(sent.error().orElseThrow(), retries++, waited));
            } catch (DirectoryException tooLong) {
                return WriteReply.refused(tooLong);
            }
        }
    }

    private Duration await(DirectoryException failure, int retry, Duration waited) {
        Optional<Duration> asked = failure.retryAfter().filter(wait -> wait.compareTo(Duration.ZERO) > 0);
        Duration time = asked.orElseGet(() -> backOff(retry));
        if (time.compareTo(waitBudget.minus(waited)) > 0) {
            throw asked.isPresent() ? tooLong(failure, time) : failure;
        }
        return slept(time);
    }

    /** Waits before a try as the exchange asks, within the budget. */
    private Duration heldBack(Exchange exchange, Duration waited) {
        Duration time = exchange.delay();
        if (time.compareTo(Duration.ZERO) <= 0) {
            return Duration.ZERO;
        }
        if (time.compareTo(waitBudget.minus(waited)) > 0) {
            throw DirectoryException.of(
                            ErrorCode.THROTTLED,
                            "the provider's budget of requests is used up for " + time.toSeconds() + " s",
                            "Nothing to do: the next run goes on after the wait")
                    .retryAfter(time)
                    .build();
        }
        return slept(time);
    }

    private Duration slept(Duration time) {
        try {
            pause.await(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw TransportErrors.interrupted();
        }
        return time;
    }

    private Duration backOff(int retry) {
        long bound = firstDelay.toMillis() << Math.min(retry, MAX_DOUBLINGS);
        return Duration.ofMillis(bound / 2 + ThreadLocalRandom.current().nextLong(bound / 2 + 1));
    }

    private static DirectoryException tooLong(DirectoryException failure, Duration time) {
        return DirectoryException.of(
                        ErrorCode.THROTTLED,
                        "the provider asks to wait " + time.toSeconds() + " s",
                        "Nothing to do: the next run goes on after the wait")
                .area(failure.area().orElse(null))
                .retryAfter(time)
                .providerCode(failure.providerCode().orElse(null))
                .requestId(failure.requestId().orElse(null))
                .build();
    }

    static boolean isSuccess(WireResponse response) {
        return response.status() / 100 == 2;
    }

    static boolean isRedirect(WireResponse response) {
        return response.status() / 100 == 3;
    }

    static DirectoryException redirect(WireResponse response) {
        return DirectoryException.of(
                        ErrorCode.REDIRECT_REFUSED,
                        "the provider answered with a redirect, status " + response.status(),
                        "Check the configured address; a proxy or login page may stand in between")
                .build();
    }
}
