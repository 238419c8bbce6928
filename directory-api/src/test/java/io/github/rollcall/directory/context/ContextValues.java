package io.github.rollcall.directory.context;

import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One value of every type of this package that prints itself, made of a user who is all canaries. */
public final class ContextValues {
    private ContextValues() {}

    /** The values of one user. */
    public static List<Object> of(StoredUser user) {
        AccountContext account = AccountContext.of(user.user()).build();
        PastVerification done = new PastVerification(VerificationState.DONE, Instant.EPOCH, Instant.EPOCH);
        IdentityContext.StoredPart stored = new IdentityContext.StoredPart(user.enrollment());
        IdentityContext.Past past = new IdentityContext.Past(done, done);
        IdentityContext.Reading reading =
                new IdentityContext.Reading(IdentityContext.Source.STORE, false, Instant.EPOCH, Duration.ZERO);
        return List.of(
                done,
                stored,
                past,
                reading,
                new ProviderPart(account, null),
                new HostPart(user, past, Map.of(), List.of(HostPart.Rejected.USER_OF_ANOTHER_ID)),
                new IdentityContext(account, stored, past, reading, Map.of()));
    }
}
