/**
 * Does this verified government ID describe this directory record?
 *
 * <p>{@link io.github.rollcall.claims.ClaimsMatcher} compares the claims of one verified identity with those of one directory record and answers PASS,
 * REVIEW or STOP, with the reasons. It needs no directory, no network and no storage, and one matcher serves many threads. It does not read documents, search
 * a directory for a person, score, learn, or keep anything: which record is meant has to be known before, and what to do with the answer is the host's.
 *
 * <h2>Three steps</h2>
 *
 * State both sides as their sources state them, choose a policy, and act on the verdict:
 *
 * <pre>{@code
 * ClaimSet document = ClaimSet.builder()
 *         .name(PersonName.of("ANA LUISA", "RUIZ VEGA"))
 *         .dateOfBirth(BirthDate.parse("1988-04-17"))
 *         .build();
 * VerifiedClaims verified = VerifiedClaims.builder(document)
 *         .vendor("example-idv")
 *         .reference("7f3a")
 *         .verifiedAt(Instant.now())
 *         .status(AssuranceStatus.VERIFIED)
 *         .build();
 * RecordedClaims recorded = RecordedClaims.of(ClaimSet.builder()
 *         .name(PersonName.of("Ana", "Ruiz"))
 *         .dateOfBirth(BirthDate.parse("17 April 1988"))
 *         .build());
 *
 * ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());
 *
 * MatchContext context = MatchContext.builder()
 *         .accountState(AccountState.ACTIVE)
 *         .build();
 * MatchDecision decision = matcher.match(verified, recorded, context);
 * switch (decision.verdict()) {
 *     case PASS -> goOn();
 *     case REVIEW -> askAPerson(decision.explain(Locale.ENGLISH));
 *     case STOP -> refuse();
 * }
 * }</pre>
 *
 * <h2>Outcomes</h2>
 *
 * Each claim has one {@link io.github.rollcall.claims.ClaimOutcome}: MATCH, NEAR, MISMATCH, NO_DATA (with the side that lacks the value) or
 * INDETERMINATE, and names the {@link io.github.rollcall.claims.RuleId rules} that led to it. Spelling that differs in case, accents, punctuation or as
 * passports spell letters is MATCH; a typing error is NEAR at most. Fillers such as {@code N/A}, {@code FNU} or 1900-01-01 are absence, not values.
 *
 * <h2>Policies</h2>
 *
 * A {@link io.github.rollcall.claims.ClaimsPolicy} says what follows from each outcome of each claim. The gravest effect decides; there is no score, and
 * agreement in one claim never outweighs a contradiction in another. Three policies are ready:
 * {@link io.github.rollcall.claims.ClaimsPolicy#workforceDefault() workforceDefault}, {@link io.github.rollcall.claims.ClaimsPolicy#strict() strict} and
 * {@link io.github.rollcall.claims.ClaimsPolicy#onboarding() onboarding}. Others are built, or written as JSON and read by
 * {@link io.github.rollcall.claims.ClaimsPolicy#fromJson}, which refuses what could let somebody through by mistake and lists what deserves a second look
 * as {@link io.github.rollcall.claims.ClaimsPolicy#warnings() warnings}. Whatever is not said is taken strictly:
 *
 * <ul>
 *   <li>an account that is not known to be active stops, and so does a verification that is not known to have succeeded;
 *   <li>a match without its minimum evidence, by default name and date of birth, is never PASS;
 *   <li>a value that the person only asserted is no evidence: its agreement counts as NO_DATA, its contradiction still counts;
 *   <li>a record whose groups are not known is treated as a member of every group that a person has to review;
 *   <li>a comparison that fails is INDETERMINATE and never PASS.
 * </ul>
 *
 * <h2>Before anybody is verified</h2>
 *
 * {@link io.github.rollcall.claims.PolicySimulation} runs policies over the records of a directory and says who could not pass for lack of data, what is
 * wrong with the data, and who could be mistaken for whom:
 *
 * <pre>{@code
 * SimulationReport report = PolicySimulation.of(ClaimsPolicy.workforceDefault(), ClaimsPolicy.strict())
 *         .run(records.iterator());
 * String summary = report.toText();
 * }</pre>
 *
 * {@link io.github.rollcall.claims.PolicyMode#SHADOW} then tries a policy on live verifications: its verdict is always REVIEW, and
 * {@link io.github.rollcall.claims.MatchDecision#evaluated()} says what it would have been. Act on the verdict only.
 *
 * <h2>Records</h2>
 *
 * A {@link io.github.rollcall.claims.DecisionRecord} is what to keep for audit: outcomes, rules, flags, reasons, and id, version and hash of the policy.
 *
 * <pre>{@code
 * DecisionRecord kept = DecisionRecord.of(decision, objectId).withDirectory("headquarters", readAt);
 * String json = kept.toJson();
 * }</pre>
 *
 * It holds shapes in place of values. A policy with {@link io.github.rollcall.claims.Redaction#HMAC} adds digests under a
 * {@link io.github.rollcall.claims.EvidenceKey key of the host}. Decisions, results and the text forms of all types hold no value of either side either;
 * they can be logged. {@link io.github.rollcall.claims.Explanations} puts a decision into sentences, for a reviewer or for the person.
 *
 * <h2>Adapters and optional parts</h2>
 *
 * The package {@link io.github.rollcall.claims.adapter} reads OpenID Connect for Identity Assurance, Okta's requests to identity verification vendors and the
 * calls of Microsoft Entra's claim validation, and writes the answers. ICU4J ({@code com.ibm.icu:icu4j}) is optional: it is asked only for the scripts that
 * this module has no tables of its own for; without it a name in such a script is INDETERMINATE, with the flag
 * {@link io.github.rollcall.claims.MatchFlag#ICU_ABSENT ICU_ABSENT}.
 *
 * <h2>What the host has to do</h2>
 *
 * <ul>
 *   <li>Authenticate what the vendor sends, accept each reference once, and set {@link io.github.rollcall.claims.AssuranceStatus#VERIFIED} only for a
 *       verification that succeeded.
 *   <li>Hand over values as their source states them; cleaning belongs to the comparison.
 *   <li>Mark an e-mail address, telephone number or employee id as {@link io.github.rollcall.claims.Provenance#PROVEN} only after proof.
 *   <li>Say in the {@link io.github.rollcall.claims.MatchContext context} how many records share the name and which groups the record is in; unsaid, a
 *       namesake is not noticed.
 *   <li>Limit the number of tries per person, and show the person no more than the verdict: whoever learns which claim failed can guess its value.
 *   <li>Give REVIEW a real path to a person who may decide either way.
 * </ul>
 */
@NullMarked
package io.github.rollcall.claims;

import org.jspecify.annotations.NullMarked;
