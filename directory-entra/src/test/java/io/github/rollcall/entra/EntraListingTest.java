package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class EntraListingTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void directMembersAreListedWithoutDevicesAndNestedGroups() {
        String direct = sandbox.add(SandboxEmployee.named("Ada", "Direct").build());
        SandboxGroup nested = sandbox.addNestedGroup("nested");
        String inner = sandbox.add(SandboxEmployee.named("Ben", "Nested").build());
        nested.moveInto(inner);
        sandbox.moveOutOfGroup(inner);
        sandbox.addDevice("printer");

        try (EntraDirectory connector =
                Listings.connectorTo(sandbox).membership(GroupMembership.DIRECT).build()) {
            Listings.Pass pass = Listings.pass(connector);

            assertThat(pass.ids()).containsExactly(direct);
            assertThat(pass.rejected()).isEmpty();
            assertThat(pass.completion().isProven()).isTrue();
            assertThat(pass.completion().total()).isEmpty();
        }
    }

    @Test
    void transitiveMembersAreListedOnceWhateverTheyAreNestedIn() {
        String direct = sandbox.add(SandboxEmployee.named("Ada", "Direct").build());
        SandboxGroup nested = sandbox.addNestedGroup("nested");
        String inner = sandbox.add(SandboxEmployee.named("Ben", "Nested").build());
        nested.moveInto(inner);
        nested.moveInto(direct);
        sandbox.moveOutOfGroup(inner);
        sandbox.addDevice("printer");

        try (EntraDirectory connector = Listings.connectorTo(sandbox).build()) {
            Listings.Pass pass = Listings.pass(connector);

            assertThat(pass.ids()).containsExactlyInAnyOrder(direct, inner);
            assertThat(pass.completion().total()).hasValue(2);
            assertThat(pass.user(inner).attribute(UserAttribute.GIVEN_NAME).first())
                    .contains("Ben");
        }
    }

    @Test
    @Tag("R-18")
    void tenThousandUsersTakeElevenRequests() {
        sandbox.addGenerated(10_000);

        for (GroupMembership membership : GroupMembership.values()) {
            sandbox.resetCounters();
            try (EntraDirectory connector =
                    Listings.connectorTo(sandbox).membership(membership).build()) {
                Listings.Pass pass = Listings.pass(connector);

                assertThat(pass.ids()).hasSize(10_000).doesNotHaveDuplicates();
                assertThat(sandbox.dataRequestCount()).isEqualTo(11);
                assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
                assertThat(pass.pages().stream()
                                .mapToInt(page -> page.cost().requests())
                                .sum())
                        .isEqualTo(11);
                assertThat(pass.completion().total().orElse(10_000)).isEqualTo(10_000);
            }
        }
    }
}
