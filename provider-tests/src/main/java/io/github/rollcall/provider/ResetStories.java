package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.directory.reset.WritePermit;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SignInStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Resets with any provider: what the employee meets afterwards, and that nothing happens without a permit. */
@Tag("R-41")
@Tag("R-42")
public abstract class ResetStories {
    private ResetStory<?> story;
    private DirectoryUserId ana;

    /** For the tests of a provider. */
    protected ResetStories() {}

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

    @Test
    void aTemporaryPasswordLetsTheUserInAndHasToBeChanged() {
        story.registerMethod(ana);
        assertThat(story.sandbox.nextSignIn(ana.externalId())).isEmpty();

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.CHANGE_PASSWORD);
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void theTemporaryPasswordIsShownOnceAndPrintsNothing() {
        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);
        OneTimeSecret secret = result.secret().orElseThrow();
        String password = String.valueOf(secret.reveal().orElseThrow());

        assertThat(secret.reveal()).isEmpty();
        assertThat(result.toString() + secret).doesNotContain(password);
    }

    @Test
    void allMethodsGoAndTheNextSignInAsksToRegister() {
        story.registerMethod(ana);
        story.registerMethod(ana);
        assertThat(story.sandbox.nextSignIn(ana.externalId())).isEmpty();

        CredentialResult result = story.perform(ana, CredentialAction.RESET_MFA);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.methods())
                .hasSize(2)
                .allMatch(method -> method.state() == MethodRemoval.State.REMOVED)
                .allMatch(method -> method.detail().isEmpty());
        assertThat(story.methods(ana)).isEmpty();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.REGISTER_METHODS);
    }

    @Test
    void thePasswordIsNoFactorAndStays() {
        CredentialResult result = story.perform(ana, CredentialAction.RESET_MFA);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.methods()).isEmpty();
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void anyAnswerOfTheTwoHundredsEndsSessions() {
        for (int status : new int[] {200, 201, 204}) {
            story.sandbox.failWrite(1, Fault.status(status, "", "application/json"));

            assertThat(story.perform(ana, CredentialAction.END_SESSIONS).outcome())
                    .as("status %d", status)
                    .isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void aPermitIsGoodForOneCallWhateverItBrought() {
        story.sandbox.disable(ana.externalId());
        WritePermit permit = TestPermits.issuedAt(ana, CredentialAction.TEMPORARY_PASSWORD, story.clock.instant());
        assertThat(story.admin.perform(permit).failure()).contains(Failure.INELIGIBLE);
        story.sandbox.enable(ana.externalId());

        assertThatIllegalStateException().isThrownBy(() -> story.admin.perform(permit));
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void ofManyThreadsWithOnePermitOneSendsOneRequest() throws Exception {
        WritePermit permit = TestPermits.issuedAt(ana, CredentialAction.TEMPORARY_PASSWORD, story.clock.instant());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> perform = () -> {
                try {
                    return story.admin.perform(permit).outcome() == Outcome.DONE;
                } catch (IllegalStateException used) {
                    return false;
                }
            };
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> perform).toList())) {
                done.add(one.get());
            }
            assertThat(done).containsOnlyOnce(true);
            assertThat(story.writes()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExpiredPermitSendsNothing() {
        WritePermit permit = TestPermits.issuedAt(
                ana, CredentialAction.TEMPORARY_PASSWORD, story.clock.instant().minusSeconds(60));

        assertThatIllegalStateException().isThrownBy(() -> story.admin.perform(permit));
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aPermitForAnotherDirectoryOrAnActionThatIsNotOfferedSendsNothing() {
        DirectoryUserId elsewhere = new DirectoryUserId(new DirectoryId("other"), ana.externalId());
        Set<CredentialAction> others = EnumSet.complementOf(EnumSet.copyOf(story.admin.actions()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.perform(elsewhere, CredentialAction.TEMPORARY_PASSWORD));
        assertThatIllegalArgumentException().isThrownBy(() -> story.admin.examine(elsewhere));
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(
                        action -> assertThatIllegalArgumentException().isThrownBy(() -> story.perform(ana, action)));
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aReadOnlyConnectionHasNoCredentialsToChange() {
        try (DirectoryConnector readOnly = story.connect(PermissionLevel.READ_ONLY, Duration.ofSeconds(20))) {
            assertThat(readOnly.credentials()).isEmpty();
        }
    }
}
