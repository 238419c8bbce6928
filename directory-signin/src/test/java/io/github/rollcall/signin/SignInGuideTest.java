package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.testkit.FakeDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide says what the code does: its snippets are this test, its table of problems is the code's. */
@Tag("R-44")
class SignInGuideTest extends SignInStory {
    private static final Path PAGE = Path.of("..", "docs", "sign-in.md");
    private static final Path HERE = Path.of("src/test/java/io/github/rollcall/signin/SignInGuideTest.java");

    /** A host's sessions, and what it does to answer a browser. */
    private final Map<String, String> session = new HashMap<>();

    private URI sentTo = URI.create("about:blank");

    private void redirect(URI url) {
        sentTo = url;
    }

    @Test
    void theSnippetsSignAnEmployeeIn() {
        issuer.describe(issuer.base() + "/" + TENANT + "/v2.0");
        OidcIssuer company = OidcIssuer.entra(TENANT, issuer.uri());
        FakeDirectory directory = FakeDirectory.of("headquarters");
        DirectoryUserId id = new DirectoryUserId(new DirectoryId("headquarters"), OBJECT);
        directory.put(
                DirectoryUser.builder(id).status(AccountStatus.ACTIVE, null).build());
        Map<String, String> vault = Map.of("portal-secret", "s3cret");

        OidcSignIn portal = OidcSignIn.builder()
                .issuer(company)
                .clientId("5d0f1c3e-7a64-4f0f-8f0b-9d1e6a7b8c33")
                .redirectUri("https://portal.example/sign-in/done")
                .clientSecret(() -> vault.get("portal-secret"))
                .build();
        SignInDirectory people = SignInDirectory.fresh(company, directory);

        SignInRequest request = portal.begin();
        session.put("sign-in", request.sessionValue());
        redirect(request.url());

        long now = System.currentTimeMillis() / 1000;
        Claims claims = entraClaims(request, TENANT)
                .with("aud", "5d0f1c3e-7a64-4f0f-8f0b-9d1e6a7b8c33")
                .with("iat", now)
                .with("exp", now + 300);
        issuer.tokenAnswer.put("id_token", claims.signed());
        String query = "code=abc&state=" + parameter(sentTo, "state");

        SignInRequest kept = SignInRequest.ofSession(session.remove("sign-in"));
        SignInOutcome outcome = portal.finish(kept, query);
        Optional<DirectoryUser> employee = outcome.user().map(people::resolve).flatMap(SignInResolution::user);

        assertThat(employee.orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void theSnippetsOfTheGuideAreTheOnesAbove() throws IOException {
        List<String> tested = stripped(Files.readAllLines(HERE));
        List<String> guide = Files.readAllLines(PAGE);
        int snippets = 0;
        for (int i = 0; i < guide.size(); i++) {
            if (guide.get(i).equals("```java")) {
                List<String> snippet = stripped(guide.subList(i + 1, i + 1 + end(guide.subList(i + 1, guide.size()))));
                assertThat(String.join(" ", tested)).contains(String.join(" ", snippet));
                snippets++;
            }
        }
        assertThat(snippets).isEqualTo(3);
    }

    private static int end(List<String> lines) {
        return lines.indexOf("```");
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void everyProblemAndEveryRefusalStandsInTheGuide() throws IOException {
        List<String> guide = Files.readAllLines(PAGE);
        assertThat(guide)
                .containsSubsequence(Stream.of(SignInProblem.values())
                        .map(problem -> "| `" + problem.name() + "` | " + problem.reason() + " | "
                                + (problem.isSecurityEvent() ? "yes" : "") + " | " + problem.remedy() + " |")
                        .toList());
        assertThat(String.join("\n", guide))
                .contains(Stream.of(SignInRefusal.values())
                        .map(refusal -> "`" + refusal.name() + "`")
                        .toList());
    }
}
