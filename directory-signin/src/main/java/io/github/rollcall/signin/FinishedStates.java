package io.github.rollcall.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The newest attempts that were finished, so that a copy of a request, read back from a session, is not finished again in
 * this process. Safe for many threads.
 */
final class FinishedStates {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> states = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** True for the first of equal requests only. */
    synchronized boolean add(SignInRequest request) {
        return states.put(request.state(), true) == null && request.claim();
    }
}
