package io.github.rollcall.directory.context;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket shows about a user. What is empty is an answer only if its part is not {@link #off()}. Immutable; prints
 * nothing personal.
 */
public final class IdentityContext {
    /** From this age on a record is old: people may have left since. */
    public static final Duration OLD = Duration.ofHours(24);

    /** Where the record comes from. Closed at two. */
    public enum Source {
        /** The provider stated it for this reading. */
        PROVIDER,
        /** The last sync stored it. */
        STORE
    }

    private final AccountContext account;
    private final Source source;
    private final boolean gone;
    private final Instant readAt;
    private final @Nullable Duration age;
    private final @Nullable EnrollmentStatus enrollment;
    private final @Nullable PastVerification lastVerification;
    private final @Nullable PastVerification lastReset;
    private final Map<ContextPart, AreaStatus> off;

    /** Takes what was read. */
    IdentityContext(
            AccountContext account, StoredPart stored, Past past, Reading reading, Map<ContextPart, AreaStatus> off) {
        this.account = account;
        this.enrollment = stored.enrollment();
        this.lastVerification = past.verification();
        this.lastReset = past.reset();
        this.source = reading.source();
        this.gone = reading.gone();
        this.readAt = reading.at();
        this.age = reading.age();
        Map<ContextPart, AreaStatus> all = new EnumMap<>(ContextPart.class);
        all.putAll(account.off());
        all.putAll(off);
        this.off = Collections.unmodifiableMap(all);
    }

    /** What the host's store knows besides the record. */
    record StoredPart(@Nullable EnrollmentStatus enrollment) {}

    /** What was verified and reset last. */
    record Past(
            @Nullable PastVerification verification,
            @Nullable PastVerification reset) {}

    /** How and when the record was read. */
    record Reading(
            Source source,
            boolean gone,
            Instant at,
            @Nullable Duration age) {}

    /**
     * The record.
     *
     * @return as the provider states it now, or as it is stored; see {@link #source()}
     */
    public DirectoryUser user() {
        return account.user();
    }

    /**
     * Where the record comes from.
     *
     * @return never null
     */
    public Source source() {
        return source;
    }

    /**
     * Whether the provider says that the user does not exist, while the host's store has kept a record.
     *
     * @return true if so
     */
    public boolean isGone() {
        return gone;
    }

    /**
     * When all this was read.
     *
     * @return by the host's clock
     */
    public Instant readAt() {
        return readAt;
    }

    /**
     * How old the record is.
     *
     * @return zero if the provider has stated it just now; empty if nobody knows when the stored one was read
     */
    public Optional<Duration> age() {
        return Optional.ofNullable(age);
    }

    /**
     * Whether the record is older than {@link #OLD}, or may be.
     *
     * @return false only if its age is known and not above
     */
    public boolean isOld() {
        return age == null || age.compareTo(OLD) > 0;
    }

    /**
     * The job title.
     *
     * @return empty if the record has none
     */
    public Optional<String> jobTitle() {
        return first(UserAttribute.TITLE);
    }

    /**
     * The department.
     *
     * @return empty if the record has none
     */
    public Optional<String> department() {
        return first(UserAttribute.DEPARTMENT);
    }

    /**
     * Whether the account may be used; {@link DirectoryUser#providerStatus()} has the provider's word.
     *
     * @return INACTIVE for a user who is gone
     */
    public AccountStatus status() {
        return gone ? AccountStatus.INACTIVE : user().status();
    }

    /**
     * The groups the user belongs to now.
     *
     * @return immutable
     */
    public List<DirectoryGroup> groups() {
        return account.groups();
    }

    /**
     * The applications assigned to the user now.
     *
     * @return immutable
     */
    public List<ApplicationAssignment> applications() {
        return account.applications();
    }

    /**
     * When the user last signed in with success.
     *
     * @return empty if never, or the provider does not say
     */
    public Optional<Instant> lastSignIn() {
        return account.lastSignIn();
    }

    /**
     * When the password was changed last, by whomever.
     *
     * @return empty if the provider does not say
     */
    public Optional<Instant> passwordChanged() {
        return account.passwordChanged();
    }

    /**
     * Sessions that began before this time are no longer valid.
     *
     * @return empty if the provider does not say
     */
    public Optional<Instant> sessionsValidFrom() {
        return account.sessionsValidFrom();
    }

    /**
     * Whether the user has completed a verification before.
     *
     * @return empty if the host's store does not know the user
     */
    public Optional<EnrollmentStatus> enrollment() {
        return Optional.ofNullable(enrollment);
    }

    /**
     * The verification that was begun last, whatever became of it.
     *
     * @return empty if there was none
     */
    public Optional<PastVerification> lastVerification() {
        return Optional.ofNullable(lastVerification);
    }

    /**
     * The verification whose reset was asked for last, done or not.
     *
     * @return empty if there was none
     */
    public Optional<PastVerification> lastReset() {
        return Optional.ofNullable(lastReset);
    }

    /**
     * The parts that could not be read, and what is missing for each.
     *
     * @return immutable; empty if all parts are there
     */
    public Map<ContextPart, AreaStatus> off() {
        return off;
    }

    private Optional<String> first(UserAttribute attribute) {
        return user().attribute(attribute).all().stream().findFirst();
    }

    @Override
    public String toString() {
        return "IdentityContext[" + user().id() + ", " + source + ", off: " + off.keySet() + "]";
    }
}
