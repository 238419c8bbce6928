package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.UserAttribute;
import java.time.Instant;
import java.util.List;
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
