package io.github.rollcall.claims;

/**
 * What a match is made for. The set is open: a host may add purposes of its own. Two purposes are equal when their ids are.
 *
 * @param id the name used in policies and records: upper snake case, at most 64 characters
 */
public record MatchPurpose(String id) implements Comparable<MatchPurpose> {

    /** A forgotten or lost password is replaced. */
    public static final MatchPurpose PASSWORD_RESET = new MatchPurpose("PASSWORD_RESET");

    /** Authentication factors are removed, so that new ones can be set up. */
    public static final MatchPurpose MFA_RESET = new MatchPurpose("MFA_RESET");

    /** A helpdesk agent wants to know who is calling. */
    public static final MatchPurpose HELPDESK = new MatchPurpose("HELPDESK");

    /** A new member of staff receives a first credential. */
    public static final MatchPurpose ONBOARDING = new MatchPurpose("ONBOARDING");

    /**
     * Checks the id.
     *
     * @param id upper snake case
     * @throws IllegalArgumentException when the id is not upper snake case
     */
    public MatchPurpose {
        Identifiers.requireUpperSnake(id, "a match purpose");
    }

    /**
     * The purpose of that id.
     *
     * @param id upper snake case, for example {@code BADGE_ISSUE}
     * @return the purpose
     * @throws IllegalArgumentException when the id is not upper snake case
     */
    public static MatchPurpose of(String id) {
        return new MatchPurpose(id);
    }

    @Override
    public int compareTo(MatchPurpose other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
