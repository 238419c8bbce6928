package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryExceptionTest {

    @Test
    void whatIsMissingIsNamedOnItsOwn() {
        DirectoryException.Builder refused = DirectoryException.of(ErrorCode.PERMISSION_MISSING, "no", "Grant it");

        assertThat(refused.build().missing()).isEmpty();
        assertThat(refused.missing("User.Read.All").build().missing()).contains("User.Read.All");
        assertThat(refused.missing("a\nb").build().missing()).contains("a b");
        assertThat(refused.missing(null).build().missing()).isEmpty();
    }

    @Test
    void theMessageSaysCodeProblemAndRemedy() {
        assertThat(builder().build())
                .hasMessage("PROVIDER_ERROR: the provider answered 500. Try again later")
                .hasToString("io.github.rollcall.directory.DirectoryException: "
                        + "PROVIDER_ERROR: the provider answered 500. Try again later");
    }

    @Test
    void theMessageQuotesTheProvidersCodeAndRequestId() {
        assertThat(builder().providerCode("E0000009").requestId("5d1c-77:a_b.c").build())
                .hasMessage("PROVIDER_ERROR: the provider answered 500. Try again later"
                        + " [provider code E0000009] [request id 5d1c-77:a_b.c]");
    }

    @Test
    void everythingToldIsThere() {
        Exception cause = new IllegalStateException("cause");
        DirectoryException failure = builder()
                .area(Area.GROUPS)
                .retryAfter(Duration.ofSeconds(7))
                .providerCode("E0000009")
                .requestId("r-1")
                .cause(cause)
                .build();

        assertThat(failure.code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.remedy()).isEqualTo("Try again later");
        assertThat(failure.area()).contains(Area.GROUPS);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(failure.providerCode()).contains("E0000009");
        assertThat(failure.requestId()).contains("r-1");
        assertThat(failure).hasCause(cause);
    }

    @Test
    void whatWasNotToldIsEmpty() {
        DirectoryException failure = builder()
                .area(null)
                .retryAfter(null)
                .providerCode(null)
                .requestId(null)
                .cause(null)
                .build();

        assertThat(failure.area()).isEmpty();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.providerCode()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E1\r\nSet-Cookie: a=b",
                "E1\u0000\u0085\u2028x",
                "\u001B[31mE1\u001B[0m",
                "<script>alert('E1')</script>",
                "E1\" onload=\"x",
                "E1${jndi:ldap://x}",
                "E1 %0d%0a",
                "E1\u202Ex",
                "E1] [request id forged",
                "mike@example.org",
            })
    void providerTextThatIsNoPlainTokenIsLeftOutWhole(String hostile) {
        DirectoryException failure =
                builder().providerCode(hostile).requestId(hostile).build();

        assertThat(failure.providerCode()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure).hasMessage("PROVIDER_ERROR: the provider answered 500. Try again later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\u4E2D\u6587", "<>"})
    void providerTextWithoutAPlainCharacterIsLeftOut(String empty) {
        DirectoryException failure =
                builder().providerCode(empty).requestId(empty).build();

        assertThat(failure.providerCode()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure).hasMessage("PROVIDER_ERROR: the provider answered 500. Try again later");
    }

    @Test
    void aTokenOfAHundredCharactersIsKeptAndALongerOneIsNot() {
        DirectoryException failure = builder()
                .providerCode("E".repeat(100))
                .requestId("r".repeat(101))
                .build();

        assertThat(failure.providerCode()).contains("E".repeat(100));
        assertThat(failure.requestId()).isEmpty();
    }

    @Test
    void whatAConnectorSaysIsOneLineOfBoundedLength() {
        DirectoryException failure = DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID, "one\r\ntwo\u001B[31m", "x".repeat(10_000))
                .build();

        assertThat(failure.getMessage()).hasSizeLessThan(1_100).doesNotContain("\r", "\n", "\u001B");
        assertThat(failure.remedy()).hasSize(500);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeBelongsToAKindAndLeadsItsMessage(ErrorCode code) {
        DirectoryException failure = DirectoryException.of(code, "p", "r").build();

        assertThat(failure.kind()).isEqualTo(code.kind());
        assertThat(failure.isRetryable()).isEqualTo(code.isRetryable());
        assertThat(failure).hasMessage(code.name() + ": p. r");
    }

    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS_REJECTED,AUTHORIZATION",
        "CONSENT_MISSING,AUTHORIZATION",
        "IDENTITY_CHANGED,AUTHORIZATION",
        "PERMISSION_MISSING,PERMISSION_MISSING",
        "TLS_FAILED,CONFIGURATION",
        "FOREIGN_HOST,PROTOCOL",
        "REDIRECT_REFUSED,PROTOCOL",
        "RESPONSE_TOO_LARGE,PROTOCOL",
        "SCOPE_NOT_FOUND,CONFIGURATION"
    })
    void whatNeedsAPersonIsNeverRetryable(ErrorCode code, ErrorKind kind) {
        assertThat(code.isRetryable()).isFalse();
        assertThat(code.kind()).isEqualTo(kind);
    }

    @Test
    void aLostLeaseNamesTheDirectory() {
        DirectoryException lost = DirectoryException.leaseLost(new DirectoryId("corp"));

        assertThat(lost.code()).isEqualTo(ErrorCode.LEASE_LOST);
        assertThat(lost).hasMessageStartingWith("LEASE_LOST: directory corp: ");
    }

    @Test
    void anExceptionSurvivesSerialization() throws IOException, ClassNotFoundException {
        DirectoryException failure = builder()
                .area(Area.USERS)
                .retryAfter(Duration.ofSeconds(3))
                .requestId("r-1")
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            DirectoryException read = (DirectoryException) in.readObject();

            assertThat(read).hasMessage(failure.getMessage());
            assertThat(read.code()).isEqualTo(failure.code());
            assertThat(read.retryAfter()).isEqualTo(failure.retryAfter());
        }
    }

    private static DirectoryException.Builder builder() {
        return DirectoryException.of(ErrorCode.PROVIDER_ERROR, "the provider answered 500", "Try again later");
    }
}
