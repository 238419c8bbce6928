package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.provider.RecordingLogs;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing secret and nobody's data is said while credentials are changed, and Graph is asked to hurry. */
class EntraResetLogTest {
    private final ResetStory story = new ResetStory();
    private final List<String> secrets = new ArrayList<>(List.of("canary", "eyJ", "Bearer "));
    private final StringBuilder said = new StringBuilder();

    @AfterEach
    void stop() {
        story.close();
    }

    private void perform(DirectoryUserId user, CredentialAction action) {
        CredentialResult result = story.perform(user, action);
        said.append(result).append(result.refusals()).append(result.methods()).append(result.before());
        result.error().ifPresent(error -> said.append(error.getMessage()).append(error.remedy()));
        result.secret().flatMap(OneTimeSecret::reveal).map(String::valueOf).ifPresent(secrets::add);
        said.append(story.admin.examine(user));
    }

    @Test
    void noLogNoResultAndNoErrorHoldsASecretOrALogin() {
        DirectoryUserId user = story.add(SandboxEmployee.named("Canary", "Canary")
                .login("canary@northwind.example")
                .build());
        story.account(user).register(EntraMethod.AUTHENTICATOR, EntraMethod.MOBILE_PHONE);

        said.append(RecordingLogs.said(() -> {
            for (CredentialAction action : story.admin.actions()) {
                for (Fault fault : List.of(
                        Fault.status(504),
                        Fault.status(400),
                        Fault.status(403),
                        Fault.connectionReset(),
                        Fault.garbage(),
                        Fault.body("{\"temporaryAccessPass\":\"canary-pass\",\"isUsable\":false}"),
                        Fault.tooManyRequests(Duration.ofSeconds(150)))) {
                    story.sandbox.failWrite(1, fault);
                    perform(user, action);
                }
                perform(user, action);
            }
        }));

        assertThat(secrets).hasSizeGreaterThan(6);
        for (String secret : secrets) {
            assertThat(said.toString().contains(secret))
                    .as("a secret or login is told")
                    .isFalse();
        }
    }

    @Test
    void aPersonWaitsSoEveryRequestAsksForHighPriority() {
        GraphCredentialRequests requests =
                new GraphCredentialRequests(new GraphClients(EntraSettings.of(story.builder())));
        String id = story.ana().externalId();
        AuthenticationMethod phone =
                new AuthenticationMethod("p1", AuthenticationMethod.Kind.PHONE, "phoneAuthenticationMethod", true);
        for (RequestInformation request : List.of(
                requests.account(id),
                requests.memberOf(id, 1, "id"),
                requests.methods(id),
                requests.deletion(id, phone),
                requests.password(id, "{}".getBytes(StandardCharsets.UTF_8)),
                requests.accessPass(id, null),
                requests.endSessions(id))) {
            assertThat(Optional.ofNullable(request.headers.get("x-ms-throttle-priority")))
                    .hasValueSatisfying(values -> assertThat(values).containsExactly("High"));
        }
    }
}
