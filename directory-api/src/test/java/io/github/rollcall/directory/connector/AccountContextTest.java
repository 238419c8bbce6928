package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountContextTest {
    private static final DirectoryUser ANA = DirectoryUser.builder(
                    new DirectoryUserId(new DirectoryId("corp"), "ana-id"))
            .attribute(UserAttribute.GIVEN_NAME, "Anastasia")
            .build();

    @Test
    void whatTheProviderDoesNotSayIsEmpty() {
        AccountContext context = AccountContext.of(ANA).build();
        assertThat(context.user()).isEqualTo(ANA);
        assertThat(context.passwordChanged()).isEmpty();
        assertThat(context.sessionsValidFrom()).isEmpty();
        assertThat(context.lastSignIn()).isEmpty();
        assertThat(context.off()).isEmpty();
    }

    @Test
    void aRefusalTurnsOffItsPartAloneAndAnOutageEndsTheReading() {
        for (ErrorCode refused :
                List.of(ErrorCode.PERMISSION_MISSING, ErrorCode.LICENCE_MISSING, ErrorCode.REQUEST_REFUSED)) {
            AccountContext.Builder context = AccountContext.of(ANA);
            AccountContext read = context.part(
                            ContextPart.GROUPS,
                            () -> {
                                throw failure(refused);
                            },
                            failure -> AreaStatus.disabled(failure.code().name(), "groups", "Grant it"))
                    .part(
                            ContextPart.APPLICATIONS,
                            () -> context.lastSignIn(Instant.EPOCH),
                            failure -> AreaStatus.enabled())
                    .build();

            assertThat(read.off()).containsOnlyKeys(ContextPart.GROUPS);
            assertThat(read.off().values()).allMatch(off -> off.missing().equals(Optional.of(refused.name())));
            assertThat(read.lastSignIn()).contains(Instant.EPOCH);
        }
        assertThatThrownBy(() -> AccountContext.of(ANA)
                        .part(
                                ContextPart.GROUPS,
                                () -> {
                                    throw failure(ErrorCode.THROTTLED);
                                },
                                failure -> AreaStatus.enabled()))
                .isInstanceOf(DirectoryException.class);
    }

    private static DirectoryException failure(ErrorCode code) {
        return DirectoryException.of(code, "the story says so", "Read on").build();
    }

    @Test
    void aPartThatIsOffIsNamedAndNothingPersonalIsPrinted() {
        AccountContext context = AccountContext.of(ANA)
                .groups(List.of(new DirectoryGroup("staff", "Secret project", null)))
                .lastSignIn(Instant.EPOCH)
                .off(ContextPart.APPLICATIONS, AreaStatus.disabled("Apps.Read", "applications", "Grant it"))
                .build();
        assertThat(context.off()).containsOnlyKeys(ContextPart.APPLICATIONS);
        assertThat(context.toString()).contains("APPLICATIONS").doesNotContain("Anastasia", "Secret");
    }
}
