package io.github.rollcall.directory.verification;

/** How many people other than the requester have to approve. */
final class Approvals {
    /** Nobody. */
    static final int NONE = 0;
    /** A decision that a policy leaves to a person. */
    static final int REVIEW = 1;
    /** A contact that was changed lately: a second approver beside the reviewer. */
    static final int CONTACT_CHANGED = 2;
    /** An administrator of the directory, or somebody who may be one. */
    static final int PRIVILEGED = 2;

    private Approvals() {}
}
