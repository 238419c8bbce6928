package io.github.rollcall.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Which of the coming requests go wrong, and how. Each planned fault counts down on its own. */
final class FaultSchedule {

    private final List<Plan> plans = new ArrayList<>();

    private static final class Plan {
        private long requestsBefore;
        private long requestsLeft;
        private final Fault fault;

        Plan(long requestsBefore, long requestsLeft, Fault fault) {
            this.requestsBefore = requestsBefore;
            this.requestsLeft = requestsLeft;
            this.fault = fault;
        }
    }

    /** Plans a fault for {@code count} requests, the first of them being the {@code from}-th from now, counted from 1. */
    synchronized void plan(int from, int count, Fault fault) {
        if (from < 1 || count < 1) {
            throw new IllegalArgumentException(
                    "requests are counted from 1 and at least one must fail: from " + from + ", count " + count);
        }
        plans.add(new Plan(from - 1L, count, fault));
    }

    /** Counts one request; the fault is that of the earliest plan that covers it. */
    synchronized Optional<Fault> next() {
        Optional<Fault> hit = Optional.empty();
        for (Iterator<Plan> iterator = plans.iterator(); iterator.hasNext(); ) {
            Plan plan = iterator.next();
            if (plan.requestsBefore > 0) {
                plan.requestsBefore--;
                continue;
            }
            if (hit.isEmpty()) {
                hit = Optional.of(plan.fault);
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
