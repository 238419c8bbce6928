package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ticket shows of an account. */
@Tag("R-9")
final class OktaAccountContextTest {
    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final OktaDirectory connector = OktaFixture.group(sandbox).build();
    private final String ana = sandbox.add(
            SandboxEmployee.named("Ana", "Example").login("ana@corp.example").build());

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private Optional<AccountContext> context(String id) {
        return connector.context().orElseThrow().accountContext(id);
    }

    private static AreaStatus off(AccountContext context, ContextPart part) {
        return Optional.ofNullable(context.off().get(part)).orElseThrow();
    }

    @Test
    void theContextOfAnAccountShowsItsParts() {
        sandbox.areas().addApplication("Payroll");
        sandbox.areas().assign(ana, "Payroll");
        sandbox.areas().signIn(ana, Instant.parse("2026-03-01T08:00:00Z"));
        sandbox.setStatus(ana, EmployeeStatus.LOCKED_OUT);

        AccountContext context = context(ana).orElseThrow();

        assertThat(context.off()).isEmpty();
        assertThat(context.user().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(context.user().providerStatus()).hasValue("LOCKED_OUT");
        assertThat(context.groups()).hasSize(1);
        assertThat(context.applications())
                .extracting(ApplicationAssignment::applicationName)
                .containsExactly("Payroll");
        assertThat(context.lastSignIn()).hasValue(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(context.passwordChanged()).isPresent();
        assertThat(context.sessionsValidFrom()).isEmpty();
        assertThat(context.toString()).doesNotContain("ana@", "Payroll");
    }

    @Test
    void oneReadOfTheUserShowsItsStateAndItsSignIn() {
        sandbox.areas().addApplication("Payroll");
        sandbox.areas().assign(ana, "Payroll");
        connector.check();
        int before = sandbox.dataRequestCount();

        context(ana);

        assertThat(sandbox.dataRequestCount() - before).isEqualTo(3);
    }

    @Test
    void whoeverNeverSignedInHasNoTimeOfASignIn() {
        assertThat(context(ana).orElseThrow().lastSignIn()).isEmpty();
    }

    @Test
    void aTimeThatCannotBeReadIsNone() {
        sandbox.update(ana, "lastLogin", "yesterday");
        sandbox.update(ana, "passwordChanged", 7);

        AccountContext context = context(ana).orElseThrow();

        assertThat(context.lastSignIn()).isEmpty();
        assertThat(context.passwordChanged()).isEmpty();
    }

    @Test
    void partsThatAreOffAreNamedWithTheScopeOrTheRole() {
        sandbox.areas().hideGroups();

        AccountContext context = context(ana).orElseThrow();

        assertThat(context.off().keySet()).containsExactly(ContextPart.GROUPS, ContextPart.APPLICATIONS);
        AreaStatus groups = off(context, ContextPart.GROUPS);
        assertThat(groups.kind()).hasValue(Requirement.ROLE);
        assertThat(groups.remedy().orElseThrow()).contains("Admin roles", OktaScope.GROUPS.role());
        AreaStatus applications = off(context, ContextPart.APPLICATIONS);
        assertThat(applications.kind()).hasValue(Requirement.PERMISSION);
        assertThat(applications.missing()).hasValue(OktaScope.APPLICATIONS.wireName());
        assertThat(applications.lost()).isPresent();
    }

    @Test
    void aFeatureThatTheOrgLacksTurnsOffItsPart() {
        sandbox.authorization().lackFeature("/api/v1/users/" + ana + "/appLinks");

        AreaStatus off = off(context(ana).orElseThrow(), ContextPart.APPLICATIONS);

        assertThat(off.kind()).hasValue(Requirement.LICENCE);
    }

    @Test
    void aPartThatFailsIsNoPartWithoutAnything() {
        sandbox.failRequests(2, Integer.MAX_VALUE, Fault.status(500));

        assertThat(failureOf(() -> context(ana)).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00u0000000000000dead", "me", "ana", "ana@corp.example", "a/b", ""})
    void nobodyHasNoContext(String id) {
        assertThat(context(id)).isEmpty();
    }
}
