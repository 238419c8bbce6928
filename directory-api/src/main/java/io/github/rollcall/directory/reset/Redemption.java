package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.Optional;

/**
 * The one use of a verification, taken by compare-and-set, as the verification shows it to {@link CredentialReset}. Made and
 * called by Rollcall alone; a host neither implements nor receives one. For one thread.
 */
public interface Redemption {
    /**
     * Whose credentials may be changed.
     *
     * @return the user who was verified
     */
    DirectoryUserId user();

    /**
     * What may be done.
     *
     * @return the one action that was asked for at the beginning
     */
    CredentialAction action();

    /**
     * Until when.
     *
     * @return not more than ten minutes after the verification succeeded
     */
    Instant expiresAt();

    /**
     * Whether two people have approved the reset of somebody privileged.
     *
     * @return true only then
     */
    boolean coversPrivileged();

    /**
     * Looks once more whether everything is as it was verified; the provider is read anew.
     *
     * @param state what the provider has just said of the credentials
     * @return why not, or empty if it is
     */
    Optional<ResetRefusal> lastLook(CredentialState state);

    /**
     * Makes durable that a write follows, with what it is to be held against later.
     *
     * @param before what the provider said before the write
     * @return false, and nothing may be sent, if the redemption was given up meanwhile or has expired
     */
    boolean arm(CredentialEvidence before);

    /**
     * Ends without a write. One that could not be looked at is given back for another try.
     *
     * @param refusal why
     */
    void refuse(ResetRefusal refusal);

    /**
     * Ends with what became of the write, and tells the user on a stored contact.
     *
     * @param result what became of it
     * @return whether a message is on its way
     */
    boolean end(CredentialResult result);
}
