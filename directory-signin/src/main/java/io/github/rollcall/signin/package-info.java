/**
 * Sign-in with OpenID Connect: authorization code with PKCE, for Entra, Okta and any compliant issuer.
 *
 * <pre>{@code
 * OidcSignIn portal = OidcSignIn.builder().issuer(OidcIssuer.entra(tenant)).clientId(...).redirectUri(...)....build();
 * SignInRequest request = portal.begin();                           // keep it in the session, send the browser to its url()
 * SignInOutcome outcome = portal.finish(request, query);            // at the redirect URI; take it out of the session first
 * SignInResolution who = people.resolve(outcome.user().orElseThrow());
 * }</pre>
 *
 * <p>A person is who the issuer says by an immutable id: tenant and object id at Entra, issuer and subject elsewhere. Names,
 * e-mail addresses and logins of a token are not read.
 */
@NullMarked
package io.github.rollcall.signin;

import org.jspecify.annotations.NullMarked;
