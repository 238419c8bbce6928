package io.github.rollcall.directory.reset;

import java.util.Objects;

/**
 * Why an action is not performed on a user.
 *
 * @param reason the reason
 * @param detail one sentence for an administrator, with what to do instead; nothing personal
 */
public record CredentialRefusal(Reason reason, String detail) {

    /** The reasons. More constants may be added; have a default. */
    public enum Reason {
        /** A guest, whose credentials live in another organisation. */
        GUEST,
        /** The user signs in at another identity provider. */
        FEDERATED,
        /** Whether the user signs in at another identity provider could not be found out. */
        FEDERATION_UNKNOWN,
        /** The password is mastered by a directory on premises. */
        DIRECTORY_SYNCED,
        /** The user administers the directory, or whether so could not be read. */
        PRIVILEGED,
        /** The account is not active. */
        INACTIVE,
        /** The user does not belong to the group that the directory is about. */
        OUT_OF_SCOPE,
        /** The account is in a state in which the provider does not perform the action. */
        STATUS_NOT_RESETTABLE,
        /** The provider does not know the user. */
        NOT_FOUND,
        /** What has to be known beforehand could not be read. */
        UNREADABLE
    }

    /**
     * Refuses nulls.
     *
     * @param reason the reason
     * @param detail the sentence
     */
    public CredentialRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
