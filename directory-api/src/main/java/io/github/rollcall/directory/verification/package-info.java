/**
 * From a login hint to a decision about a person, and from there to one reset.
 *
 * <p>{@link io.github.rollcall.directory.verification.UserVerification} is the entry: {@code begin} resolves the hint and fixes
 * what is asked for, {@code complete} holds a vendor's verified claims against the record as the provider states it now, under
 * the policies that {@link io.github.rollcall.directory.verification.PolicyRouter} chooses. {@link
 * io.github.rollcall.directory.verification.VerificationReviews} is for what goes to a person. What has succeeded is redeemed
 * once through {@link io.github.rollcall.directory.reset.CredentialReset}.
 *
 * <p>Missing, odd, unreadable or stale data never verifies. Records are sealed under the host's {@link
 * io.github.rollcall.directory.verification.RecordKey} and move by compare-and-set alone.
 */
@NullMarked
package io.github.rollcall.directory.verification;

import org.jspecify.annotations.NullMarked;
