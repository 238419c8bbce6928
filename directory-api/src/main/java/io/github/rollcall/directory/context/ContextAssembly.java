package io.github.rollcall.directory.context;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.store.StoredUser;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts what was read together: the provider's word comes first, the stored record is what remains. */
final class ContextAssembly {
    private ContextAssembly() {}

    static Optional<IdentityContext> of(
            ProviderPart provider, HostPart host, Instant now, Supplier<Optional<Instant>> storedAsOf) {
        StoredUser stored = host.user();
        IdentityContext.StoredPart known = new IdentityContext.StoredPart(stored == null ? null : stored.enrollment());
        if (provider.account() != null) {
            IdentityContext.Reading reading =
                    new IdentityContext.Reading(IdentityContext.Source.PROVIDER, false, now, Duration.ZERO);
            return Optional.of(new IdentityContext(provider.account(), known, host.past(), reading, host.off()));
        }
        DirectoryException failure = provider.failure();
        if (stored == null) {
            return nobody(failure, host);
        }
        Map<ContextPart, AreaStatus> off = new EnumMap<>(ContextPart.class);
        off.putAll(host.off());
        for (ContextPart part : new ContextPart[] {
            ContextPart.RECORD, ContextPart.GROUPS, ContextPart.APPLICATIONS, ContextPart.SIGN_IN_ACTIVITY
        }) {
            off.put(part, failure == null ? gone() : PartStatus.of(failure, "the part " + part + " of tickets"));
        }
        IdentityContext.Reading reading =
                new IdentityContext.Reading(IdentityContext.Source.STORE, failure == null, now, age(now, storedAsOf));
        return Optional.of(
                new IdentityContext(AccountContext.of(stored.user()).build(), known, host.past(), reading, off));
    }

    /** Nobody, if that is known. */
    private static Optional<IdentityContext> nobody(@Nullable DirectoryException failure, HostPart host) {
        if (failure != null) {
            throw failure;
        }
        if (host.off().containsKey(ContextPart.ENROLLMENT)) {
            throw DirectoryException.of(
                            ErrorCode.STORE_FAILED,
                            "the provider says that the user does not exist, and the host's store does not answer",
                            "Check the host's store of users")
                    .build();
        }
        return Optional.empty();
    }

    private static AreaStatus gone() {
        return AreaStatus.disabled(
                Requirement.SUPPORT,
                "the user at the provider",
                "all that the provider states",
                "The provider says that the user does not exist: look for a record that was created anew");
    }

    /** Never below zero, whatever the clocks say. */
    private static @Nullable Duration age(Instant now, Supplier<Optional<Instant>> storedAsOf) {
        try {
            return storedAsOf
                    .get()
                    .map(asOf -> asOf.isAfter(now) ? Duration.ZERO : Duration.between(asOf, now))
                    .orElse(null);
        } catch (RuntimeException unknown) {
            return null;
        }
    }
}
