package io.github.rollcall.claims.adapter;

import java.util.List;

/** A text that does not have the shape its sender documents. Names every problem by its place in the JSON, for example {@code data.tenantId}, and no value. */
public final class MalformedClaimsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    // An array, because an exception is serializable and a List need not be.
    private final String[] problems;

    MalformedClaimsException(List<String> problems) {
        super("the JSON has " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                + String.join("; ", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /**
     * Every problem found, up to twenty.
     *
     * @return at least one text made of a place and what is wrong there, unmodifiable
     */
    public List<String> problems() {
        return List.of(problems);
    }
}
