/**
 * Okta as a Rollcall directory.
 *
 * <p>{@link io.github.rollcall.okta.OktaDirectory} is the entry: it lists the members of one Okta group, or all users of
 * the org, and reads single users by their immutable id. It needs an API Services app (or an OIN API service integration)
 * with
 *
 * <ul>
 *   <li>the scope {@code okta.users.read}, and {@code okta.groups.read} when a group is configured;
 *   <li>the scope {@code okta.logs.read}, if users who leave the group or are deleted are to be told between two full
 *       passes; without it they wait for the next one;
 *   <li>an administrator role that may view those users. Scopes alone are not enough: without a role Okta answers listings
 *       with an empty array and status 200, which {@link io.github.rollcall.okta.OktaDirectory#check()} reports as
 *       suspected, not as an empty directory.
 * </ul>
 *
 * <p>{@link io.github.rollcall.okta.OktaAuthorization} tells an administrator what to grant and finds out whether it was. An
 * app may demand a proof of possession (DPoP) for its tokens, as new ones do.
 *
 * <pre>{@code
 * OktaDirectory okta = OktaDirectory.builder()
 *         .directoryId("corp-okta")
 *         .orgUrl("https://company.okta.com")
 *         .orgId("00o1example")
 *         .clientId("0oa1example")
 *         .privateKey(() -> vault.read("okta-key"))
 *         .groupId("00g1example")
 *         .attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "dateOfBirth"))
 *         .build();
 * }</pre>
 *
 * <p><b>What a row means.</b> Whether an account is active comes from its status alone: Okta keeps deactivated users in
 * their groups. Okta leaves attributes without a value out of its answers, so a mapped attribute that a complete user
 * object lacks counts as cleared.
 *
 * <p><b>Resets.</b> On a {@link io.github.rollcall.directory.PermissionLevel#READ_WRITE} connection {@link
 * io.github.rollcall.okta.OktaDirectory#credentials()} changes passwords, factors, locks and sessions. It needs the scopes
 * {@code okta.users.manage} and {@code okta.roles.read}, and a role that may do so and may view administrator roles: without
 * the latter everybody counts as an administrator, and is refused.
 *
 * <p><b>Groups, apps, tickets.</b> The groups and apps of the org, those of one user, and what a ticket shows of an account are
 * read with the scopes {@code okta.groups.read} and {@code okta.apps.read}; without one its area is off alone. Okta shows an app
 * whose role does not reach something an empty list, so that there is none is believed only where something else is shown.
 * {@link io.github.rollcall.okta.OktaDirectory#profileSchema()} proposes the attribute that holds the date of birth.
 *
 * <p>{@link io.github.rollcall.okta.OktaEventHooks} receives what the org's event hooks deliver: hints to sync, and nothing
 * more.
 *
 * <p><b>What leaves the host.</b> Requests go to the configured org only, without redirects; before a credential is sent
 * the first time, the host has to prove that it is an Okta org. Rollcall logs nothing of a request, but the HTTP client
 * does at level DEBUG: keep the loggers {@code org.apache.hc.client5.http.headers} and {@code .wire} off in production.
 */
@NullMarked
package io.github.rollcall.okta;

import org.jspecify.annotations.NullMarked;
