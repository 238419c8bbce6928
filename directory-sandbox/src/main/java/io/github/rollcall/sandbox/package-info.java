/**
 * Stateful fakes of Microsoft Entra and of Okta on the loopback interface, for testing an integration without a tenant.
 *
 * <p>{@link io.github.rollcall.sandbox.EntraSandbox} answers like Microsoft Graph and the Entra token endpoint,
 * {@link io.github.rollcall.sandbox.OktaSandbox} like an Okta org. Both hold a directory of fictional employees that a
 * test changes through the same Java methods: add, disable, delete, move in and out of the group, revoke a permission,
 * expire tokens, throttle, and spoil the answer to a chosen request.
 *
 * <pre>
 * try (EntraSandbox entra = EntraSandbox.start()) {
 *   String grace = entra.add(SandboxEmployee.named("Grace", "Example").build());
 *   // ... point the connector at entra.baseUrl() + "/v1.0", sync, then:
 *   entra.disable(grace);
 *   entra.failRequest(2, Fault.connectionReset());
 * }
 * </pre>
 *
 * <p>{@code entra.consent()} tells the story of the application in the tenant: the admin-consent page with everything somebody
 * may do there, grants that arrive late, tokens that cannot be read, removal. {@code entra.notifications()} tells what Graph
 * delivers to a host that has subscribed.
 *
 * <p>A sandbox listens on 127.0.0.1 only, on a free port, and its WireMock administration answers nobody over HTTP. All
 * methods may be called from any thread.
 */
@NullMarked
package io.github.rollcall.sandbox;

import org.jspecify.annotations.NullMarked;
