package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-30")
final class EntraSearchTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final String ada = sandbox.add(SandboxEmployee.named("Ada", "Byron")
            .login("ada@example.com")
            .email("ada.byron@example.com")
            .with(SandboxAttribute.EMPLOYEE_ID, "E-1")
            .with(SandboxAttribute.OTHER_EMAIL, "ada@home.example")
            .build());
    private final String sean = sandbox.add(SandboxEmployee.named("Sean", "O'Brien")
            .login("sean@example.com")
            .email("sean.o'brien@example.com")
            .with(SandboxAttribute.EMPLOYEE_ID, "E-2")
            .build());
    private final EntraDirectory connector = EntraFixture.connectorTo(sandbox).build();

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private String found(String hint) {
        return connector.find(new LoginHint(hint)).user().orElseThrow().id().externalId();
    }

    @Test
    void aLoginAnAddressAndAnEmployeeIdFindTheSameUser() {
        assertThat(found("ada@example.com")).isEqualTo(ada);
        assertThat(found(" Ada.Byron@Example.com ")).isEqualTo(ada);
        assertThat(found("E-1")).isEqualTo(ada);
    }

    @Test
    void aQuoteInTheHintIsPartOfTheValue() {
        assertThat(found("sean.o'brien@example.com")).isEqualTo(sean);
        assertThat(connector.find(new LoginHint("x' or mail ne '")).kind()).isEqualTo(HintMatch.Kind.NONE);
        assertThat(connector.find(new LoginHint("a&$top=1#%27 or ''")).kind()).isEqualTo(HintMatch.Kind.NONE);
    }

    @Test
    void aHintOfTwoUsersIsAmbiguous() {
        sandbox.update(sean, SandboxAttribute.EMPLOYEE_ID, "ada@example.com");

        assertThat(connector.find(new LoginHint("ada@example.com")).kind()).isEqualTo(HintMatch.Kind.AMBIGUOUS);
    }

    @Test
    void nobodyIsFoundByAnUnknownOrOverlongHint() {
        assertThat(connector.find(new LoginHint("nobody@example.com")).kind()).isEqualTo(HintMatch.Kind.NONE);
        assertThat(connector.find(new LoginHint("x".repeat(200))).kind()).isEqualTo(HintMatch.Kind.NONE);
    }

    @Test
    void hintsThatGraphRefusesCostOneRequestEach() {
        assertThat(found("E-1")).isEqualTo(ada);
        sandbox.failRequest(1, Fault.status(400));
        assertThat(EntraFixture.failureOf(() -> connector.find(new LoginHint("odd")))
                        .code())
                .isEqualTo(ErrorCode.REQUEST_REFUSED);
        sandbox.resetCounters();

        for (int hint = 0; hint < 20; hint++) {
            String odd = "odd" + hint;
            sandbox.failRequest(1, Fault.status(400));
            assertThat(EntraFixture.failureOf(() -> connector.find(new LoginHint(odd)))
                            .code())
                    .isEqualTo(ErrorCode.REQUEST_REFUSED);
        }

        assertThat(sandbox.dataRequestCount()).isEqualTo(20);
        assertThat(found("E-1")).isEqualTo(ada);
    }

    @Test
    void furtherAddressesAreSearchedOnlyWhereTheyAreMapped() {
        assertThat(connector.find(new LoginHint("ada@home.example")).kind()).isEqualTo(HintMatch.Kind.NONE);
        try (EntraDirectory wide = EntraFixture.connectorTo(sandbox)
                .attributes(EntraAttributes.defaults().with(UserAttribute.EMAIL, "mail", "otherMails"))
                .build()) {
            assertThat(wide.find(new LoginHint("ada@home.example"))
                            .user()
                            .orElseThrow()
                            .id()
                            .externalId())
                    .isEqualTo(ada);
        }
    }

    @Test
    void aHitThatDoesNotCarryTheHintIsDropped() {
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"" + ada
                        + "\",\"userPrincipalName\":\"else@example.com\",\"accountEnabled\":true}]}"));

        assertThat(connector.find(new LoginHint("ada@example.com")).kind()).isEqualTo(HintMatch.Kind.NONE);
    }

    @Test
    void aNextLinkOfASearchIsFollowedWithinTheUsersOnly() {
        String link = sandbox.baseUrl() + "/v1.0/users?$filter=mail%20eq%20'ada.byron@example.com'"
                + "&$select=id,userPrincipalName,accountEnabled,mail";
        sandbox.failRequest(1, Fault.body("{\"value\":[],\"@odata.nextLink\":\"" + link + "\"}"));
        assertThat(found("ada.byron@example.com")).isEqualTo(ada);

        sandbox.failRequest(1, Fault.foreignNextLink("http://127.0.0.1:1/v1.0/users"));
        assertThat(EntraFixture.failureOf(() -> connector.find(new LoginHint("E-1")))
                        .code())
                .isEqualTo(ErrorCode.FOREIGN_HOST);
    }

    @Test
    void aFreshReadSeesTheChangeAtOnce() {
        assertThat(connector.user(ada).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
        sandbox.disable(ada);
        assertThat(connector.user(ada).orElseThrow().status()).isEqualTo(AccountStatus.INACTIVE);
        sandbox.delete(ada);
        assertThat(connector.user(ada)).isEmpty();
    }

    @Test
    void aLoginIsNoIdentityForAFreshRead() {
        sandbox.resetCounters();

        assertThat(connector.user("ada@example.com")).isEmpty();
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aFreshReadThatIsAnsweredByAProxyOrAboutSomebodyElseIsNotADeletion() {
        sandbox.failRequest(1, Fault.status(404, "not here", "text/plain"));
        assertThat(EntraFixture.failureOf(() -> connector.user(ada)).code()).isEqualTo(ErrorCode.REQUEST_REFUSED);

        sandbox.failRequests(1, 9, Fault.body("{\"id\":\"" + sean + "\",\"userPrincipalName\":\"sean@example.com\"}"));
        assertThat(EntraFixture.failureOf(() -> connector.user(ada)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void aUserThatMayNotBeReadIsNotFoundByHintButRefused() {
        sandbox.revoke("User.Read.All");

        assertThat(EntraFixture.failureOf(() -> connector.find(new LoginHint("E-1")))
                        .code())
                .isEqualTo(ErrorCode.PERMISSION_MISSING);
        assertThat(EntraFixture.failureOf(() -> connector.user(ada)).code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
    }
}
