package io.github.rollcall.testkit.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.testkit.SandboxExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SandboxExtensionTest {
    private final List<String> started = new ArrayList<>();

    @BeforeEach
    void theSetupSeesTheSandboxOfTheTest(EntraSandbox entra) {
        entra.addGenerated(1);
    }

    @RepeatedTest(2)
    void eachTestHasFreshSandboxesOfItsOwn(EntraSandbox entra, OktaSandbox okta) {
        assertThat(entra.employees())
                .as("the samples and the one of the setup")
                .hasSize(okta.employees().size() + 1);
        assertThat(started).as("addresses of tests before").doesNotContain(entra.baseUrl(), okta.baseUrl());
        started.add(entra.baseUrl());
        started.add(okta.baseUrl());
    }

    @AfterAll
    void sandboxesAreClosedAfterTheirTest() {
        assertThat(started).hasSize(4).noneMatch(SandboxExtensionTest::answers);
    }

    private static boolean answers(String address) {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
