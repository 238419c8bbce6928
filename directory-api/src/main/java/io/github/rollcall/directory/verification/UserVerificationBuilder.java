package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.audit.AuditLog;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.reset.MessageSender;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what verifications of a directory work with. For one thread. */
public final class UserVerificationBuilder {
    /** Provider statuses that count as in use, although nobody has signed in to the account yet. */
    private static final Set<String> UNPROVEN = Set.of("PROVISIONED");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final DirectoryConnector connector;
    private final UserStore users;
    private final VerificationStore verifications;
    private final PolicyRouter router;
    private final RecordKey key;
    private final List<RecordKey> olderKeys = new ArrayList<>();
    private final Set<String> unproven = new HashSet<>(UNPROVEN);
    private @Nullable AuditLog audit;
    private @Nullable RateGuard limits;
    private @Nullable MessageSender messages;
    private @Nullable String phoneRegion;
    private ContactHistory contacts = user -> Optional.empty();
    private Clock clock = Clock.systemUTC();

    UserVerificationBuilder(
            DirectoryConnector connector,
            UserStore users,
            VerificationStore verifications,
            PolicyRouter router,
            RecordKey key) {
        this.connector = Objects.requireNonNull(connector, "connector");
        this.users = Objects.requireNonNull(users, "users");
        this.verifications = Objects.requireNonNull(verifications, "verifications");
        this.router = Objects.requireNonNull(router, "router");
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * Accepts records of keys that were replaced.
     *
     * @param older keys of other ids, until a day after they were replaced
     * @return this
     */
    public UserVerificationBuilder olderKeys(RecordKey... older) {
        olderKeys.addAll(List.of(older));
        return this;
    }

    /**
     * Sets the audit log; required.
     *
     * @param log where every step is kept
     * @return this
     */
    public UserVerificationBuilder audit(AuditLog log) {
        this.audit = Objects.requireNonNull(log, "log");
        return this;
    }

    /**
     * Replaces the limits, which are the default ones in the memory of this process.
     *
     * @param guard what counts; with several nodes one that they share
     * @return this
     */
    public UserVerificationBuilder limits(RateGuard guard) {
        this.limits = Objects.requireNonNull(guard, "guard");
        return this;
    }

    /**
     * Sets how messages are sent. Without it users are told nothing.
     *
     * @param sender the host's sender
     * @return this
     */
    public UserVerificationBuilder messages(MessageSender sender) {
        this.messages = Objects.requireNonNull(sender, "sender");
        return this;
    }

    /**
     * Sets what the host knows of changes to contacts. Without it only a contact that differs from the stored one is known to be
     * new.
     *
     * @param history the host's knowledge
     * @return this
     */
    public UserVerificationBuilder contacts(ContactHistory history) {
        this.contacts = Objects.requireNonNull(history, "history");
        return this;
    }

    /**
     * Lets accounts be verified that nobody has activated yet, which are refused otherwise: of Okta, those in the status {@code
     * PROVISIONED}.
     *
     * @return this
     */
    public UserVerificationBuilder notYetActivatedToo() {
        unproven.clear();
        return this;
    }

    /**
     * Says from where telephone numbers without a country code are.
     *
     * @param country an ISO 3166 alpha-2 code in capitals
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public UserVerificationBuilder phoneRegion(String country) {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("phone region: an ISO 3166 alpha-2 code in capitals is needed");
        }
        this.phoneRegion = country;
        return this;
    }

    /**
     * Replaces the clock, which is the system's.
     *
     * @param clock decides what is late
     * @return this
     */
    public UserVerificationBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Ends the collection. No I/O.
     *
     * @return the verification
     * @throws IllegalArgumentException if there is no audit log, or two keys have the same id
     */
    public UserVerification build() {
        if (audit == null) {
            throw new IllegalArgumentException("user verification: an audit log is needed; call audit(...)");
        }
        KeyRing keys = new KeyRing(key, olderKeys);
        DirectoryId directory = connector.id();
        AuditTrail trail = new AuditTrail(audit);
        return new UserVerification(new VerificationParts(
                connector,
                users,
                new VerificationRecords(verifications, directory, new RecordSeal(keys), trail, clock),
                new Digests(keys, directory),
                router,
                new Ruling(router, keys, phoneRegion),
                trail,
                limits == null ? RateGuard.inMemory() : limits,
                messages,
                contacts,
                Set.copyOf(unproven),
                clock));
    }
}
