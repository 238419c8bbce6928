package io.github.rollcall.directory.store;

import static io.github.rollcall.directory.AccountStatus.ACTIVE;
import static io.github.rollcall.directory.AccountStatus.INACTIVE;
import static io.github.rollcall.directory.AccountStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.UserAttribute;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R-13")
class UserChangeTest {
    private static final DirectoryUserId ID = new DirectoryUserId(new DirectoryId("corp"), "u1");
    private static final EnrollmentStatus ENROLLED = EnrollmentStatus.enrolled(Instant.parse("2026-11-20T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  ,         ACTIVE",
        "INACTIVE,DISABLED, INACTIVE",
        "UNKNOWN, ,         UNKNOWN",
    })
    void aNewUserIsAddedAsStatedAndNotEnrolled(AccountStatus stated, DeactivationReason reason, AccountStatus result) {
        DirectoryUser user = user(stated, "WORD");
        UserChange change = UserChange.of(null, user);

        assertThat(change.kind()).isEqualTo(UserChange.Kind.ADDED);
        assertThat(change.user().user()).isEqualTo(user);
        assertThat(change.user().user().status()).isEqualTo(result);
        assertThat(change.user().enrollment()).isEqualTo(EnrollmentStatus.notEnrolled());
        assertThat(change.user().deactivation()).isEqualTo(Optional.ofNullable(reason));
    }

    /** The whole table of stored and stated status. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  ACTIVE,  ACTIVE,  UNCHANGED",
        "ACTIVE,  INACTIVE,ACTIVE,  UNCHANGED",
        "ACTIVE,  UNKNOWN, ACTIVE,  UNCHANGED",
        "INACTIVE,ACTIVE,  ACTIVE,  REACTIVATED",
        "INACTIVE,INACTIVE,INACTIVE,UNCHANGED",
        "INACTIVE,UNKNOWN, INACTIVE,UNCHANGED",
        "UNKNOWN, ACTIVE,  ACTIVE,  UPDATED",
        "UNKNOWN, INACTIVE,INACTIVE,UPDATED",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNCHANGED",
    })
    void aStatedStatusMeetsAStoredOne(
            AccountStatus before, AccountStatus stated, AccountStatus after, UserChange.Kind kind) {
        UserChange change = UserChange.of(stored(user(before, null)), user(stated, null));

        assertThat(change.user().user().status()).isEqualTo(after);
        assertThat(change.kind()).isEqualTo(kind);
    }

    /** The same table for a user whose record changes in another place too. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  ACTIVE,  ACTIVE,  UPDATED",
        "ACTIVE,  INACTIVE,ACTIVE,  UPDATED",
        "ACTIVE,  UNKNOWN, ACTIVE,  UPDATED",
        "INACTIVE,ACTIVE,  ACTIVE,  REACTIVATED",
        "INACTIVE,INACTIVE,INACTIVE,UPDATED",
        "INACTIVE,UNKNOWN, INACTIVE,UPDATED",
        "UNKNOWN, ACTIVE,  ACTIVE,  UPDATED",
        "UNKNOWN, INACTIVE,INACTIVE,UPDATED",
        "UNKNOWN, UNKNOWN, UNKNOWN, UPDATED",
    })
    void anUpdateNeverDeactivates(
            AccountStatus before, AccountStatus stated, AccountStatus after, UserChange.Kind kind) {
        DirectoryUser statement = user(stated, null).toBuilder()
                .attribute(UserAttribute.TITLE, "Clerk")
                .build();
        UserChange change = UserChange.of(stored(user(before, null)), statement);

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.user().user().status()).isEqualTo(after);
        assertThat(change.user().user().attribute(UserAttribute.TITLE)).isEqualTo(AttributeValue.of("Clerk"));
        assertThat(change.user().deactivation().isPresent()).isEqualTo(after == INACTIVE);
    }

    @ParameterizedTest
    @EnumSource(DeactivationReason.class)
    void theReasonOfADeactivationOutlivesAnUpdateAndEndsWithAReactivation(DeactivationReason reason) {
        StoredUser gone = new StoredUser(user(INACTIVE, null), ENROLLED, Optional.of(reason));
        DirectoryUser renamed = user(INACTIVE, null).toBuilder()
                .attribute(UserAttribute.TITLE, "Clerk")
                .build();

        assertThat(UserChange.of(gone, renamed).user().deactivation()).contains(reason);
        assertThat(UserChange.of(gone, user(ACTIVE, null)).user().deactivation())
                .isEmpty();
    }

    @Test
    void absentKeepsClearedClearsAndAValueReplaces() {
        DirectoryUser before = user(ACTIVE, null).toBuilder()
                .attribute(UserAttribute.TITLE, "Clerk")
                .attribute(UserAttribute.LOCALITY, "Berlin")
                .attribute(UserAttribute.REGION, "BE")
                .build();
        DirectoryUser stated = user(ACTIVE, null).toBuilder()
                .attribute(UserAttribute.LOCALITY, AttributeValue.cleared())
                .attribute(UserAttribute.REGION, "BB")
                .attribute(UserAttribute.COUNTRY, "DE")
                .build();
        DirectoryUser after = UserChange.of(stored(before), stated).user().user();

        assertThat(after.attribute(UserAttribute.TITLE)).isEqualTo(AttributeValue.of("Clerk"));
        assertThat(after.attribute(UserAttribute.LOCALITY)).isEqualTo(AttributeValue.cleared());
        assertThat(after.attribute(UserAttribute.REGION)).isEqualTo(AttributeValue.of("BB"));
        assertThat(after.attribute(UserAttribute.COUNTRY)).isEqualTo(AttributeValue.of("DE"));
        assertThat(after.attributes()).hasSize(4);
    }

    @Test
    void aSparseStatementOfNothingNewChangesNothing() {
        DirectoryUser before = user(ACTIVE, "ACTIVE").toBuilder()
                .attribute(UserAttribute.TITLE, "Clerk")
                .build();
        StoredUser stored = stored(before);
        UserChange change = UserChange.of(stored, DirectoryUser.builder(ID).build());

        assertThat(change.kind()).isEqualTo(UserChange.Kind.UNCHANGED);
        assertThat(change.user()).isSameAs(stored);
    }

    @Test
    void clearingWhatWasNeverThereIsAChangeOnce() {
        DirectoryUser stated = user(ACTIVE, null).toBuilder()
                .attribute(UserAttribute.TITLE, AttributeValue.cleared())
                .build();
        UserChange first = UserChange.of(stored(user(ACTIVE, null)), stated);

        assertThat(first.kind()).isEqualTo(UserChange.Kind.UPDATED);
        assertThat(UserChange.of(first.user(), stated).kind()).isEqualTo(UserChange.Kind.UNCHANGED);
    }

    /** A word describes the status it came with: it comes with it, is held back with it, and leaves with it. */
    @ParameterizedTest
    @CsvSource({
        "INACTIVE,SUSPENDED,ACTIVE,  ACTIVE,   ACTIVE",
        "INACTIVE,SUSPENDED,ACTIVE,  ,         ",
        "INACTIVE,SUSPENDED,INACTIVE,,         SUSPENDED",
        "INACTIVE,SUSPENDED,UNKNOWN, ,         SUSPENDED",
        "INACTIVE,SUSPENDED,UNKNOWN, NEW_WORD, SUSPENDED",
        "ACTIVE,  ACTIVE,   ACTIVE,  ,         ACTIVE",
        "ACTIVE,  ACTIVE,   INACTIVE,,         ACTIVE",
        "ACTIVE,  ACTIVE,   INACTIVE,SUSPENDED,ACTIVE",
        "ACTIVE,  ,         ACTIVE,  RECOVERY, RECOVERY",
        "UNKNOWN, ODD,      ACTIVE,  ,         ",
        "UNKNOWN, ODD,      INACTIVE,,         ",
    })
    void theProvidersWordBelongsToItsStatus(
            AccountStatus before, String stored, AccountStatus stated, String word, String after) {
        UserChange change = UserChange.of(stored(user(before, stored)), user(stated, word));

        assertThat(change.user().user().providerStatus()).isEqualTo(Optional.ofNullable(after));
    }

