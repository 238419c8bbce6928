package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Nothing secret and nobody's data is said while credentials are changed, whatever goes wrong. */
public abstract class ResetLogStories {
    private static final List<String> NEVER = List.of("canary", "eyJ", "Bearer ");

    private final List<String> secrets = new ArrayList<>(NEVER);
    private final StringBuilder said = new StringBuilder();

    /** For the tests of a provider. */
    protected ResetLogStories() {}

    /**
     * Begins a story, which the test closes.
     *
     * @return a story of its own
     */
    protected abstract ResetStory<?> start();

    private static List<Fault> faults() {
        String body = "{\"temporaryAccessPass\":\"canary-pass\",\"isUsable\":false,\"tempPassword\":\"\","
                + "\"resetPasswordUrl\":\"canary\"}";
        String error = "{\"errorCode\":\"E0000001\",\"errorSummary\":\"canary\",\"error\":{\"code\":"
                + "\"Request_BadRequest\",\"message\":\"canary\"}}";
        return List.of(
                Fault.status(504),
                Fault.status(400),
                Fault.status(403),
                Fault.status(400, error, "application/json"),
                Fault.status(200, "<html>canary</html>", "text/html"),
                Fault.connectionReset(),
                Fault.garbage(),
                Fault.body(body),
                Fault.tooManyRequests(Duration.ofSeconds(150)));
    }

    private void perform(ResetStory<?> story, DirectoryUserId user, CredentialAction action) {
        // No wait that an earlier answer asked for is left.
        story.clock.advance(Duration.ofMinutes(3));
        story.prepare(user, action);
        CredentialResult result = story.perform(user, action);
        said.append(result).append(result.refusals()).append(result.methods()).append(result.before());
        result.before().ifPresent(before -> said.append(before.value()));
        result.error()
                .ifPresent(error -> said.append(RecordingLogs.textOf(error)).append(error.remedy()));
        result.secret().flatMap(OneTimeSecret::reveal).map(String::valueOf).ifPresent(secrets::add);
        result.before().ifPresent(before -> said.append(story.readBack(result)));
        said.append(story.admin.examine(user));
    }

    @Test
    @Tag("R-18")
    void noLogNoResultAndNoErrorHoldsASecretOrALogin() {
        try (ResetStory<?> story = start()) {
            DirectoryUserId user = story.add(SandboxEmployee.named("Canary", "Canary")
                    .login("canary@northwind.example")
                    .build());
            List<RecordingLogs.Line> lines = RecordingLogs.during(() -> {
                for (CredentialAction action : story.admin.actions()) {
                    for (Fault fault : faults()) {
                        story.registerMethod(user);
                        story.sandbox.failWrite(1, fault);
                        perform(story, user, action);
                        story.sandbox.clearFaults();
                    }
                    perform(story, user, action);
                }
            });
            lines.stream()
                    .filter(line -> line.logger().startsWith("io.github.rollcall") || line.isAtLeast(Level.INFO))
                    .forEach(line -> said.append(line.text()).append('\n'));
        }

        assertThat(secrets).hasSizeGreaterThan(NEVER.size() + 1);
        for (String secret : secrets) {
            assertThat(said.toString().contains(secret))
                    .as("a secret or login is told")
                    .isFalse();
        }
    }
}
