package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import java.util.Set;

/**
 * What a provider can do with the credentials of one directory's users. A connector set up for {@link
 * io.github.rollcall.directory.PermissionLevel#READ_ONLY} has none.
 *
 * <p><b>Threads.</b> Methods may be called by several threads at once. They block until the provider has answered.
 *
 * <p><b>Repeats.</b> {@link #examine} and {@link #readBack} only read and may be repeated. {@link #perform} sends each write
 * request once; a request is sent again only if the provider refused it before it could take effect (an expired access
 * token, too many requests).
 *
 * <p><b>Errors.</b> {@link DirectoryException} from the reads. {@link #perform} answers with a value, whatever the provider
 * does; only misuse throws. No secret and nothing personal stands in an exception, a log line or a {@code toString}.
 */
public interface CredentialAdmin {

    /**
     * What this provider offers. No I/O.
     *
     * @return immutable, not empty
     */
    Set<CredentialAction> actions();

    /**
     * Reads the user now, uncached, and says what may be changed and what {@link CredentialAction#RESET_MFA} would remove.
     * Whatever cannot be read counts against the user: unreadable roles are refused as privileged.
     *
     * @param user a user of this directory
     * @return the state, with a refusal for each action that would not be performed
     * @throws DirectoryException if the provider cannot be asked
     * @throws IllegalArgumentException if the user belongs to another directory
     */
    CredentialState examine(DirectoryUserId user);

    /**
     * Performs the permit's action on the permit's user, after reading the user anew. Uses the permit up, also if nothing is
     * sent.
     *
     * @param permit for a user of this directory and an action of {@link #actions()}
     * @return what became of it; never a success that the provider did not confirm
     * @throws IllegalArgumentException if the permit is for another directory or an action that is not offered
     * @throws IllegalStateException if the permit was used before or has expired; nothing was sent
     */
    CredentialResult perform(WritePermit permit);

    /**
     * Finds out by reading whether an action took effect whose outcome was {@link CredentialResult.Outcome#UNKNOWN}, or that
     * was under way when the process died. Shortly after the write "no" cannot be told from "not yet": the answer is then
     * UNKNOWN again.
     *
     * @param user the user
     * @param action the action
     * @param before what {@link CredentialState#evidence()} or {@link CredentialResult#before()} said before the write
     * @return the outcome; without a secret, which a lost answer takes along
     * @throws DirectoryException if the provider cannot be asked
     * @throws IllegalArgumentException if the evidence is not of this kind of connector
     */
    CredentialResult readBack(DirectoryUserId user, CredentialAction action, CredentialEvidence before);
}
