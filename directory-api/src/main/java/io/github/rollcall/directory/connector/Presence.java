package io.github.rollcall.directory.connector;

/** What a read by id says about a user that a listing did not show. Closed at six. */
public enum Presence {
    /** The provider says that the id does not exist any more, and does not offer to bring it back. */
    DELETED,
    /** It is deleted, and the provider keeps it for a while: an administrator can bring it back under the same id. */
    SOFT_DELETED,
    /** It exists and is disabled. */
    INACTIVE,
    /** It exists, is not disabled, and does not belong to the scope. */
    OUT_OF_SCOPE,
    /** It exists, is not disabled, and belongs to the scope: the listing was wrong or is behind. */
    IN_SCOPE,
    /** The provider gave no clear answer. Nothing follows from it but a question to a person. */
    UNREADABLE
}
