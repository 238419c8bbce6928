package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-11")
class DirectoryUserTest {
    private static final DirectoryUserId ID = new DirectoryUserId(new DirectoryId("corp"), "u1");

    @Test
    void aUserStatesNothingUntilTold() {
        DirectoryUser user = DirectoryUser.builder(ID).build();

        assertThat(user.status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(user.providerStatus()).isEmpty();
        assertThat(user.attributes()).isEmpty();
        assertThat(user.attribute(UserAttribute.EMAIL).isAbsent()).isTrue();
        assertThat(user.hintKeys()).isEmpty();
        assertThat(user.searchText()).isEmpty();
    }

    @Test
    @Tag("R-30")
    void theLoginEveryAddressAndTheEmployeeIdAreHints() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .attribute(UserAttribute.USERNAME, "Mike.L")
                .attribute(UserAttribute.EMAIL, AttributeValue.of(List.of("Mike@x.example", "m@x.example")))
                .attribute(UserAttribute.EMPLOYEE_ID, " E-42 ")
                .attribute(UserAttribute.PHONE_NUMBER, "+15550100")
                .attribute(UserAttribute.DISPLAY_NAME, "Mike")
                .build();

        assertThat(user.hintKeys())
                .containsExactly(
                        new HintKey("mike.l"),
                        new HintKey("mike@x.example"),
                        new HintKey("m@x.example"),
                        new HintKey("e-42"));
    }

    @Test
    @Tag("R-30")
    void oneValueInTwoPlacesIsOneHint() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .attribute(UserAttribute.USERNAME, "mike@x.example")
                .attribute(UserAttribute.EMAIL, "MIKE@X.EXAMPLE")
                .build();

        assertThat(user.hintKeys()).containsExactly(new HintKey("mike@x.example"));
    }

    @Test
    @Tag("R-30")
    void whatIsClearedOrBlankIsNoHint() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .attribute(UserAttribute.USERNAME, AttributeValue.cleared())
                .attribute(UserAttribute.EMPLOYEE_ID, "  ")
                .build();

        assertThat(user.hintKeys()).isEmpty();
        assertThat(user.searchText()).isEmpty();
    }

    @Test
    void theSearchTextHoldsNamesLoginsAddressesAndEmployeeIdsLineByLine() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .attribute(UserAttribute.EMPLOYEE_ID, "E-42")
                .attribute(UserAttribute.DISPLAY_NAME, "Jose\u0301 I. L\u00F3pez")
                .attribute(UserAttribute.GIVEN_NAME, "Jos\u00E9")
                .attribute(UserAttribute.EMAIL, AttributeValue.of(List.of("JL@x.example", "jl2@x.example")))
                .attribute(UserAttribute.STREET_ADDRESS, "Elm Street 1")
                .attribute(UserAttribute.BIRTHDATE, "1990-01-01")
                .build();

        assertThat(user.searchText())
                .isEqualTo("jos\u00E9 i. l\u00F3pez\njos\u00E9\njl@x.example\njl2@x.example\ne-42\n");
    }

    @Test
    void anAbsentValueTakesAnAttributeAwayAndAClearedOneStays() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .attribute(UserAttribute.TITLE, "Clerk")
                .attribute(UserAttribute.TITLE, AttributeValue.absent())
                .attribute(UserAttribute.LOCALITY, AttributeValue.cleared())
                .build();

        assertThat(user.attributes()).containsOnlyKeys(UserAttribute.LOCALITY);
        assertThat(user.attribute(UserAttribute.TITLE).isAbsent()).isTrue();
        assertThat(user.attribute(UserAttribute.LOCALITY).isCleared()).isTrue();
    }

    @Test
    void usersAreEqualWhenEveryStatementIs() {
        DirectoryUser user = stated().build();

        assertThat(user).isEqualTo(stated().build()).hasSameHashCodeAs(stated().build());
        assertThat(user).isEqualTo(user.toBuilder().build());
        assertThat(List.of(
                        stated().status(AccountStatus.INACTIVE, "ACTIVE").build(),
                        stated().status(AccountStatus.ACTIVE, null).build(),
                        stated().attribute(UserAttribute.TITLE, "clerk").build(),
                        stated().attribute(UserAttribute.TITLE, AttributeValue.cleared())
                                .build(),
                        stated().attribute(UserAttribute.TITLE, AttributeValue.absent())
                                .build(),
                        stated().attribute(UserAttribute.REGION, AttributeValue.cleared())
                                .build(),
                        DirectoryUser.builder(new DirectoryUserId(ID.directory(), "u2"))
                                .status(AccountStatus.ACTIVE, "ACTIVE")
                                .attribute(UserAttribute.TITLE, "Clerk")
                                .build()))
                .doesNotContain(user)
                .doesNotHaveDuplicates();
    }

    @Test
    void aBuilderUsedOnDoesNotChangeAUserBuiltBefore() {
        DirectoryUser.Builder builder = stated();
        DirectoryUser user = builder.build();
        builder.attribute(UserAttribute.TITLE, "Boss").status(AccountStatus.INACTIVE, null);

        assertThat(user).isEqualTo(stated().build());
    }

    @Test
    void whatIsReadCannotBeChanged() {
        DirectoryUser user =
                stated().attribute(UserAttribute.EMAIL, "m@x.example").build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> user.attributes().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> user.hintKeys().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> user.attribute(UserAttribute.EMAIL).all().clear());
    }

    @Test
    void theProvidersWordIsMadeStorable() {
        DirectoryUser user = DirectoryUser.builder(ID)
                .status(AccountStatus.UNKNOWN, "A\0" + (char) 0xD800)
                .build();

        assertThat(user.providerStatus()).contains("A\uFFFD\uFFFD");
    }

    @Test
    void onlyIdStatusAndCountsArePrinted() {
        assertThat(stated().build()).hasToString("DirectoryUser[corp/u1, ACTIVE, 1 attributes]");
    }

    private static DirectoryUser.Builder stated() {
        return DirectoryUser.builder(ID).status(AccountStatus.ACTIVE, "ACTIVE").attribute(UserAttribute.TITLE, "Clerk");
    }
}
