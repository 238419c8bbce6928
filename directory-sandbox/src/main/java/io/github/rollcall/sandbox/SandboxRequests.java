package io.github.rollcall.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What is asked of a sandbox, and what goes wrong with it. */
abstract class SandboxRequests {
    private final SandboxCore core;

    SandboxRequests(SandboxCore core) {
        this.core = core;
    }

    /**
     * Lets something happen between two requests: it is run, once, when a data request has come and is not answered yet.
     *
     * @param n which request, counted as for {@link #failRequest}
     * @param event what happens; may tell the story of this sandbox
     */
    public void beforeRequest(int n, Runnable event) {
        core.events().plan(n, 1, Objects.requireNonNull(event, "event"));
    }

    /**
     * Answers the next data requests with 429.
     *
     * @param times how many, at least 1
     * @param retryAfter how long the answers ask to wait, in whole seconds
     */
    public void throttle(int times, Duration retryAfter) {
        failRequests(1, times, Fault.tooManyRequests(retryAfter));
    }

    /**
     * Spoils one data request.
     *
     * @param n which, counted from this call; 1 is the next one. Token requests do not count, a batch counts as one
     * @param fault how its answer goes wrong
     */
    public void failRequest(int n, Fault fault) {
        failRequests(n, 1, fault);
    }

    /**
     * Spoils several data requests in a row. Where planned faults overlap, the one planned first applies.
     *
     * @param from the first of them, counted from this call; 1 is the next one
     * @param count how many, at least 1; {@link Integer#MAX_VALUE} for all
     * @param fault how their answers go wrong
     */
    public void failRequests(int from, int count, Fault fault) {
        core.dataFaults().plan(from, count, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Spoils one request that changes something.
     *
     * @param n which, counted over such requests from this call; 1 is the next one
     * @param fault how its answer goes wrong; see {@link Fault#beforeEffect()}
     */
    public void failWrite(int n, Fault fault) {
        core.writeFaults().plan(n, 1, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Spoils the next token requests.
     *
     * @param count how many, at least 1
     * @param fault how their answers go wrong
     */
    public void failTokenRequests(int count, Fault fault) {
        core.tokenFaults().plan(1, count, Objects.requireNonNull(fault, "fault"));
    }

    /** Forgets all planned faults and events. */
    public void clearFaults() {
        core.events().clear();
        core.dataFaults().clear();
        core.tokenFaults().clear();
        core.writeFaults().clear();
    }

    /**
     * How many requests arrived since the start or the last {@link #resetCounters()}.
     *
     * @return the number of requests of every kind
     */
    public int requestCount() {
        return core.log().total();
    }

    /**
     * How many of them had a planned fault in their answer.
     *
     * @return the number of faults that struck
     */
    public int spoiltCount() {
        return core.log().spoiltAnswers();
    }

    /**
     * How many of them were for the API.
     *
     * @return the number of data requests
     */
    public int dataRequestCount() {
        return core.log().dataRequests();
    }

    /**
     * How many of them were for a token.
     *
     * @return the number of token requests
     */
    public int tokenRequestCount() {
        return core.log().tokenRequests();
    }

    /**
     * The latest requests, at most ten thousand, oldest first.
     *
     * @return a list of its own
     */
    public List<RecordedRequest> requests() {
        return core.log().latest();
    }

    /** Sets all counters to zero and forgets the requests; planned faults stay. */
    public void resetCounters() {
        core.log().reset();
    }
}
