/**
 * Microsoft Entra ID as a Rollcall directory: the users of one group, read through Microsoft Graph.
 *
 * <pre>{@code
 * DirectoryConnector entra = EntraDirectory.builder()
 *         .directoryId("corp-entra")
 *         .tenantId("…").groupId("…").clientId("…")
 *         .clientSecret(() -> vault.read("entra-secret"))  // char[], asked for each token
 *         .attributes(EntraAttributes.defaults().withExtensionAttribute(UserAttribute.BIRTHDATE, 1))
 *         .build();
 * }</pre>
 *
 * <p><b>Permissions.</b> The app registration needs the application permissions {@code User.Read.All} and {@code
 * GroupMember.Read.All}, and {@code CustomSecAttributeAssignment.Read.All} if a custom security attribute is mapped, all
 * with admin consent. {@link io.github.rollcall.entra.EntraDirectory#check()} says what is missing. Without {@code
 * User.Read.All} Graph lists the members with empty properties; such rows are set aside, never taken for users without a
 * name.
 *
 * <p><b>Setup.</b> {@link io.github.rollcall.entra.EntraConsent} leads an administrator through Entra's consent page and makes
 * the connection READY, or says what is in the way and what to do.
 *
 * <p><b>Notifications.</b> {@link io.github.rollcall.entra.EntraNotifications} has Graph tell the host that users or groups
 * have changed, so that a sync of changes starts soon.
 *
 * <p><b>Cloud and network.</b> {@link io.github.rollcall.entra.EntraCloud} chooses the cloud of the tenant; {@code proxy(…)}
 * of each builder sends everything through an HTTP proxy.
 *
 * <p><b>Scope.</b> {@link io.github.rollcall.entra.GroupMembership} decides whether members of nested groups belong to it. A
 * group that does not exist is a mistake in the configuration, never an empty group.
 *
 * <p><b>Changes.</b> Between full passes the delta queries of users and of the group tell what has changed; a run without a
 * change takes two requests beside its check, however many users there are. Graph tells the changes of users for the whole
 * tenant; of those the host has not stored nothing is kept. A tenant without delta queries, or with more than 49 groups nested
 * in the group, is read in full each time.
 *
 * <p><b>Other areas.</b> Groups and memberships need no more than that; applications, service principals and who is assigned
 * need {@code Application.Read.All}; when a user signed in last needs {@code AuditLog.Read.All} and a licence. Each is off
 * alone where its permission is missing. A mapped property that Graph refuses is left out, and the check names it.
 *
 * <p><b>Date of birth.</b> Entra has none of its own that can be listed; {@link io.github.rollcall.entra.EntraAttributes}
 * names where the tenant keeps it, or has it read from the profiles user by user as a last resort.
 *
 * <p><b>Resets.</b> A {@code READ_WRITE} connection offers {@link
 * io.github.rollcall.entra.EntraDirectory#credentials()}: a temporary password, a Temporary Access Pass, the removal of
 * authentication methods, and the end of sessions. They take {@code User-PasswordProfile.ReadWrite.All}, {@code
 * UserAuthenticationMethod.ReadWrite.All} and {@code User.RevokeSessions.All}, and in some tenants the role User
 * Administrator for the application. Refused are guests, users of domains that are federated to another provider, disabled
 * accounts, administrators, and new passwords for users of a directory on premises. Federation is known with {@code
 * Domain.Read.All}; without it {@link io.github.rollcall.entra.EntraResets} names the managed domains.
 *
 * <p><b>After a failure.</b> {@code CREDENTIALS_REJECTED}: renew the secret or certificate; the connector reads it when it
 * needs the next token. {@code CONSENT_MISSING}: an administrator grants consent again. {@code SCOPE_NOT_FOUND}: correct
 * tenant or group id. {@code CURSOR_EXPIRED}: the engine starts a full pass by itself.
 *
 * <p>Proxies, trust stores and secrets are never read from the environment, system properties or files of the vendor's
 * libraries.
 */
@NullMarked
package io.github.rollcall.entra;

import org.jspecify.annotations.NullMarked;
