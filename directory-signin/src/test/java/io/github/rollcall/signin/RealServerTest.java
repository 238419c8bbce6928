package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.consent.AdminProof;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against an OpenID Connect server that others wrote, with the browser played by the test. */
@Tag("R-44")
class RealServerTest {
    private static final String TENANT = "2c6ad2f8-5a41-4b49-8a2b-1f6f0f7a1e11";
    private static final String OBJECT = "0a1b2c3d-0000-4000-8000-00000000000a";
    private static final String REDIRECT = "https://portal.example/callback";

    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    private URI origin() {
        return URI.create(
                "http://localhost:" + server.getConfig().getHttpServer().port());
    }

    private static OidcSignInBuilder registered(String client, OidcIssuer issuer) {
        return OidcSignIn.builder()
                .issuer(issuer)
                .clientId(client)
                .redirectUri(REDIRECT)
                .clientSecret(() -> "s3cret");
    }

    private void nextToken(String path, String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(path, subject, "JWT", null, claims, 3600));
    }

    /** Goes where the browser is sent and comes back with the query. */
    private static String browse(SignInRequest request) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(request.url())
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(REDIRECT + "?");
        return back.getRawQuery();
    }

    @Test
    void aPersonOfAnEntraTenantSignsIn() throws Exception {
        OidcSignIn portal =
                registered("portal", OidcIssuer.entra(TENANT, origin())).build();
        Map<String, Object> claims = Map.of("tid", TENANT, "oid", OBJECT, "wids", List.of("admin-role"));
        nextToken(TENANT + "/v2.0", "pairwise", claims);
        SignInRequest request = portal.begin();
        SignedInUser user = portal.finish(request, browse(request)).user().orElseThrow();
        assertThat(user.tenant()).contains(TENANT);
        assertThat(user.id()).isEqualTo(OBJECT);
        assertThat(user.adminProof()).contains(new AdminProof(TENANT, OBJECT, Set.of("admin-role")));
    }

    @Test
    void aPersonOfAnotherTenantDoesNot() throws Exception {
        OidcSignIn portal =
                registered("portal", OidcIssuer.entra(TENANT, origin())).build();
        nextToken(TENANT + "/v2.0", "pairwise", Map.of("tid", OBJECT, "oid", OBJECT));
        SignInRequest request = portal.begin();
        assertThat(portal.finish(request, browse(request)).problem()).contains(SignInProblem.TENANT_REFUSED);
    }

    @Test
    void aPersonOfACustomServerOfOktaSignsInAndOut() throws Exception {
        OidcSignIn portal = registered("portal", OidcIssuer.okta(origin(), "aus1"))
                .keepTokens()
                .build();
        nextToken("oauth2/aus1", "00u1staff", Map.of());
        SignInRequest request = portal.begin();
        SignedInUser user = portal.finish(request, browse(request)).user().orElseThrow();
        assertThat(user.id()).isEqualTo("00u1staff");
        assertThat(user.issuer()).isEqualTo(origin() + "/oauth2/aus1");
        assertThat(user.tokens()).isPresent();
        assertThat(portal.signOutUrl(user).orElseThrow().toString()).startsWith(origin() + "/oauth2/aus1/endsession?");
    }

    @Test
    void aPersonOfAnyCompliantIssuerSignsIn() throws Exception {
        OidcSignIn portal = registered("portal", OidcIssuer.of(URI.create(origin() + "/default")))
                .build();
        nextToken("default", "subject-1", Map.of());
        SignInRequest request = portal.begin();
        assertThat(portal.finish(request, browse(request)).user().orElseThrow().id())
                .isEqualTo("subject-1");
    }

    @Test
    void severalRegistrationsAtOneServerSignInSideBySide() throws Exception {
        OidcIssuer issuer = OidcIssuer.of(URI.create(origin() + "/default"));
        for (String client : List.of("portal", "chat", "staff")) {
            OidcSignIn signIn = registered(client, issuer).build();
            nextToken("default", "subject-of-" + client, Map.of());
            SignInRequest request = signIn.begin();
            assertThat(signIn.finish(request, browse(request))
                            .user()
                            .orElseThrow()
                            .id())
                    .isEqualTo("subject-of-" + client);
        }
    }

    @Test
    void anotherVerifierDoesNotRedeemACode() throws Exception {
        OidcSignIn portal = registered("portal", OidcIssuer.of(URI.create(origin() + "/default")))
                .build();
        SignInRequest victim = portal.begin();
        SignInRequest attacker = portal.begin();
        String stolen = browse(victim).replace(victim.state(), attacker.state());
        assertThat(portal.finish(attacker, stolen).problem()).contains(SignInProblem.CODE_REFUSED);
    }
}
