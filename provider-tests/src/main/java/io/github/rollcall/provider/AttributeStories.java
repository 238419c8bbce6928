package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every attribute asked for, from the provider's user to the host's store. */
public abstract class AttributeStories extends ProviderStories {
    private static final Map<UserAttribute, SandboxAttribute> ATTRIBUTES = attributes();

    private SyncStory story;

    /** For the tests of a provider. */
    protected AttributeStories() {}

    @BeforeEach
    void startStory() {
        story = ready(1);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static Map<UserAttribute, SandboxAttribute> attributes() {
        Map<UserAttribute, SandboxAttribute> attributes = new LinkedHashMap<>();
        attributes.put(UserAttribute.GIVEN_NAME, SandboxAttribute.GIVEN_NAME);
        attributes.put(UserAttribute.FAMILY_NAME, SandboxAttribute.FAMILY_NAME);
        attributes.put(UserAttribute.DISPLAY_NAME, SandboxAttribute.DISPLAY_NAME);
        attributes.put(UserAttribute.USERNAME, SandboxAttribute.LOGIN);
        attributes.put(UserAttribute.EMAIL, SandboxAttribute.EMAIL);
        attributes.put(UserAttribute.PHONE_NUMBER, SandboxAttribute.MOBILE_PHONE);
        attributes.put(UserAttribute.BIRTHDATE, SandboxAttribute.DATE_OF_BIRTH);
        attributes.put(UserAttribute.STREET_ADDRESS, SandboxAttribute.STREET);
        attributes.put(UserAttribute.LOCALITY, SandboxAttribute.CITY);
        attributes.put(UserAttribute.REGION, SandboxAttribute.REGION);
        attributes.put(UserAttribute.POSTAL_CODE, SandboxAttribute.POSTAL_CODE);
        attributes.put(UserAttribute.COUNTRY, SandboxAttribute.COUNTRY);
        attributes.put(UserAttribute.EMPLOYEE_ID, SandboxAttribute.EMPLOYEE_ID);
        attributes.put(UserAttribute.TITLE, SandboxAttribute.JOB_TITLE);
        attributes.put(UserAttribute.DEPARTMENT, SandboxAttribute.DEPARTMENT);
        return attributes;
    }

    private static SandboxEmployee employee() {
        return SandboxEmployee.named("Zoë Ann", "d'Örsay-Łącki")
                .login("zoe.orsay@corp.example")
                .email("zoe@mail.example")
                .with(SandboxAttribute.DISPLAY_NAME, "Zoë 佐藤")
                .with(SandboxAttribute.MOBILE_PHONE, "+49 (0)151 555-0100")
                .with(SandboxAttribute.DATE_OF_BIRTH, "1988-02-29")
                .with(SandboxAttribute.STREET, "Straße des 17. Juni 1, \"Haus B\"")
                .with(SandboxAttribute.CITY, "İstanbul")
                .with(SandboxAttribute.REGION, "Bezirk \\ Mitte")
                .with(SandboxAttribute.POSTAL_CODE, "01067")
                .with(SandboxAttribute.COUNTRY, "TR")
                .with(SandboxAttribute.EMPLOYEE_ID, "000123")
                .with(SandboxAttribute.JOB_TITLE, "Head of R&D")
                .with(SandboxAttribute.DEPARTMENT, "Forschung/Entwicklung")
                .build();
    }

    private AttributeValue stored(String id, UserAttribute attribute) {
        return story.stored(id).user().attribute(attribute);
    }

    private String recorded(String id, SandboxAttribute attribute) {
        return story.sandbox.employees().stream()
                .filter(employee -> employee.id().equals(id))
                .findFirst()
                .flatMap(employee -> employee.attribute(attribute))
                .orElseThrow();
    }

    @Test
    @Tag("R-11")
    @Tag("R-12")
    void everyAttributeArrivesAsTheProviderStatesIt() {
        String id = story.sandbox.add(employee());
        story.sandbox.update(id, story.provider.organizationAttribute(), "Örsay & Söhne");
        story.sandbox.update(id, "userType", "Member");

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        ATTRIBUTES.forEach((attribute, source) ->
                assertThat(stored(id, attribute).all()).as(attribute.name()).isEqualTo(List.of(recorded(id, source))));
        assertThat(stored(id, UserAttribute.ORGANIZATION).all()).containsExactly("Örsay & Söhne");
        assertThat(stored(id, UserAttribute.USER_TYPE).all()).containsExactly("Member");
        assertThat(story.stored(id).user().providerStatus()).isPresent();
        assertThat(story.stored(id).user().attributes().keySet())
                .as("nothing that is mapped is left out of this test")
                .isEqualTo(story.connector.attributes());
    }

    @Test
    @Tag("R-13")
    void everyAttributeThatChangesIsUpdated() {
        String id = story.sandbox.add(employee());
        story.run();
        for (SandboxAttribute source : ATTRIBUTES.values()) {
            String changed = source == SandboxAttribute.DATE_OF_BIRTH ? "1990-01-31" : "new" + recorded(id, source);
            story.sandbox.update(id, source, changed);

            SyncReport report = story.run();

            assertThat(report.users().updated()).as(source.name()).isEqualTo(1);
        }

        ATTRIBUTES.forEach((attribute, source) ->
                assertThat(stored(id, attribute).all()).as(attribute.name()).isEqualTo(List.of(recorded(id, source))));
    }

    @Test
    @Tag("R-13")
    void everyAttributeThatIsRemovedIsRemoved() {
        String id = story.sandbox.add(employee());
        story.run();
        ATTRIBUTES.forEach((attribute, source) -> {
            // No provider has a user without a login, and Okta shows the login where an e-mail address is missing.
            if (source == SandboxAttribute.LOGIN || source == SandboxAttribute.EMAIL) {
                return;
            }
            story.sandbox.update(id, source, null);

            SyncReport report = story.run();

            assertThat(report.outcome()).as(attribute.name()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(stored(id, attribute).isPresent()).as(attribute.name()).isFalse();
        });
        assertThat(stored(id, UserAttribute.USERNAME).isPresent()).isTrue();
    }

    @Test
    @Tag("R-20")
    void whatUsersLackIsCounted() {
        story.sandbox.add(employee());
        story.sandbox.update(story.ids().get(0), SandboxAttribute.DATE_OF_BIRTH, null);

        SyncReport report = story.run();

        assertThat(report.missing()).containsEntry(UserAttribute.BIRTHDATE, 1L);
        assertThat(report.missing()).containsEntry(UserAttribute.STREET_ADDRESS, 1L);
        assertThat(report.missing()).doesNotContainKey(UserAttribute.USERNAME);
    }

    @Test
    @Tag("R-19")
    void anAttributeOfTheTenantsOwnIsSyncedUnderAnyName() {
        UserAttribute badge = new UserAttribute("badge_colour");
        String wireName = story.provider.ownAttribute();
        story.connect(() -> story.provider.connectorWith(badge, wireName));
        String id = story.ids().get(0);
        story.sandbox.update(id, wireName, "teal");

        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);

        assertThat(stored(id, badge).first()).contains("teal");
    }

    @Test
    @Tag("R-30")
    void aSyncedUserIsFoundInTheStoreByEachHint() {
        String id = story.sandbox.add(employee());
        story.run();

        for (String hint : List.of("zoe.orsay@corp.example", "ZOE@mail.example", "000123")) {
            assertThat(story.users
                            .find(SyncStory.CORP, new LoginHint(hint).key())
                            .user())
                    .as("by a hint")
                    .hasValueSatisfying(
                            user -> assertThat(user.user().id().externalId()).isEqualTo(id));
        }
    }
}
