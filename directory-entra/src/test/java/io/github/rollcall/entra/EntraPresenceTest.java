package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EntraPresenceTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final String member = add("Mem", "Ber");
    private final String disabled = add("Dis", "Abled");
    private final String deleted = add("Del", "Eted");
    private final String outside = add("Out", "Side");
    private final String nested = add("Nes", "Ted");

    EntraPresenceTest() {
        SandboxGroup inner = sandbox.addNestedGroup("inner");
        inner.moveInto(nested);
        inner.moveInto(member);
        sandbox.moveOutOfGroup(nested);
        sandbox.moveOutOfGroup(outside);
        sandbox.disable(disabled);
        sandbox.delete(deleted);
    }

    private String add(String givenName, String familyName) {
        return sandbox.add(SandboxEmployee.named(givenName, familyName).build());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Confirmation confirm(GroupMembership membership, Set<String> ids) {
        try (EntraDirectory connector =
                EntraFixture.connectorTo(sandbox).membership(membership).build()) {
            return connector.confirm(ids);
        }
    }

    @Test
    void everyPresenceIsTold() {
        String binned = add("Soft", "Deleted");
        sandbox.softDelete(binned);
        Confirmation answer = confirm(
                GroupMembership.TRANSITIVE,
                Set.of(member, disabled, deleted, binned, outside, nested, "not an object id"));

        assertThat(answer.of(member)).isEqualTo(Presence.IN_SCOPE);
        assertThat(answer.of(nested)).isEqualTo(Presence.IN_SCOPE);
        assertThat(answer.of(disabled)).isEqualTo(Presence.INACTIVE);
        assertThat(answer.of(deleted)).isEqualTo(Presence.DELETED);
        assertThat(answer.of(binned)).isEqualTo(Presence.SOFT_DELETED);
        assertThat(answer.of(outside)).isEqualTo(Presence.OUT_OF_SCOPE);
        assertThat(answer.of("not an object id")).isEqualTo(Presence.UNREADABLE);
        assertThat(answer.cost().requests()).isEqualTo(3).isEqualTo(sandbox.dataRequestCount());
    }

    @Test
    void whereDirectMembersCountANestedOneIsOutOfScope() {
        Confirmation answer = confirm(GroupMembership.DIRECT, Set.of(member, disabled, deleted, outside, nested));

        assertThat(answer.of(member)).isEqualTo(Presence.IN_SCOPE);
        assertThat(answer.of(nested)).isEqualTo(Presence.OUT_OF_SCOPE);
        assertThat(answer.of(disabled)).isEqualTo(Presence.INACTIVE);
        assertThat(answer.of(deleted)).isEqualTo(Presence.DELETED);
        assertThat(answer.of(outside)).isEqualTo(Presence.OUT_OF_SCOPE);
        assertThat(answer.cost().requests()).isEqualTo(sandbox.dataRequestCount());
    }

    @Test
    void aDirectMemberThatTheListingOmitsWithoutReasonIsUnreadable() {
        sandbox.failRequest(3, Fault.body("{\"value\":[]}"));

        assertThat(confirm(GroupMembership.DIRECT, Set.of(member)).of(member)).isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void aDirectMemberIsUnreadableWhileTheListingFails() {
        sandbox.failRequests(3, Integer.MAX_VALUE, Fault.status(503));

        assertThat(confirm(GroupMembership.DIRECT, Set.of(member)).of(member)).isEqualTo(Presence.UNREADABLE);
    }

    /** Whether it can be brought back is worth a request, and not worth a doubt: gone it is in any case. */
    @Test
    void whereNobodySaysWhetherAUserCanBeBroughtBackItIsDeleted() {
        sandbox.softDelete(member);
        sandbox.failRequests(2, Integer.MAX_VALUE, Fault.status(503));

        assertThat(confirm(GroupMembership.TRANSITIVE, Set.of(member)).of(member))
                .isEqualTo(Presence.DELETED);
    }

    @Test
    void oneHundredUsersTakeTenRequests() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(add("User", "No" + i));
        }
        Confirmation answer = confirm(GroupMembership.TRANSITIVE, ids);

        assertThat(answer.presences()).hasSize(100).containsOnlyKeys(ids);
        assertThat(answer.presences().values()).containsOnly(Presence.IN_SCOPE);
        assertThat(answer.cost().requests()).isEqualTo(10);
    }

    @Test
    void anIdThatNeverExistedIsDeleted() {
        String unknown = UUID.randomUUID().toString();

        assertThat(confirm(GroupMembership.TRANSITIVE, Set.of(unknown)).of(unknown))
                .isEqualTo(Presence.DELETED);
    }

    @Test
    void aPartThatIsNotFoundWithoutGraphsOwnCodeIsUnreadable() {
        for (String part : new String[] {
            "\"status\":404",
            "\"status\":404,\"body\":{\"error\":{\"code\":\"\"}}",
            "\"status\":403,\"body\":{\"error\":{\"code\":\"Authorization_RequestDenied\"}}",
            "\"status\":200",
            "\"status\":200,\"body\":{\"id\":\"" + outside + "\",\"userPrincipalName\":\"x\",\"accountEnabled\":false}",
            "\"status\":200,\"body\":{\"id\":\"" + member + "\",\"userPrincipalName\":null,\"accountEnabled\":false}",
            "\"status\":200,\"body\":{\"id\":\"" + member + "\",\"userPrincipalName\":\"x\",\"accountEnabled\":null}"
        }) {
            sandbox.clearFaults();
            sandbox.failRequest(1, Fault.body("{\"responses\":[{\"id\":\"" + member + "\"," + part + "}]}"));

            assertThat(confirm(GroupMembership.TRANSITIVE, Set.of(member)).of(member))
                    .as(part)
                    .isEqualTo(Presence.UNREADABLE);
        }
    }

    @Test
    void aMembershipCheckWithoutAListSaysNothing() {
        for (String body : new String[] {"{}", "{\"value\":null}", "{\"value\":\"\"}", "{\"value\":{}}"}) {
            sandbox.clearFaults();
            sandbox.failRequest(
                    2,
                    Fault.body("{\"responses\":[{\"id\":\"" + member + "\",\"status\":200,\"body\":" + body + "}]}"));

            assertThat(confirm(GroupMembership.TRANSITIVE, Set.of(member)).of(member))
                    .as(body)
                    .isEqualTo(Presence.UNREADABLE);
        }
    }

    @Test
    void onlyThePartsThatWereThrottledAreAskedAgain() {
        sandbox.failRequest(
                1,
                Fault.body("{\"responses\":[{\"id\":\"" + member
                        + "\",\"status\":429,\"headers\":{\"Retry-After\":\"7\"}},{\"id\":\"" + deleted
                        + "\",\"status\":404,\"body\":{\"error\":{\"code\":\"Request_ResourceNotFound\"}}}]}"));
        Confirmation answer = confirm(GroupMembership.TRANSITIVE, Set.of(member, deleted));

        assertThat(answer.of(member)).isEqualTo(Presence.IN_SCOPE);
        assertThat(answer.of(deleted)).isEqualTo(Presence.DELETED);
        assertThat(answer.cost().requests()).isEqualTo(4);
        assertThat(answer.cost().waited()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void partsThatStayThrottledAreUnreadable() {
        sandbox.failRequests(
                1,
                Integer.MAX_VALUE,
                Fault.body("{\"responses\":[{\"id\":\"" + member + "\",\"status\":503},{\"id\":\"" + deleted
                        + "\",\"status\":404,\"body\":{\"error\":{\"code\":\"Request_ResourceNotFound\"}}}]}"));
        Confirmation answer = confirm(GroupMembership.TRANSITIVE, Set.of(member, deleted));

        assertThat(answer.of(member)).isEqualTo(Presence.UNREADABLE);
        assertThat(answer.of(deleted)).isEqualTo(Presence.DELETED);
    }

    private Set<String> sixty() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            ids.add(add("User", "No" + i));
        }
        return ids;
    }

    private void assertThatNothingIsSentBefore(Duration wait, Set<String> ids) {
        DirectoryException failure = EntraFixture.failureOf(() -> confirm(GroupMembership.TRANSITIVE, ids));

        assertThat(failure.retryAfter()).contains(wait);
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
    }

    @Test
    void aLongWaitThatGraphAsksForEndsTheCall() {
        Set<String> ids = sixty();
        sandbox.failRequest(2, Fault.tooManyRequests(Duration.ofSeconds(150)));

        assertThatNothingIsSentBefore(Duration.ofSeconds(150), ids);
    }

    @Test
    void aLongWaitThatGraphAsksForInsideABatchEndsTheCall() {
        Set<String> ids = sixty();
        sandbox.failBatchItem(25, Fault.tooManyRequests(Duration.ofSeconds(150)));

        assertThatNothingIsSentBefore(Duration.ofSeconds(150), ids);
    }

    @Test
    void aConfirmationThatCouldAskForNobodyFails() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(503));

        assertThat(EntraFixture.failureOf(() -> confirm(GroupMembership.TRANSITIVE, Set.of(member)))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_ERROR);
    }

    @Test
    void aLostMembershipPermissionLeavesEverybodyUnreadable() {
        sandbox.revoke("GroupMember.Read.All");

        assertThat(confirm(GroupMembership.TRANSITIVE, Set.of(member, outside))
                        .presences()
                        .values())
                .containsOnly(Presence.UNREADABLE);
    }
}
