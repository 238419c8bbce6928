package io.github.rollcall.directory.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-41")
class WritePermitTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DirectoryUserId ANA = user("corp", "u1");

    private static DirectoryUserId user(String directory, String id) {
        return new DirectoryUserId(new DirectoryId(directory), id);
    }

    private static WritePermit permit() {
        return new WritePermit(ANA, CredentialAction.RESET_MFA, NOW, MINUTE, false);
    }

    @Test
    void itCanBeUsedOnce() {
        WritePermit permit = permit();
        permit.use(ANA, CredentialAction.RESET_MFA, NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> permit.use(ANA, CredentialAction.RESET_MFA, NOW))
                .withMessageContaining("used before");
    }

    @Test
    void itIsForOneUserOfOneDirectoryAndOneActionAndAWrongUseDoesNotUseItUp() {
        WritePermit permit = permit();

        for (DirectoryUserId other : List.of(user("corp", "u2"), user("other", "u1"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> permit.use(other, CredentialAction.RESET_MFA, NOW))
                    .withMessageContaining("another user");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> permit.use(ANA, CredentialAction.TEMPORARY_PASSWORD, NOW))
                .withMessageContaining("RESET_MFA, not for TEMPORARY_PASSWORD");
        permit.use(ANA, CredentialAction.RESET_MFA, NOW);
    }

    @Test
    void itExpires() {
        permit().use(ANA, CredentialAction.RESET_MFA, NOW.plus(MINUTE).minusMillis(1));
        for (Duration late : List.of(Duration.ZERO, Duration.ofMillis(1))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> permit().use(
                                    ANA,
                                    CredentialAction.RESET_MFA,
                                    NOW.plus(MINUTE).plus(late)))
                    .withMessageContaining("expired");
        }
    }

    @Test
    void itLivesAtMostTenMinutes() {
        new WritePermit(ANA, CredentialAction.UNLOCK, NOW, WritePermit.MAX_LIFETIME, false);
        for (Duration lifetime :
                List.of(Duration.ZERO, Duration.ofMillis(-1), WritePermit.MAX_LIFETIME.plusMillis(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WritePermit(ANA, CredentialAction.UNLOCK, NOW, lifetime, false));
        }
    }

    @Test
    void ofManyThreadsOneUsesIt() throws Exception {
        WritePermit permit = permit();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> use = () -> {
                try {
                    permit.use(ANA, CredentialAction.RESET_MFA, NOW);
                    return true;
                } catch (IllegalStateException used) {
                    return false;
                }
            };
            int successes = 0;
            for (Future<Boolean> one :
                    threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> use).toList())) {
                successes += one.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void itSaysWhetherTheResetOfAnAdministratorWasApproved() {
        assertThat(permit().coversPrivileged()).isFalse();
        assertThat(new WritePermit(ANA, CredentialAction.RESET_MFA, NOW, MINUTE, true).coversPrivileged())
                .isTrue();
    }

    @Test
    void noHostCanMakeOne() {
        assertThat(WritePermit.class.getDeclaredConstructors())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getModifiers()).isZero());
        assertThat(Modifier.isFinal(WritePermit.class.getModifiers())).isTrue();
    }

    @Test
    void itPrintsNobody() {
        assertThat(permit()).hasToString("WritePermit[RESET_MFA]");
    }
}
