package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the first match of a fresh JVM loads. */
class FreshJvmTest {

    @Test
    void theFirstMatchLoadsNoDataBinding() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        classPath(),
                        FirstMatch.class.getName())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(loaded)
                .contains("PASS 64")
                .contains("io.github.rollcall.claims.ClaimsMatcher")
                .doesNotContain("com.fasterxml.jackson.databind");
    }

    /** What a match needs, and the data binding that it must not need. */
    private static String classPath() {
        return Stream.of(
                        FirstMatch.class,
                        ClaimsMatcher.class,
                        JsonFactory.class,
                        PhoneNumberUtil.class,
                        ObjectMapper.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A host's first match, with a ready policy and with a built one. */
    static final class FirstMatch {

        private FirstMatch() {}

        public static void main(String[] arguments) {
            MatchDecision decision = PolicyCases.match(
                    ClaimsMatcher.using(ClaimsPolicy.workforceDefault()),
                    MatchContext.builder()
                            .accountState(AccountState.ACTIVE)
                            .now(Instant.parse("2026-03-01T12:00:00Z")));
            System.out.println(decision.verdict() + " "
                    + PolicyCases.lenient().build().hash().length());
        }
    }
}
