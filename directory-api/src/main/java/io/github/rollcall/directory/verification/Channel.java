package io.github.rollcall.directory.verification;

/** Who asks for a verification. */
enum Channel {
    /** An agent, for somebody else. */
    HELPDESK,
    /** The employee. */
    SELF_SERVE
}
