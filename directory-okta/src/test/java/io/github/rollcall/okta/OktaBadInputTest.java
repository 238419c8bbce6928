package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, what Okta should not answer, and what happens between two answers: one meaning each, or an error. */
final class OktaBadInputTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final OktaDirectory connector = group(sandbox).pageSize(2).build();

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private Optional<String> found(String hint) {
        return connector.find(new LoginHint(hint)).user().map(user -> user.id().externalId());
    }

    private String hire(String login) {
        return sandbox.add(SandboxEmployee.named("Isaac", "Brock")
                .login(login)
                .email(login)
                .build());
    }

    // --- hints ------------------------------------------------------------------------------------------------------

    /** Okta's address resolves {@code me} to the app itself and short names to somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"me", "ME", "isaac.brock", "users/me", "../users/me", "./"})
    @Tag("R-30")
    void aHintIsNeverAPartOfAnAddress(String hint) {
        hire("isaac.brock@corp.example");
        connector.check();
        int before = sandbox.requests().size();

        assertThat(found(hint)).isEmpty();
        assertThat(sandbox.requests().subList(before, sandbox.requests().size()))
                .noneMatch(request ->
                        request.path().endsWith("/me") || request.path().contains(".."));
        assertThat(connector.user(hint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b@corp.example",
                "a?b@corp.example",
                "a;b@corp.example",
                "a'b@corp.example",
                "a\"b@corp.example",
                "a\\b@corp.example",
                "a&limit=1@corp.example",
                "a%2Fb@corp.example",
                "a b@corp.example",
                "佐藤@corp.example",
                "isáàc.bröck@corp.example"
            })
    @Tag("R-30")
    void anOddLoginIsFoundByExactlyItself(String login) {
        String id = hire(login);
        hire("somebody.else@corp.example");

        assertThat(found(login)).hasValue(id);
    }

    /** Okta takes both for one login and so has only one of them; a search takes them for two. */
    @Test
    @Tag("R-30")
    void aHintWithOtherDiacriticsIsAnotherHint() {
        hire("isaac.brock@corp.example");

        assertThat(found("isáàc.bröck@corp.example")).isEmpty();
    }

    @Test
    void anotherSpellingOfALetterFindsTheSameUserOrNobody() {
        String id = hire("zo\u00eb@corp.example");
        // Somebody else, whose e-mail address differs in the letter's dots alone.
        String other = sandbox.add(SandboxEmployee.named("Zoe", "Brock")
                .login("z.brock@corp.example")
                .email("zoe@corp.example")
                .build());

        assertThat(found("zo\u00eb@corp.example")).hasValue(id);
        assertThat(found("zoe@corp.example")).hasValue(other);
        assertThat(found("ZO\u00cb@corp.example")).as("a capital beyond ASCII").isEmpty();
        assertThat(found("zoe\u0308@corp.example")).as("dots of their own").hasValue(id);
    }

    @Test
    @Tag("R-30")
    void aHintOfThreeHundredCharactersIsFoundOrRefusedButNeverCut() {
        String start = "a".repeat(288);
        String id = hire(start + "@corp.example");
        hire(start.substring(1) + "@corp.example");

        assertThat(start + "@corp.example").hasSizeGreaterThan(300);
        assertThat(found(start + "@corp.example")).hasValue(id);
        assertThat(found(start + "a@corp.example")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginHint("a".repeat(100_000)));
    }

    // --- answers ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "\"[]\"",
                "[] x",
                "[]]",
                "[",
                "[{\"id\":\"00u1\"},",
                "<html><body>Sign in</body></html>",
                "{\"errorCode\":\"E0000009\"}"
            })
    @Tag("R-13")
    void whatIsNoListIsAnErrorAndNoEmptyList(String body) {
        hire("isaac.brock@corp.example");
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.body(body));

        for (Function<OktaDirectory, ?> read : reads()) {
            assertThat(failureOf(() -> read.apply(connector)).code())
                    .isIn(ErrorCode.RESPONSE_INVALID, ErrorCode.UNREACHABLE);
        }
    }

    private List<Function<OktaDirectory, ?>> reads() {
        return List.of(
                directory -> directory.users(null),
                directory -> directory.find(new LoginHint("isaac.brock@corp.example")),
                directory -> directory.groups().orElseThrow().groups(null),
                directory -> directory.groups().orElseThrow().members(sandbox.groupId(), null),
                directory -> directory.applications().orElseThrow().applications(null));
    }

    @Test
    void aLoginThatIsNoTextCostsNobodyElse() {
        String odd = hire("odd@corp.example");
        String even = hire("even@corp.example");
        sandbox.update(odd, "login", 7);
        sandbox.update(odd, "email", Map.of("value", "x"));

        UserPage page = connector.users(null);

        assertThat(page.users()).extracting(user -> user.id().externalId()).contains(odd, even);
        assertThat(connector.find(new LoginHint("even@corp.example")).kind()).isEqualTo(HintMatch.Kind.ONE);
    }

    // --- between two answers ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"E0000029", "E0000031", "E0000001"})
    @Tag("R-13")
    void anExpiredCursorIsOneWhateverOktaCallsIt(String code) {
        sandbox.addGenerated(5);
        Cursor next = connector.users(null).next().orElseThrow();
        sandbox.failRequest(
                1, Fault.status(400, "{\"errorCode\":\"" + code + "\",\"errorSummary\":\"x\"}", "application/json"));

        assertThat(failureOf(() -> connector.users(next)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    /** The first DELETE of Okta only deactivates, and answers 204 as the second does. */
    @Test
    @Tag("R-13")
    void aDeletionInTwoStepsIsADeactivationBeforeItIsADeletion() {
        String id = hire("isaac.brock@corp.example");
        hire("somebody.else@corp.example");
        sandbox.setStatus(id, EmployeeStatus.DEPROVISIONED);
        assertThat(connector.confirm(Set.of(id)).of(id)).isEqualTo(Presence.INACTIVE);
        assertThat(connector.user(id).flatMap(DirectoryUser::providerStatus)).hasValue("DEPROVISIONED");

        sandbox.delete(id);

        assertThat(connector.confirm(Set.of(id)).of(id)).isEqualTo(Presence.DELETED);
        assertThat(connector.user(id)).isEmpty();
    }

    @Test
    void whatIsReadTwiceIsReadAnew() {
        String id = hire("isaac.brock@corp.example");
        SandboxGroup group = sandbox.addGroup("Admins");
        assertThat(connector.user(id).flatMap(DirectoryUser::providerStatus)).hasValue("ACTIVE");
        assertThat(connector.groups().orElseThrow().group(group.id())).isPresent();

        sandbox.setStatus(id, EmployeeStatus.SUSPENDED);
        sandbox.deleteGroup(group);

        assertThat(connector.user(id).flatMap(DirectoryUser::providerStatus)).hasValue("SUSPENDED");
        assertThat(connector.groups().orElseThrow().group(group.id())).isEmpty();
    }

    @Test
    void pagesAddUpAndNoneReplacesAnother() {
        sandbox.addGenerated(401);
        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(OktaFixture.list(directory).ids()).hasSize(401);
        }
    }
}
