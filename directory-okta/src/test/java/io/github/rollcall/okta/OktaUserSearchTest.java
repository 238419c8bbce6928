package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OktaUserSearchTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final String ada = sandbox.add(SandboxEmployee.named("Ada", "Moss")
            .login("ada.moss@example.com")
            .email("ada@example.com")
            .with(SandboxAttribute.EMPLOYEE_ID, "E-17")
            .build());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HintMatch<DirectoryUser> find(String hint) {
        try (OktaDirectory directory = group(sandbox).build()) {
            return directory.find(new LoginHint(hint));
        }
    }

    @Test
    void aUserIsReadFreshEachTime() {
        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(directory.user(ada).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);

            sandbox.disable(ada);
            assertThat(directory.user(ada).orElseThrow().status()).isEqualTo(AccountStatus.INACTIVE);

            sandbox.delete(ada);
            assertThat(directory.user(ada)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "ada.moss", "ada.moss@example.com", ".", "..", "a/b", "%2e%2e", "x?y", "x y", "ä"})
    void onlyAnIdFindsAUser(String id) {
        sandbox.add(SandboxEmployee.named("M", "E").login("me@example.com").build());

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(directory.user(id)).isEmpty();
        }
    }

    @Test
    void aShortNameThatOktaResolvesIsNobody() {
        sandbox.add(
                SandboxEmployee.named("Bo", "Reed").login("boreed@example.com").build());

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(directory.user("boreed")).isEmpty();
            assertThat(sandbox.dataRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "[]", "{}", "{\"id\":7,\"profile\":{}}"})
    void anAnswerThatIsNoUserIsAnErrorAndNotAMissingUser(String body) {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.body(body));

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(() -> directory.user(ada)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
        }
    }

    @Test
    void a404OfAProxyIsAnErrorAndNotAMissingUser() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(404, "<html>no</html>", "text/html"));

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(() -> directory.user(ada)).code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.moss@example.com", "ADA.MOSS@EXAMPLE.COM", " ada@example.com ", "E-17", "e-17"})
    @Tag("R-30")
    void aLoginAnAddressOrAnEmployeeIdFindsTheUser(String hint) {
        assertThat(find(hint).user().map(user -> user.id().externalId())).hasValue(ada);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "/",
                "\\",
                "\"",
                "ada",
                "ada.moss",
                "*",
                "%",
                "x\" or status pr or profile.login eq \"x",
                "x\\\" or status pr or profile.login eq \\\"x",
                "ada@example.com\" or profile.login eq \"ada.moss@example.com",
                "\u212A-17",
                "a&limit=1",
                "a#b",
                "ada@example.com%00"
            })
    void anythingElseFindsNobody(String hint) {
        assertThat(find(hint).kind()).isEqualTo(HintMatch.Kind.NONE);
    }

    @Test
    void aLoginWithQuotesAndSlashesIsFound() {
        String odd = sandbox.add(SandboxEmployee.named("O", "Dd")
                .login("o\"d\\d/e+1 &@example.com")
                .build());

        assertThat(find("o\"d\\d/e+1 &@example.com")
                        .user()
                        .map(user -> user.id().externalId()))
                .hasValue(odd);
    }

    @Test
    void severalCarriersOfOneHintAreAmbiguous() {
        sandbox.add(SandboxEmployee.named("Bo", "Reed").email("ada@example.com").build());

        assertThat(find("ada@example.com").kind()).isEqualTo(HintMatch.Kind.AMBIGUOUS);
    }

    @Test
    void aSecondCarrierOnALaterPageIsSeen() {
        for (int i = 0; i < 15; i++) {
            sandbox.add(SandboxEmployee.named("Twin", "No" + i)
                    .email("twin@example.com")
                    .build());
        }

        assertThat(find("twin@example.com").kind()).isEqualTo(HintMatch.Kind.AMBIGUOUS);
    }

    /** Whoever drops the links may have dropped the page with the second carrier. */
    @Test
    void aFullPageThatDoesNotSayWhetherItIsTheLastIsNoAnswer() {
        String first = twins(10);
        LoginHint twin = new LoginHint("twin@example.com");
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.none().header("Link", lines -> List.of()));
        try (OktaDirectory directory = allUsers(sandbox).build()) {
            assertThat(failureOf(() -> directory.find(twin)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);

            sandbox.delete(first);
            assertThat(directory.find(twin).kind()).isEqualTo(HintMatch.Kind.AMBIGUOUS);
        }
    }

    private String twins(int count) {
        String first = "";
        for (int i = 0; i < count; i++) {
            String id = sandbox.add(SandboxEmployee.named("Twin", "No" + i)
                    .email("twin@example.com")
                    .build());
            first = i == 0 ? id : first;
        }
        return first;
    }

    @Test
    void aHitThatDoesNotCarryTheHintIsNoHit() {
        sandbox.failRequest(
                1,
                Fault.body(
                        "[{\"id\":\"00uX\",\"status\":\"ACTIVE\",\"profile\":{\"login\":\"somebody@example.com\"}}]"));

        assertThat(find("ada@example.com").kind()).isEqualTo(HintMatch.Kind.NONE);
    }

    @Test
    void aHitThatCannotBeReadIsAnError() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.poisonRow());

        assertThat(failureOf(() -> find("ada@example.com")).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void withAGroupOnlyItsMembersAreFound() {
        sandbox.moveOutOfGroup(ada);

        assertThat(find("ada@example.com").kind()).isEqualTo(HintMatch.Kind.NONE);
        try (OktaDirectory everybody = allUsers(sandbox).build()) {
            assertThat(everybody.find(new LoginHint("ada@example.com")).user()).isPresent();
        }
    }

    @Test
    void aDirectoryWithoutHintAttributesFindsNobodyAndAsksNobody() {
        OktaAttributes names = OktaAttributes.defaults()
                .without(UserAttribute.USERNAME)
                .without(UserAttribute.EMAIL)
                .without(UserAttribute.EMPLOYEE_ID);

        try (OktaDirectory directory = group(sandbox).attributes(names).build()) {
            assertThat(directory.find(new LoginHint("ada@example.com")).kind()).isEqualTo(HintMatch.Kind.NONE);
            assertThat(sandbox.requestCount()).isZero();
        }
    }
}
