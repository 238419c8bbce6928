package io.github.rollcall.directory.store;

/**
 * What one {@link UserStore#apply} has really changed. Every user of the write is counted once.
 *
 * @param added users that were not stored before
 * @param updated users whose record has changed and who were not reactivated
 * @param reactivated users who went from inactive to active
 * @param unchanged users whose row was left alone
 */
public record ApplyResult(int added, int updated, int reactivated, int unchanged) {
    /** Nothing. */
    public static final ApplyResult NONE = new ApplyResult(0, 0, 0, 0);

    /**
     * Counts one more user.
     *
     * @param kind what happened to it
     * @return the result with it
     */
    public ApplyResult plus(UserChange.Kind kind) {
        return switch (kind) {
            case ADDED -> new ApplyResult(added + 1, updated, reactivated, unchanged);
            case UPDATED -> new ApplyResult(added, updated + 1, reactivated, unchanged);
            case REACTIVATED -> new ApplyResult(added, updated, reactivated + 1, unchanged);
            case UNCHANGED -> new ApplyResult(added, updated, reactivated, unchanged + 1);
        };
    }
}
