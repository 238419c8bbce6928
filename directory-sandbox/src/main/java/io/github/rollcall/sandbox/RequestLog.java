package io.github.rollcall.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts requests and remembers the latest of them. */
final class RequestLog {

    private static final int KEPT = 10_000;

    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private int dataRequests;
    private int tokenRequests;
    private int otherRequests;
    private int spoilt;

    /** What a request is for. */
    enum Purpose {
        TOKEN,
        DATA,
        OTHER
    }

    synchronized void record(RecordedRequest request, Purpose purpose) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(request);
        switch (purpose) {
            case TOKEN -> tokenRequests++;
            case DATA -> dataRequests++;
            case OTHER -> otherRequests++;
        }
    }

    synchronized void spoilt() {
        spoilt++;
    }

    synchronized int spoiltAnswers() {
        return spoilt;
    }

    synchronized int total() {
        return dataRequests + tokenRequests + otherRequests;
    }

    synchronized int dataRequests() {
        return dataRequests;
    }

    synchronized int tokenRequests() {
        return tokenRequests;
    }

    synchronized List<RecordedRequest> latest() {
        return List.copyOf(latest);
    }

    synchronized void reset() {
        latest.clear();
        dataRequests = 0;
        tokenRequests = 0;
        otherRequests = 0;
        spoilt = 0;
    }
}
