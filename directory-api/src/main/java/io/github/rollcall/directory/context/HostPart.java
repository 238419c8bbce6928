package io.github.rollcall.directory.context;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the host's stores say about a user.
 *
 * @param user the stored record; null if there is none or it cannot be read
 * @param past what was verified and reset last
 * @param off the parts that cannot be read
 * @param rejected what a store handed out that was not about this user
 */
record HostPart(
        @Nullable StoredUser user,
        IdentityContext.Past past,
        Map<ContextPart, AreaStatus> off,
        List<Rejected> rejected) {
    private static final int LOOKED_AT = 100;
    private static final IdentityContext.Past NOTHING = new IdentityContext.Past(null, null);

    /** A record that a store handed out and that is not used. */
    enum Rejected {
        USER_OF_ANOTHER_ID,
        VERIFICATION_OF_ANOTHER_USER
    }

    static HostPart read(UserStore users, @Nullable VerificationStore verifications, DirectoryUserId id) {
        Map<ContextPart, AreaStatus> off = new EnumMap<>(ContextPart.class);
        List<Rejected> rejected = new ArrayList<>();
        StoredUser user = user(users, id, off, rejected);
        return new HostPart(user, past(verifications, id, off, rejected), off, rejected);
    }

    private static @Nullable StoredUser user(
            UserStore users, DirectoryUserId id, Map<ContextPart, AreaStatus> off, List<Rejected> rejected) {
        try {
            Optional<StoredUser> found = users.find(id);
            if (found.isPresent() && !found.get().user().id().equals(id)) {
                rejected.add(Rejected.USER_OF_ANOTHER_ID);
                off.put(ContextPart.ENROLLMENT, notAsked("the user asked for"));
                return null;
            }
            return found.orElse(null);
        } catch (RuntimeException failure) {
            off.put(ContextPart.ENROLLMENT, PartStatus.of(failure, "whether the user is enrolled"));
            return null;
        }
    }

    private static IdentityContext.Past past(
            @Nullable VerificationStore verifications,
            DirectoryUserId id,
            Map<ContextPart, AreaStatus> off,
            List<Rejected> rejected) {
        if (verifications == null) {
            off.put(
                    ContextPart.HISTORY,
                    AreaStatus.disabled(
                            Requirement.SUPPORT,
                            "a verification store",
                            "the last verification and the last reset",
                            "Give the host's verification store to IdentityContexts"));
            return NOTHING;
        }
        try {
            List<StoredVerification> all = verifications.ofUser(id, LOOKED_AT);
            if (!all.stream().allMatch(one -> one.user().filter(id::equals).isPresent())) {
                rejected.add(Rejected.VERIFICATION_OF_ANOTHER_USER);
                off.put(ContextPart.HISTORY, notAsked("the verifications of the user"));
                return NOTHING;
            }
            return past(all.stream().map(PastVerification::of).toList());
        } catch (RuntimeException failure) {
            off.put(ContextPart.HISTORY, PartStatus.of(failure, "the last verification and the last reset"));
            return NOTHING;
        }
    }

    private static IdentityContext.Past past(List<PastVerification> all) {
        return new IdentityContext.Past(
                all.stream()
                        .max(Comparator.comparing(PastVerification::startedAt))
                        .orElse(null),
                all.stream()
                        .filter(PastVerification::hasReset)
                        .max(Comparator.comparing(PastVerification::changedAt))
                        .orElse(null));
    }

    private static AreaStatus notAsked(String missing) {
        return AreaStatus.unknown(
                missing, "The host's store answered with another record than the one asked for: repair it");
    }
}
