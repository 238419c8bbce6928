package io.github.rollcall.testkit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialReset;
import io.github.rollcall.directory.reset.Redemptions;
import io.github.rollcall.directory.reset.WritePermit;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.RecordKey;
import io.github.rollcall.directory.verification.UserVerification;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host has the connector and all of its own code, and still no way to a write but a verification. */
@Tag("R-41")
class HostCannotWriteTest {
    private final VerificationStory story = new VerificationStory();

    @Test
    void theOneWriteOfAConnectorAsksForAPermitThatAHostCannotMake() {
        CredentialAdmin admin = story.directory.credentials().orElseThrow();

        assertThat(Stream.of(CredentialAdmin.class.getMethods())
                        .filter(method -> List.of(method.getParameterTypes()).contains(WritePermit.class)))
                .hasSize(1);
        assertThat(WritePermit.class.getConstructors()).isEmpty();
        assertThat(Stream.of(WritePermit.class.getDeclaredConstructors())
                        .filter(one -> Modifier.isProtected(one.getModifiers())))
                .isEmpty();
        assertThat(admin.actions()).isNotEmpty();
    }

    /** Redemptions that are always granted, made by a host, are of no use. */
    @Test
    void aResetOverAHostsOwnVerificationsCannotBeMade() throws IllegalAccessException {
        CredentialAdmin admin = story.directory.credentials().orElseThrow();
        Redemptions always = (Redemptions) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Redemptions.class}, (proxy, method, arguments) -> null);
        List<MethodHandles.Lookup> lookups = List.of(
                MethodHandles.lookup(),
                MethodHandles.publicLookup(),
                MethodHandles.lookup().in(UserVerification.class),
                MethodHandles.publicLookup().in(UserVerification.class),
                MethodHandles.privateLookupIn(UserVerification.class, MethodHandles.lookup()));

        for (MethodHandles.Lookup lookup : lookups) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CredentialReset.of(lookup, always, admin, Clock.systemUTC()))
                    .withMessageContaining("UserVerification.reset()");
        }
    }

    @Test
    void aConnectionThatMayOnlyReadHasNoReset() {
        DirectoryConnector readOnly = story.people;

        assertThat(readOnly.credentials()).isEmpty();
        assertThat(UserVerification.builder(
                                readOnly,
                                story.users,
                                story.store,
                                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                                RecordKey.of("k1", VerificationStory.KEY))
                        .audit(event -> {})
                        .build()
                        .reset())
                .isEmpty();
    }
}
