package io.github.rollcall.directory.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.GuardedCredentialAdmin.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course of a reset: nothing is read without a permit, and nothing written without a read that allows it. */
class GuardedCredentialAdminTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final DirectoryUserId ANA = new DirectoryUserId(CORP, "u1");
    private static final CredentialAction ACTION = CredentialAction.UNLOCK;

    private final List<String> calls = new ArrayList<>();
    private final List<CredentialRefusal> refusals = new ArrayList<>();
    private @Nullable DirectoryException failure;
    private @Nullable String account = "ana";
    private Scope scope = Scope.INSIDE;
    private @Nullable DirectoryException scopeFailure;

    private final class Admin extends GuardedCredentialAdmin<String> {
        Admin(PermissionLevel level) {
            super(CORP, level, Set.of(ACTION), Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Override
        protected Examined<String> read(DirectoryUserId user, Set<CredentialAction> actions) {
            calls.add("read " + actions);
            if (failure != null) {
                throw failure;
            }
            CredentialState.Builder state =
                    CredentialState.builder(user, actions, NOW, CredentialEvidence.of("test", NOW, "fact"));
            refusals.forEach(state::refuse);
            state.methods(List.of(new AuthenticationMethod("m1", AuthenticationMethod.Kind.PHONE, "phone", true)));
            return new Examined<>(state.build(), account);
        }

        @Override
        protected Scope scope(DirectoryUserId user) {
            calls.add("scope");
            if (scopeFailure != null) {
                throw scopeFailure;
            }
            return scope;
        }

        @Override
        protected CredentialResult.Builder write(
                DirectoryUserId user, CredentialAction action, Examined<String> examined) {
            calls.add("write " + action + " " + examined.account());
            return CredentialResult.done(user, action);
        }

        @Override
        protected CredentialResult compare(DirectoryUserId user, CredentialAction action, CredentialEvidence before) {
            calls.add("compare " + action);
            return CredentialResult.unknown(user, action).build();
        }
    }

    private final Admin admin = new Admin(PermissionLevel.READ_WRITE);

    private static WritePermit permit(boolean coversPrivileged) {
        return new WritePermit(ANA, ACTION, NOW, Duration.ofMinutes(1), coversPrivileged);
    }

    @Test
    void aReadComesBeforeTheWriteAndItsEvidenceIsKept() {
        CredentialResult result = admin.perform(permit(false));

        assertThat(calls).containsExactly("read [UNLOCK]", "scope", "write UNLOCK ana");
        assertThat(result.before().orElseThrow().facts("test", 1)).containsExactly("fact");
    }

    @Test
    void aUsedPermitReadsNothing() {
        WritePermit permit = permit(false);
        admin.perform(permit);
        calls.clear();

        assertThatIllegalStateException().isThrownBy(() -> admin.perform(permit));
        assertThat(calls).isEmpty();
    }

    @Test
    void aRefusalWritesNothingAndIsTold() {
        refusals.add(new CredentialRefusal(Reason.INACTIVE, "x"));

        CredentialResult result = admin.perform(permit(true));

        assertThat(result.failure()).contains(Failure.INELIGIBLE);
        assertThat(result.refusals()).hasSize(1);
        assertThat(calls).containsExactly("read [UNLOCK]");
    }

    @Test
    void onlyWhoIsInScopeForCertainIsReset() {
        Map<Scope, Reason> reasons = Map.of(Scope.OUTSIDE, Reason.OUT_OF_SCOPE, Scope.UNCLEAR, Reason.UNREADABLE);
        assertThat(reasons).hasSize(Scope.values().length - 1);
        reasons.forEach((answer, reason) -> {
            scope = answer;

            CredentialResult result = admin.perform(permit(true));

            assertThat(result.failure()).as("%s", answer).contains(Failure.INELIGIBLE);
            assertThat(result.refusals())
                    .as("%s", answer)
                    .extracting(CredentialRefusal::reason)
                    .containsExactly(reason);
            assertThat(admin.examine(ANA).allows(ACTION)).as("%s", answer).isFalse();
        });
        assertThat(calls).containsOnly("read [UNLOCK]", "scope");
    }

    @Test
    void aMembershipThatMayNotBeReadRefusesAndOneThatCannotBeAskedForFails() {
        scopeFailure = DirectoryException.of(ErrorCode.PERMISSION_MISSING, "x", "Grant it")
                .build();
        assertThat(admin.perform(permit(true)).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.UNREADABLE);

        scopeFailure =
                DirectoryException.of(ErrorCode.PROVIDER_ERROR, "x", "Wait").build();
        assertThat(admin.perform(permit(true)).failure()).contains(Failure.UNAVAILABLE);
        assertThat(calls).noneMatch(call -> call.startsWith("write"));
    }

    @Test
    void anotherRefusalStaysBesideThatOfTheScopeAndTheMethodsAreKept() {
        refusals.add(new CredentialRefusal(Reason.PRIVILEGED, "x"));
        scope = Scope.OUTSIDE;

        assertThat(admin.examine(ANA).refusals(ACTION))
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.PRIVILEGED, Reason.OUT_OF_SCOPE);
        assertThat(admin.examine(ANA).methods()).extracting("id").containsExactly("m1");
    }

    @Test
    void approvalCoversPrivilegeAlone() {
        refusals.add(new CredentialRefusal(Reason.PRIVILEGED, "x"));
        assertThat(admin.perform(permit(false)).failure()).contains(Failure.INELIGIBLE);
        assertThat(admin.perform(permit(true)).outcome()).isEqualTo(CredentialResult.Outcome.DONE);

        refusals.add(new CredentialRefusal(Reason.UNREADABLE, "x"));
        assertThat(admin.perform(permit(true)).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.UNREADABLE);
    }

    @Test
    void withoutAnAccountNothingIsWritten() {
        account = null;

        assertThat(admin.perform(permit(false)).failure()).contains(Failure.INELIGIBLE);
        assertThat(calls).containsExactly("read [UNLOCK]");
    }

    @Test
    void aReadThatFailsIsAResultOfAWriteAndAnExceptionOfARead() {
        failure = DirectoryException.of(ErrorCode.TIMEOUT, "late", "wait").build();

        assertThat(admin.perform(permit(false)).failure()).contains(Failure.UNAVAILABLE);
        assertThat(admin.perform(permit(false)).error()).contains(failure);
        assertThat(catchThrowable(() -> admin.examine(ANA))).isSameAs(failure);
        assertThat(calls).noneMatch(call -> call.startsWith("write"));
    }

    @Test
    void strangersAndActionsThatAreNotOfferedAreMisuse() {
        DirectoryUserId stranger = new DirectoryUserId(new DirectoryId("other"), "u1");
        CredentialEvidence evidence = CredentialEvidence.of("test", NOW);

        assertThatIllegalArgumentException().isThrownBy(() -> admin.examine(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> admin.readBack(stranger, ACTION, evidence));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> admin.readBack(ANA, CredentialAction.RESET_MFA, evidence));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> admin.perform(
                        new WritePermit(ANA, CredentialAction.RESET_MFA, NOW, Duration.ofMinutes(1), false)));
        assertThat(calls).isEmpty();
        assertThat(admin.readBack(ANA, ACTION, evidence).outcome()).isEqualTo(CredentialResult.Outcome.UNKNOWN);
        assertThat(admin.actions()).containsExactly(ACTION);
    }

    @Test
    void aConnectionThatMayOnlyReadIsNeverBuilt() {
        assertThatIllegalStateException().isThrownBy(() -> new Admin(PermissionLevel.READ_ONLY));
    }
}
