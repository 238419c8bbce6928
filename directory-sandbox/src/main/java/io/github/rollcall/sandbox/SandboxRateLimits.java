package io.github.rollcall.sandbox;

/**
 * The story of the org's rate limits. An {@link OktaSandbox} starts with 100 000 requests a minute for each group of
 * addresses, so that nobody meets the limit who does not ask for it. Time is the sandbox's clock.
 */
public final class SandboxRateLimits {

    private final Object lock;
    private final OktaRates rates;

    SandboxRateLimits(Object lock, OktaRates rates) {
        this.lock = lock;
        this.rates = rates;
    }

    /**
     * Sets how many requests a minute may be sent to an address and to all others that Okta counts together with it.
     *
     * @param path for example {@code /api/v1/users}
     * @param perMinute at least 1
     */
    public void budget(String path, int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a budget is at least 1 request: " + perMinute);
        }
        synchronized (lock) {
            rates.budget(path, perMinute);
        }
    }

    /**
     * Other systems of the org spend a part of the budget of this minute.
     *
     * @param path for example {@code /api/v1/users}
     * @param requests how many
     */
    public void othersSpend(String path, int requests) {
        synchronized (lock) {
            rates.spend(path, requests);
        }
    }

    /**
     * Refuses the next data requests for being too many at once: 429 with a limit of 0.
     *
     * @param times how many
     */
    public void refuseConcurrent(int times) {
        synchronized (lock) {
            rates.refuseConcurrent(times);
        }
    }

    /** Answers say nothing of the limits any more, as behind a proxy that drops the headers. */
    public void hideHeaders() {
        say(OktaRates.Headers.MISSING);
    }

    /** Answers say things of the limits that cannot be. */
    public void garbleHeaders() {
        say(OktaRates.Headers.ABSURD);
    }

    /** Answers say again what is true. */
    public void restoreHeaders() {
        say(OktaRates.Headers.TRUE);
    }

    private void say(OktaRates.Headers headers) {
        synchronized (lock) {
            rates.headers(headers);
        }
    }
}
