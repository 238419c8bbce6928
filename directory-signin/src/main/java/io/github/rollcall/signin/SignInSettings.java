package io.github.rollcall.signin;

import com.nimbusds.jose.JWSAlgorithm;
import io.github.rollcall.directory.wire.Pause;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checked settings of one registration. */
record SignInSettings(
        IssuerRules issuer,
        String clientId,
        URI redirectUri,
        ClientCredential credential,
        Set<String> scopes,
        Set<JWSAlgorithm> algorithms,
        Duration clockSkew,
        @Nullable Duration maxAge,
        List<String> contexts,
        @Nullable String prompt,
        Duration lifetime,
        boolean keepTokens,
        @Nullable URI postLogoutUri,
        Duration timeout,
        @Nullable InetSocketAddress proxy,
        Pause pause,
        Clock clock) {

    /** Names the registration, so that an attempt is finished where it was begun. */
    String registration() {
        return issuer.issuer() + " " + clientId + " " + redirectUri;
    }

    @Override
    public String toString() {
        return "SignInSettings[" + registration() + "]";
    }
}
