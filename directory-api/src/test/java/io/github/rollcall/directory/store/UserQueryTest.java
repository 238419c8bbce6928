package io.github.rollcall.directory.store;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-21")
class UserQueryTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final StoredUser MIKE = new StoredUser(
            DirectoryUser.builder(new DirectoryUserId(CORP, "u1"))
                    .status(AccountStatus.ACTIVE, null)
                    .attribute(UserAttribute.DISPLAY_NAME, "Mike I. L\u00F3pez")
                    .attribute(UserAttribute.EMAIL, "Mike@x.example")
                    .attribute(UserAttribute.LOCALITY, "Berlin")
                    .attribute(UserAttribute.TITLE, AttributeValue.cleared())
                    .build(),
            EnrollmentStatus.enrolled(Instant.EPOCH),
            Optional.empty());

    @Test
    void aQueryWithoutFiltersTakesEverybodyOfItsDirectory() {
        UserQuery query = UserQuery.of(CORP).build();

        assertThat(query.directory()).isEqualTo(CORP);
        assertThat(query.limit()).isEqualTo(100);
        assertThat(query.status()).isEmpty();
        assertThat(query.enrolled()).isEmpty();
        assertThat(query.missing()).isEmpty();
        assertThat(query.text()).isEmpty();
        assertThat(query.after()).isEmpty();
        assertThat(query.accepts(MIKE)).isTrue();
    }

    @Test
    void aUserOfAnotherDirectoryIsNeverTaken() {
        assertThat(UserQuery.of(new DirectoryId("other")).build().accepts(MIKE)).isFalse();
    }

    @Test
    void theStatusIsTheStoredOne() {
        assertThat(corp().status(AccountStatus.ACTIVE).build().accepts(MIKE)).isTrue();
        assertThat(corp().status(AccountStatus.INACTIVE).build().accepts(MIKE)).isFalse();
        assertThat(corp().status(AccountStatus.UNKNOWN).build().accepts(MIKE)).isFalse();
    }

    @Test
    void enrolledAndNotEnrolledUsersAreToldApart() {
        assertThat(corp().enrolled(true).build().accepts(MIKE)).isTrue();
        assertThat(corp().enrolled(false).build().accepts(MIKE)).isFalse();
        assertThat(corp().enrolled(false).build().accepts(MIKE.withEnrollment(EnrollmentStatus.notEnrolled())))
                .isTrue();
    }

    @Test
    @Tag("R-20")
    void anAttributeIsMissingWhenItIsClearedOrWasNeverStated() {
        assertThat(corp().missing(UserAttribute.TITLE).build().accepts(MIKE)).isTrue();
        assertThat(corp().missing(UserAttribute.BIRTHDATE).build().accepts(MIKE))
                .isTrue();
        assertThat(corp().missing(UserAttribute.LOCALITY).build().accepts(MIKE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mike", "MIKE", " mike ", "ike@X", "l\u00F3pez", "Lo\u0301pez", "i. l", "MIKE I."})
    void aTextIsFoundInsideNamesAndAddressesWhateverItsCase(String text) {
        assertThat(corp().text(text).build().accepts(MIKE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mikes", "Berlin", "m\u0131ke", "mi\u212Ae", "lopez", "%", "_", ".*", "u1"})
    void aTextIsNoPatternAndFindsNothingElse(String text) {
        assertThat(corp().text(text).build().accepts(MIKE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void aBlankTextIsNoFilter(String blank) {
        assertThat(corp().text("x").text(blank).build().text()).isEmpty();
    }

    @Test
    void allFiltersMustHold() {
        UserQuery.Builder fitting = corp().status(AccountStatus.ACTIVE)
                .enrolled(true)
                .missing(UserAttribute.TITLE)
                .text("mike");

        assertThat(fitting.build().accepts(MIKE)).isTrue();
        assertThat(fitting.enrolled(false).build().accepts(MIKE)).isFalse();
    }

    @Test
    void aPageHasOneToAThousandUsers() {
        assertThat(corp().limit(1).build().limit()).isEqualTo(1);
        assertThat(corp().limit(UserQuery.MAX_LIMIT).build().limit()).isEqualTo(1000);
        for (int limit : new int[] {0, -1, 1001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> corp().limit(limit))
                    .withMessage("limit: 1 to 1000 is allowed");
        }
    }

    @Test
    void aQueryGoesOnAfterAPageWithoutFilteringByIt() {
        UserQuery query = corp().after("zzz").build();

        assertThat(query.after()).contains("zzz");
        assertThat(query.accepts(MIKE)).isTrue();
    }

    private static UserQuery.Builder corp() {
        return UserQuery.of(CORP);
    }
}
