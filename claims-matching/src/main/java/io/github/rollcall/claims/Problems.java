package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one text. A hostile text can have about as many problems as characters, so the first fifty are kept. */
final class Problems {

    static final int MOST = 50;

    private final List<String> found = new ArrayList<>();
    private boolean more;

    void add(String problem) {
        if (isFull()) {
            more = true;
        } else {
            found.add(problem);
        }
    }

    /** Whether another problem would only be counted as one of more. */
    boolean isFull() {
        return found.size() == MOST;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems in the order they were found, and at the end whether there are more. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(found);
        if (more) {
            texts.add("and more");
        }
        return texts;
    }
}
