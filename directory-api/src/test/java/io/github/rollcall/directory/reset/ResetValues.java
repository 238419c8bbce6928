package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
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
                new WritePermit(user, action, Instant.EPOCH, Duration.ofMinutes(1), false));
    }
}
