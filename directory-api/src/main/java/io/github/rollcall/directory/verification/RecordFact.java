package io.github.rollcall.directory.verification;

/** What a record holds beside its columns. The names stand in stores. */
enum RecordFact {
    /** Digest of the hint key. */
    HINT,
    /** Whether the hint led to one user, nobody or several. */
    MATCH,
    /** HELPDESK or SELF_SERVE. */
    CHANNEL,
    /** Digest of the agent who asked. */
    REQUESTER,
    /** Id of the purpose. */
    PURPOSE,
    /** Name of the one action, if there is one. */
    ACTION,
    /** The host's reference of a ticket. */
    TICKET,
    /** SHA-256 of the employee's secret. */
    SECRET,
    /** Digest of the contact as the host had stored it at the beginning. */
    CONTACT,
    /** Digest of every attribute as it was matched. */
    CLAIMS,
    /** The redacted decision as JSON. */
    DECISION,
    /** Why it came to its state: the name of a constant. */
    REASON,
    /** Present if the user counts as privileged. */
    PRIVILEGED,
    /** Present if no policy in force has decided, only one on trial, which never verifies. */
    TRIAL,
    /** Present if the other kind of credential was reset within a day, so that a review is about that too. */
    OTHER_KIND,
    /** How many approvals are needed. */
    APPROVALS_NEEDED,
    /** Digests of those who have approved, by blanks. */
    APPROVED_BY,
    /** What the reviewers have noted, by line feeds. */
    NOTES,
    /** What the provider said of the credentials before the write. */
    EVIDENCE
}
