package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One value of every type of this package that prints itself, with a canary wherever it must not print. */
public final class ResetValues {
    private ResetValues() {}

    /** The values of one user. */
    public static List<Object> of(DirectoryUserId user, String canary) {
        CredentialAction action = CredentialAction.TEMPORARY_PASSWORD;
        CredentialEvidence evidence = new CredentialEvidence(canary);
        OneTimeSecret secret = OneTimeSecret.takeOver(canary.toCharArray());
        AuthenticationMethod method = new AuthenticationMethod(canary, AuthenticationMethod.Kind.PHONE, canary, true);
        CredentialState state = CredentialState.builder(user, Set.of(action), Instant.EPOCH, evidence)
                .methods(List.of(method))
                .build();
        return List.of(
                evidence,
                secret,
                method,
                new MethodRemoval(method, MethodRemoval.State.REMOVED, ""),
                new CredentialRefusal(CredentialRefusal.Reason.GUEST, "a sentence without anybody's data"),
                state,
                new GuardedCredentialAdmin.Examined<>(state, canary),
                CredentialResult.done(user, action)
                        .secret(secret)
                        .before(evidence)
                        .build(),
                ResetOutcome.of(
                        CredentialResult.done(user, action).secret(secret).build(), null, true),
                new Redemptions.Taken(null, ResetRefusal.USED),
                new Redemptions.Unsettled(redemption(), evidence),
                new UserMessage(UserMessage.Kind.VERIFICATION_LINK, user, contact(canary), "v1", secret, canary),
                contact(canary),
                new WritePermit(user, action, Instant.EPOCH, Duration.ofMinutes(1), false));
    }

    private static UserMessage.Contact contact(String canary) {
        return new UserMessage.Contact(List.of(canary), List.of(canary));
    }

    /** One that is only printed. */
    private static Redemption redemption() {
        return (Redemption) Proxy.newProxyInstance(
                ResetValues.class.getClassLoader(),
                new Class<?>[] {Redemption.class},
                (proxy, method, arguments) -> "a redemption");
    }
}
