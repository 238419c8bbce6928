package io.github.rollcall.claims;

import java.util.List;

/** A policy that cannot be built or read. Lists every problem found, each with its place in the policy; of more than fifty, the
 * first fifty. */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    // An array, because an exception is serializable and a List need not be.
    private final String[] problems;

    InvalidPolicyException(List<String> problems) {
        super("the policy has " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                + String.join("; ", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /**
     * Every problem found, or the first fifty and a last text that says there are more.
     *
     * @return at least one sentence, unmodifiable
     */
    public List<String> problems() {
        return List.of(problems);
    }
}
