package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are known by tenant and object id; logins and addresses are given to others. */
@Tag("R-12")
final class EntraIdentityTest {
    private static final String LOGIN = "ana@northwind.example";

    private final EntraUnderTest entra = new EntraUnderTest();
    private final EntraSandbox sandbox = entra.sandbox();

    private static SandboxEmployee employee(String givenName, String login) {
        return SandboxEmployee.named(givenName, "Example")
                .login(login)
                .email(login)
                .build();
    }

    @Test
    void whoeverGetsTheLoginAndAddressOfALeaverIsAnotherPerson() {
        String before = sandbox.add(employee("Ana", LOGIN));
        try (SyncStory story = SyncStory.syncedOnce(entra, 40)) {
            sandbox.delete(before);
            String after = sandbox.add(employee("Anna", LOGIN));

            SyncReport report = story.run();

            assertThat(after).isNotEqualTo(before);
            assertThat(report.users().added()).isEqualTo(1);
            assertThat(story.reason(before)).isEqualTo(DeactivationReason.DELETED);
            assertThat(story.status(after)).isEqualTo(AccountStatus.ACTIVE);
            assertThat(story.stored(after)
                            .user()
                            .attribute(UserAttribute.GIVEN_NAME)
                            .first())
                    .contains("Anna");
        }
    }

    @Test
    void twoPeopleWhoSwapTheirLoginsAndAddressesKeepTheirRecords() {
        String ana = sandbox.add(employee("Ana", LOGIN));
        String bob = sandbox.add(employee("Bob", "bob@northwind.example"));
        try (SyncStory story = SyncStory.syncedOnce(entra, 40)) {
            for (SandboxAttribute swapped : new SandboxAttribute[] {SandboxAttribute.LOGIN, SandboxAttribute.EMAIL}) {
                sandbox.update(ana, swapped, "somebody@northwind.example");
                sandbox.update(bob, swapped, LOGIN);
                sandbox.update(ana, swapped, "bob@northwind.example");
            }

            SyncReport report = story.run();

            assertThat(report.users().updated()).isEqualTo(2);
            assertThat(report.users().added()).isZero();
            assertThat(report.users().deactivated()).isZero();
            assertThat(story.stored(bob)
                            .user()
                            .attribute(UserAttribute.USERNAME)
                            .first())
                    .contains(LOGIN);
            assertThat(story.stored(bob)
                            .user()
                            .attribute(UserAttribute.GIVEN_NAME)
                            .first())
                    .contains("Bob");
        }
    }
}
