/**
 * Does this verified government ID describe this directory record?
 *
 * <p>{@link io.github.rollcall.claims.ClaimsMatcher} compares the claims of one verified identity with those of one directory record and answers PASS,
 * REVIEW or STOP, with the reasons. It needs no directory, no network and no storage:
 *
 * <pre>{@code
 * ClaimSet document = ClaimSet.builder()
 *         .name(PersonName.of("ANA LUISA", "RUIZ VEGA"))
 *         .dateOfBirth(BirthDate.parse("1988-04-17"))
 *         .build();
 * ClaimSet record = ClaimSet.builder()
 *         .name(PersonName.of("Ana", "Ruiz"))
 *         .dateOfBirth(BirthDate.parse("17 April 1988"))
 *         .build();
 *
 * ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());
 * MatchDecision decision = matcher.match(
 *         VerifiedClaims.builder(document)
 *                 .vendor("example-idv")
 *                 .reference("7f3a")
 *                 .verifiedAt(Instant.now())
 *                 .status(AssuranceStatus.VERIFIED)
 *                 .build(),
 *         RecordedClaims.of(record),
 *         MatchContext.builder().accountState(AccountState.ACTIVE).build());
 *
 * if (decision.verdict() == Verdict.PASS) {
 *     // go on
 * }
 * }</pre>
 *
 * <h2>Outcomes</h2>
 *
 * Each claim has one {@link io.github.rollcall.claims.ClaimOutcome}: MATCH, NEAR, MISMATCH, NO_DATA (with the side that lacks the value) or
 * INDETERMINATE, and names the {@link io.github.rollcall.claims.RuleId rules} that led to it. Spelling that differs in case, accents, punctuation or as
 * passports spell letters is MATCH; a typing error is NEAR at most. Fillers such as {@code N/A}, {@code FNU} or 1900-01-01 are absence, not values.
 *
 * <h2>Decisions</h2>
 *
 * A {@link io.github.rollcall.claims.ClaimsPolicy} says what follows from each outcome of each claim. The gravest effect decides; there is no score, and
 * agreement in one claim never outweighs a contradiction in another. Whatever is not said is taken strictly:
 *
 * <ul>
 *   <li>an account that is not known to be active stops;
 *   <li>a match without its minimum evidence, by default name and date of birth, is never PASS;
 *   <li>a value that the person only asserted is no evidence: its agreement counts as NO_DATA, its contradiction still counts;
 *   <li>a comparison that fails is INDETERMINATE and never PASS.
 * </ul>
 *
 * <h2>Before anybody is verified</h2>
 *
 * {@link io.github.rollcall.claims.PolicySimulation} runs policies over the records of a directory and says who could not pass for lack of data, what is
 * wrong with the data, and who could be mistaken for whom. {@link io.github.rollcall.claims.PolicyMode#SHADOW} then tries a policy on live verifications.
 *
 * <h2>What the host has to do</h2>
 *
 * <ul>
 *   <li>Hand over values as their source states them; cleaning belongs to the comparison.
 *   <li>Mark an e-mail address, telephone number or employee id as {@link io.github.rollcall.claims.Provenance#PROVEN} only after proof.
 *   <li>Limit the number of tries per person, and show the person no more than the verdict: whoever learns which claim failed can guess its value.
 *   <li>Give REVIEW a real path to a person who may decide either way.
 * </ul>
 *
 * Decisions, results and the text forms of all types hold no value of either side; they can be logged and stored.
 */
@NullMarked
package io.github.rollcall.claims;

import org.jspecify.annotations.NullMarked;
