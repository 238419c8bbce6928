package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Tokens that are handed out, and the way out. */
class SignOutTest extends SignInStory {

    @Test
    void anIssuerWithoutASignOutPageHasNone() {
        SignedInUser user = signedIn(claims -> {}).user().orElseThrow();
        assertThat(signIn.signOutUrl(user)).isEmpty();
    }

    @Test
    void aPersonIsSentToTheIssuersSignOutPage() {
        issuer.discovery.put("end_session_endpoint", issuer.base() + "/logout");
        signIn = builder().postLogoutUri("https://portal.example/bye").build();
        SignedInUser user = signedIn(claims -> {}).user().orElseThrow();
        URI url = signIn.signOutUrl(user).orElseThrow();
        assertThat(url.toString()).startsWith(issuer.base() + "/logout?");
        assertThat(parameter(url, "client_id")).isEqualTo(CLIENT);
        assertThat(parameter(url, "post_logout_redirect_uri")).isEqualTo("https://portal.example/bye");
        assertThat(URLUtils.parseParameters(url.getRawQuery())).doesNotContainKeys("id_token_hint");
    }

    @Test
    void keptTokensAreHandedOutAndHintAtWhoSignsOut() {
        issuer.discovery.put("end_session_endpoint", issuer.base() + "/logout");
        issuer.tokenAnswer.put("refresh_token", "refresh");
        signIn = builder().keepTokens().scopes("offline_access").build();
        SignedInUser user = signedIn(claims -> {}).user().orElseThrow();
        SignInTokens tokens = user.tokens().orElseThrow();
        assertThat(tokens.accessToken()).contains("access");
        assertThat(tokens.refreshToken()).contains("refresh");
        assertThat(parameter(signIn.signOutUrl(user).orElseThrow(), "id_token_hint"))
                .isEqualTo(tokens.idToken());
        assertThat(parameter(signIn.begin().url(), "scope")).isEqualTo("openid offline_access");
    }

    @Test
    void anAccessTokenOfAnotherSignInIsNotHandedOut() {
        signIn = builder().keepTokens().build();
        // The left half of the SHA-256 of "access", and of another text.
        assertThat(signedIn(claims -> claims.with("at_hash", "RIHg-m1n43gzBvHHKuTVow"))
                        .problem())
                .contains(SignInProblem.ACCESS_TOKEN_MISMATCH);
        assertThat(signedIn(claims -> claims.with("at_hash", "oFYf1knNtrqnhAVfBRuteQ"))
                        .user())
                .isPresent();
        signIn = builder().build();
        assertThat(signedIn(claims -> claims.with("at_hash", "unused")).user()).isPresent();
    }

    @Test
    void thePageToShowIsAskedFor() {
        signIn = builder().prompt("select_account").build();
        assertThat(parameter(signIn.begin().url(), "prompt")).isEqualTo("select_account");
    }
}
