/**
 * An administrator's consent, whichever provider asks for it.
 *
 * <p>The provider's entry begins an attempt and gives the address of the provider's page ({@link
 * io.github.rollcall.directory.consent.ConsentRequest}); the provider sends the browser back, and the entry says with a
 * {@link io.github.rollcall.directory.consent.ConsentOutcome} whether the connection is READY or what is in the way and what
 * to do about it. Nothing that the browser brings is believed: the attempt is single-use, expires and belongs to one browser
 * session; the tenant is proven by what the provider itself answers, and where the host did not name it, by the sign-in of
 * an administrator ({@link io.github.rollcall.directory.consent.AdminProof}).
 *
 * <p>{@link io.github.rollcall.directory.consent.ConsentAttempts} is for providers.
 */
@NullMarked
package io.github.rollcall.directory.consent;

import org.jspecify.annotations.NullMarked;
