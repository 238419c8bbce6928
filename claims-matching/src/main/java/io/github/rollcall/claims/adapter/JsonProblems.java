package io.github.rollcall.claims.adapter;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one JSON text, collected while it is read. */
final class JsonProblems {

    private static final int MOST = 20;

    private final List<String> found = new ArrayList<>();

    void add(String place, String problem) {
        if (found.size() < MOST) {
            found.add(place.isEmpty() ? problem : place + ": " + problem);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MalformedClaimsException(found);
        }
    }
}
