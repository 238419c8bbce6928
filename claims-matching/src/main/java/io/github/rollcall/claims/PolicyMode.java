package io.github.rollcall.claims;

/** Whether a policy decides or is only on trial. The set is closed. */
public enum PolicyMode {
    /** The policy decides. */
    ENFORCE,
    /** The policy is evaluated and recorded, but every match goes to a person, as if there were no policy yet; it never verifies anybody. */
    SHADOW
}