    @ParameterizedTest
    @EnumSource(AccountStatus.class)
    @Tag("R-21")
    void enrolmentStaysWhateverIsStated(AccountStatus stated) {
        for (AccountStatus before : AccountStatus.values()) {
            StoredUser enrolled = stored(user(before, null)).withEnrollment(ENROLLED);
            DirectoryUser statement = user(stated, "WORD").toBuilder()
                    .attribute(UserAttribute.TITLE, "Clerk")
                    .build();

            assertThat(UserChange.of(enrolled, statement).user().enrollment()).isEqualTo(ENROLLED);
        }
    }

    @ParameterizedTest
    @EnumSource(AccountStatus.class)
    void sayingTheSameTwiceChangesNothingTheSecondTime(AccountStatus stated) {
        for (AccountStatus before : AccountStatus.values()) {
            DirectoryUser statement = user(stated, "WORD").toBuilder()
                    .attribute(UserAttribute.TITLE, AttributeValue.cleared())
                    .build();
            UserChange first = UserChange.of(stored(user(before, "EARLIER")), statement);
            UserChange second = UserChange.of(first.user(), statement);

            assertThat(second.kind()).isEqualTo(UserChange.Kind.UNCHANGED);
            assertThat(second.user()).isEqualTo(first.user());
        }
    }

    @Test
    void aStatementOfAnotherUserIsRefused() {
        DirectoryUser other =
                DirectoryUser.builder(new DirectoryUserId(ID.directory(), "u2")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserChange.of(stored(user(ACTIVE, null)), other))
                .withMessage("user change: the records are of different users");
    }

    @Test
    void aSettledDeactivationKeepsEverythingElse() {
        DirectoryUser before = user(ACTIVE, "ACTIVE").toBuilder()
                .attribute(UserAttribute.TITLE, "Clerk")
                .build();
        StoredUser gone = stored(before)
                .withEnrollment(ENROLLED)
                .deactivated(new PendingDeactivation("u1", DeactivationReason.DELETED, Optional.of("DEPROVISIONED")));

        assertThat(gone.user())
                .isEqualTo(before.toBuilder().status(INACTIVE, "DEPROVISIONED").build());
        assertThat(gone.enrollment()).isEqualTo(ENROLLED);
        assertThat(gone.deactivation()).contains(DeactivationReason.DELETED);
        assertThat(UserChange.of(gone, user(UNKNOWN, null)).user()).isEqualTo(gone);
    }

    private static DirectoryUser user(AccountStatus status, @Nullable String word) {
        return DirectoryUser.builder(ID).status(status, word).build();
    }

    private static StoredUser stored(DirectoryUser user) {
        return new StoredUser(
                user,
                EnrollmentStatus.notEnrolled(),
                user.status() == INACTIVE ? Optional.of(DeactivationReason.DISABLED) : Optional.empty());
    }
}
