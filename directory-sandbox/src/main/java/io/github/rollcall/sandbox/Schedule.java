package io.github.rollcall.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What happens to which of the coming requests. Each plan counts down on its own. */
final class Schedule<T> {

    private final List<Plan<T>> plans = new ArrayList<>();

    private static final class Plan<T> {
        private long requestsBefore;
        private long requestsLeft;
        private final T event;

        Plan(long requestsBefore, long requestsLeft, T event) {
            this.requestsBefore = requestsBefore;
            this.requestsLeft = requestsLeft;
            this.event = event;
        }
    }

    /** Plans an event for {@code count} requests, the first of them being the {@code from}-th from now, counted from 1. */
    synchronized void plan(int from, int count, T event) {
        if (from < 1 || count < 1) {
            throw new IllegalArgumentException(
                    "requests are counted from 1 and at least one must fail: from " + from + ", count " + count);
        }
        plans.add(new Plan<>(from - 1L, count, event));
    }

    /** Counts one request; the event is that of the earliest plan that covers it. */
    synchronized Optional<T> next() {
        Optional<T> hit = Optional.empty();
        for (Iterator<Plan<T>> iterator = plans.iterator(); iterator.hasNext(); ) {
            Plan<T> plan = iterator.next();
            if (plan.requestsBefore > 0) {
                plan.requestsBefore--;
                continue;
            }
            if (hit.isEmpty()) {
                hit = Optional.of(plan.event);
            }
            plan.requestsLeft--;
            if (plan.requestsLeft == 0) {
                iterator.remove();
            }
        }
        return hit;
    }

    synchronized void clear() {
        plans.clear();
    }
}
