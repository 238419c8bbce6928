package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose a change is that is seen after a write without an answer. */
@Tag("R-41")
class EntraReadBackTest {
    private static final String PASSWORD_CHANGED = "lastPasswordChangeDateTime";
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final EntraResetStory story = new EntraResetStory();
    private final DirectoryUserId ana = story.ana();

    @BeforeEach
    void someTimePasses() {
        story.clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private CredentialResult performWithoutEffect(CredentialAction action) {
        story.sandbox.failWrite(1, Fault.status(504).beforeEffect());
        CredentialResult result = story.perform(ana, action);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        return result;
    }

    private CredentialResult readBack(CredentialResult result) {
        return story.admin.readBack(ana, result.action(), result.before().orElseThrow());
    }

    private void showsChangeAt(String property, Instant date) {
        story.sandbox.update(ana.externalId(), property, date.toString());
    }

    @Test
    void aPasswordThatWasChangedBeforeTheWriteIsNotTheOneThatWasSent() {
        CredentialResult result = performWithoutEffect(CredentialAction.TEMPORARY_PASSWORD);
        showsChangeAt(PASSWORD_CHANGED, story.clock.instant().minusSeconds(6));

        assertThat(readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
        story.clock.advance(SETTLED);
        assertThat(readBack(result).failure()).contains(Failure.NOT_APPLIED);
    }

    @Test
    void aDateThatIsUnevenByAFewSecondsIsOfTheWrite() {
        CredentialResult result = performWithoutEffect(CredentialAction.TEMPORARY_PASSWORD);
        showsChangeAt(PASSWORD_CHANGED, story.clock.instant().minusSeconds(5));

        assertThat(readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aPasswordThatIsChangedLongAfterTheWriteTellsNothingOfIt() {
        CredentialResult result = performWithoutEffect(CredentialAction.TEMPORARY_PASSWORD);
        story.clock.advance(Duration.ofMinutes(11));
        showsChangeAt(PASSWORD_CHANGED, story.clock.instant());

        assertThat(readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void sessionsThatWereEndedBeforeTheWriteMayHaveBegunAgain() {
        CredentialResult result = performWithoutEffect(CredentialAction.END_SESSIONS);
        showsChangeAt("signInSessionsValidFromDateTime", story.clock.instant().minusSeconds(6));
        story.clock.advance(SETTLED);

        assertThat(readBack(result).failure()).contains(Failure.NOT_APPLIED);
    }

    @Test
    void sessionsThatAreEndedLaterByAnybodyHaveEnded() {
        CredentialResult result = performWithoutEffect(CredentialAction.END_SESSIONS);
        showsChangeAt("signInSessionsValidFromDateTime", story.clock.instant().plus(Duration.ofHours(1)));

        assertThat(readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aClockOfOursThatIsWrongChangesNothing() {
        for (Duration wrong : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
            MutableClock ours = MutableClock.at(story.clock.instant().plus(wrong));
            try (EntraDirectory connector = story.builder().clock(ours).build()) {
                CredentialAdmin admin = connector.credentials().orElseThrow();
                story.sandbox.failWrite(1, Fault.status(504));
                CredentialResult result =
                        admin.perform(TestPermits.issuedAt(ana, CredentialAction.TEMPORARY_PASSWORD, ours.instant()));

                assertThat(admin.readBack(ana, result.action(), result.before().orElseThrow())
                                .outcome())
                        .as("%s", wrong)
                        .isEqualTo(Outcome.DONE);
            }
            story.clock.advance(Duration.ofHours(3));
        }
    }

    @Test
    void aDateThatIsNoneTellsNothing() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.sandbox.update(ana.externalId(), PASSWORD_CHANGED, "yesterday");
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
