package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.provider.RecordingLogs;
import io.github.rollcall.testkit.FakeDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Canaries in everything that is secret or personal, and where they never sing. */
class NothingSecretIsPrintedTest extends SignInStory {
    private static final String CANARY = "canary";

    private final List<String> said = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(CANARY, "eyJ", "Bearer ", SUBJECT));

    private OidcSignInBuilder singing() {
        OidcSignInBuilder builder = builder().keepTokens();
        builder.credentials.clear();
        return builder.clientSecret(() -> "canary-secret");
    }

    /** A whole sign-in, each part of which is written down as a careless host would. */
    private void attempt(String callbackMore, @Nullable String token) {
        SignInRequest request = signIn.begin();
        secrets.addAll(List.of(request.state(), request.nonce(), request.verifier(), request.sessionValue()));
        issuer.tokenAnswer.putAll(Map.of(
                "access_token", "canary-access",
                "refresh_token", "canary-refresh",
                "id_token", token == null ? singing(request).signed() : token));
        say(request);
        try {
            SignInOutcome outcome =
                    signIn.finish(request, "code=canary-code&state=" + encoded(request.state()) + callbackMore);
            say(outcome);
            outcome.problem().ifPresent(problem -> said.add(problem.reason() + problem.remedy()));
            outcome.providerCode().ifPresent(this::say);
            outcome.user().ifPresent(user -> {
                say(user);
                user.tokens().ifPresent(this::say);
                say(SignInDirectory.fresh(OidcIssuer.of(issuer.uri()), FakeDirectory.of("corp"))
                        .resolve(user));
            });
        } catch (DirectoryException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            said.add(trace.toString());
            said.add(failure.remedy() + failure.providerCode() + failure.requestId());
        }
    }

    private void say(Object printed) {
        said.add(String.valueOf(printed));
    }

    private Claims singing(SignInRequest request) {
        return claims(request)
                .with("email", "canary@corp.example")
                .with("preferred_username", "canary-login")
                .with("name", "canary-name")
                .with("acr", "canary-acr");
    }

    @Test
    void noSecretAndNothingPersonalIsPrintedOrLogged() {
        signIn = singing().build();
        say(signIn);
        String logged = RecordingLogs.said(() -> {
            attempt("", null);
            attempt("&error=canary%20error&error_description=canary-description", null);
            attempt("&iss=https%3A%2F%2Fcanary.example", null);
            attempt("&code=canary-again", null);
            attempt("", "canary.token.x");
            attempt("", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYW5hcnkifQ.");
            Map<String, Object> error = Map.of("error", "canary code", "error_description", "canary-description");
            for (int status : List.of(302, 400, 401, 429, 500)) {
                issuer.answers.put("/token", HostileIssuer.json(status, error));
                attempt("", null);
            }
            issuer.answers.put("/token", HostileIssuer.text(200, "canary"));
            attempt("", null);
            issuer.answers.put("/token", HostileIssuer.text(200, "{\"id_token\":\"canary"));
            attempt("", null);
            issuer.answers.clear();
            issuer.keys.get(0).put("kid", "canary-key");
            attempt("", null);
        });
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(logged).contains("sign-in at " + issuer.base());
        said.add(logged);
        for (String secret : secrets) {
            assertThat(said).as("%s", secret).noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void whatIsKeptInsideIsMaskedToo() {
        SignInRequest request = signIn.begin();
        Claims claims = singing(request);
        IdToken token = IdToken.parse(claims.signed(), Set.of(JWSAlgorithm.RS256));
        assertThat(List.of(
                        token.toString(),
                        Callback.parse("code=canary").toString(),
                        new SignInTokens("canary", "canary", "canary").toString(),
                        ProviderKey.of(json(HostileIssuer.publicKey(HostileIssuer.KEY)))
                                .orElseThrow()
                                .toString()))
                .containsExactly("IdToken[***]", "Callback[***]", "SignInTokens[***]", "ProviderKey[RSA]");
    }

    private static JsonObject json(Map<String, Object> object) {
        try {
            return StrictJson.object(new ByteArrayInputStream(
                    JSONObjectUtils.toJSONString(object).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
