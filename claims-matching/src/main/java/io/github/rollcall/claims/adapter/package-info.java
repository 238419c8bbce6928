/**
 * From what identity providers send to what a match takes, and from a decision to what they expect back.
 *
 * <ul>
 *   <li>{@link io.github.rollcall.claims.adapter.IdentityAssurance} reads {@code verified_claims} of OpenID Connect for Identity Assurance, the verified
 *       side of a match.
 *   <li>{@link io.github.rollcall.claims.adapter.OktaIdvRequest} reads what Okta asks of an identity verification vendor, which holds the recorded side, and
 *       {@link io.github.rollcall.claims.adapter.OktaIdvAnswer} writes the answer.
 *   <li>{@link io.github.rollcall.claims.adapter.EntraClaimValidation} reads the call of Microsoft Entra's extension for the validation of Verified ID claims
 *       and writes the answer.
 * </ul>
 *
 * JSON comes in and goes out as text. Signatures, tokens and transport are the host's: a text has to be authenticated <em>before</em> it is read here. Texts
 * of more than 262,144 characters or more than 32 levels, duplicate keys and anything after the value are refused. Members that are not known are passed over.
 * What is malformed is reported by {@link io.github.rollcall.claims.adapter.MalformedClaimsException}, all problems at once and without any value.
 */
@NullMarked
package io.github.rollcall.claims.adapter;

import org.jspecify.annotations.NullMarked;
