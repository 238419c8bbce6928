package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.Fault;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose credentials no provider's connector changes; what is not known counts against the user. */
@Tag("R-34")
@Tag("R-41")
public abstract class ResetRefusalStories {
    private ResetStory<?> story;
    private DirectoryUserId ana;

    /** For the tests of a provider. */
    protected ResetRefusalStories() {}

    /**
     * Begins a story. Called once for each test, which closes it.
     *
     * @return a story of its own
     */
    protected abstract ResetStory<?> start();

    @BeforeEach
    void begin() {
        story = start();
        ana = story.ana();
    }

    @AfterEach
    void end() {
        story.close();
    }

    /** Every action is refused for exactly this reason, by value and when it is tried, and nothing is sent. */
    private void refusedEverything(DirectoryUserId user, Reason reason) {
        for (CredentialAction action : story.admin.actions()) {
            assertThat(story.reasons(user, action)).as("%s", action).contains(reason);
            CredentialResult result = story.perform(user, action);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.failure()).contains(Failure.INELIGIBLE);
            assertThat(result.refusals()).extracting(CredentialRefusal::reason).contains(reason);
        }
        assertThat(story.reasons(user, CredentialAction.TEMPORARY_PASSWORD)).containsExactly(reason);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aMemberInGoodStandingMayBeReset() {
        for (CredentialAction action : story.admin.actions()) {
            story.prepare(ana, action);
            assertThat(story.admin.examine(ana).allows(action)).as("%s", action).isTrue();
        }
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aDisabledAccountIsNotReset() {
        story.sandbox.disable(ana.externalId());
        refusedEverything(ana, Reason.INACTIVE);
    }

    @Test
    void aDeletedUserIsNotReset() {
        story.sandbox.delete(ana.externalId());
        refusedEverything(ana, Reason.NOT_FOUND);
    }

    @Test
    void aLoginIsNoIdentity() {
        refusedEverything(new DirectoryUserId(ana.directory(), "ana.lopez@northwind.example"), Reason.NOT_FOUND);
        assertThat(story.sandbox.dataRequestCount()).isZero();
    }

    @Test
    void whoHasLeftTheGroupIsNotResetUntilTheyAreBack() {
        for (CredentialAction action : story.admin.actions()) {
            story.prepare(ana, action);
            story.sandbox.moveOutOfGroup(ana.externalId());

            CredentialResult result = story.perform(ana, action);

            assertThat(result.failure()).as("%s", action).contains(Failure.INELIGIBLE);
            assertThat(result.refusals())
                    .as("%s", action)
                    .extracting(CredentialRefusal::reason)
                    .containsExactly(Reason.OUT_OF_SCOPE);
            assertThat(story.reasons(ana, action)).as("%s", action).containsExactly(Reason.OUT_OF_SCOPE);
            assertThat(story.writes()).isEmpty();
            story.sandbox.moveIntoGroup(ana.externalId());
            assertThat(story.admin.examine(ana).allows(action)).as("%s", action).isTrue();
        }
    }

    @Test
    void theApprovalOfAnAdministratorsResetDoesNotCoverWhoHasLeftTheGroup() {
        story.account(ana).assignRole(story.administratorRole());
        story.raiseApplication();
        story.clock.set(Clock.systemUTC().instant());
        story.sandbox.moveOutOfGroup(ana.externalId());

        assertThat(story.admin
                        .perform(TestPermits.forAdministrators(ana, CredentialAction.TEMPORARY_PASSWORD))
                        .refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.OUT_OF_SCOPE);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void anAdministratorIsNotReset() {
        story.account(ana).assignRole(story.administratorRole());
        refusedEverything(ana, Reason.PRIVILEGED);
    }

    @Test
    void theApprovalOfAnAdministratorsResetCoversNothingElse() {
        story.account(ana).assignRole(story.administratorRole());
        story.registerMethod(ana);
        story.raiseApplication();
        assertThat(story.perform(ana, CredentialAction.RESET_MFA).failure()).contains(Failure.INELIGIBLE);

        story.clock.set(Clock.systemUTC().instant());
        assertThat(story.admin
                        .perform(TestPermits.forAdministrators(ana, CredentialAction.RESET_MFA))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        story.sandbox.disable(ana.externalId());
        assertThat(story.admin
                        .perform(TestPermits.forAdministrators(ana, CredentialAction.RESET_MFA))
                        .refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.INACTIVE);
    }

    @Test
    void withoutAHigherRoleOfTheApplicationTheProviderRefusesAnAdministrator() {
        story.account(ana).assignRole(story.administratorRole());
        story.clock.set(Clock.systemUTC().instant());

        CredentialResult result =
                story.admin.perform(TestPermits.forAdministrators(ana, CredentialAction.TEMPORARY_PASSWORD));

        assertThat(result.failure()).contains(Failure.PERMISSION_MISSING);
    }

    @Test
    void theUserIsReadAnewForEveryWrite() {
        assertThat(story.admin.examine(ana).allows(CredentialAction.TEMPORARY_PASSWORD))
                .isTrue();
        story.sandbox.disable(ana.externalId());

        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.INACTIVE);
    }

    @Test
    void aReadThatFailsMeansNoReset() {
        for (int n = 1; n <= story.readsBeforePassword(); n++) {
            story.sandbox.failRequests(n, 10, Fault.status(503));

            CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

            assertThat(result.failure()).as("request %d", n).contains(Failure.UNAVAILABLE);
            assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
            assertThat(story.writes()).isEmpty();
            story.sandbox.clearFaults();
        }
    }

    @Test
    void anAnswerThatSaysNothingIsNotBelieved() {
        for (String odd : new String[] {"{}", "[]", "{\"id\":\"somebody\"}", "<html>", ""}) {
            for (int n = 1; n <= story.readsBeforePassword(); n++) {
                story.sandbox.failRequests(n, 10, Fault.body(odd));

                CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

                assertThat(result.failure().orElseThrow())
                        .as("request %d is %s", n, odd)
                        .isIn(Failure.UNAVAILABLE, Failure.INELIGIBLE);
                story.sandbox.clearFaults();
            }
        }
        assertThat(story.writes()).isEmpty();
    }
}
