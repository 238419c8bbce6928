package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Graph alone tells, or does not tell, about a write whose answer was lost. */
@Tag("R-41")
class EntraWriteFaultTest {
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final EntraResetStory story = new EntraResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    static Stream<Fault> successesThatAreNone() {
        return Stream.of(
                Fault.status(200, "<html>sign in to the network</html>", "text/html"),
                Fault.status(200, "OK", "text/plain"),
                Fault.body("{\"error\":{\"code\":\"BadGateway\"}}"),
                Fault.body("{\"value\":false}"),
                Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("successesThatAreNone")
    void aSuccessThatIsNotGraphsConfirmsNothing(Fault odd) {
        story.account(ana).register(EntraMethod.PASSKEY);
        for (CredentialAction action : story.admin.actions()) {
            story.sandbox.resetCounters();
            story.sandbox.failWrite(1, odd.beforeEffect());

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", action).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void anAccessPassWhoseAnswerWasLostIsFoundByItsIdAndItsSecretIsLost() {
        for (Fault lost : List.of(Fault.status(504), Fault.cutBody(), Fault.garbage(), Fault.body("{}"))) {
            story.sandbox.resetCounters();
            story.sandbox.failWrite(1, lost);

            CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);

            assertThat(result.outcome()).as("%s", lost).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.secret()).isEmpty();
            assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
            assertThat(story.readBack(result).secret()).isEmpty();
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void sessionsWhoseAnswerWasLostAreReadBack() {
        story.sandbox.failWrite(1, Fault.emptyResponse());

        CredentialResult result = story.perform(ana, CredentialAction.END_SESSIONS);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void evidenceOfSomebodyElseIsRefused() {
        for (String odd : List.of("x", "entra1|now|||", "okta1|2026-11-21T10:00:00Z|||")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            story.admin.readBack(ana, CredentialAction.END_SESSIONS, new CredentialEvidence(odd)));
        }
    }

    @Test
    void withoutADateGraphDoesNotTellAndNothingIsConcluded() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.sandbox.update(ana.externalId(), "lastPasswordChangeDateTime", null);
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
