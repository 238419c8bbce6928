package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.UserAttribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the generated directory as a connector hands them to the engine. */
record StoreUsers(int users) {
    static final DirectoryId DIRECTORY = new DirectoryId("generated");

    private static final int PAGE = 999;

    int pages() {
        return (users + PAGE - 1) / PAGE;
    }

    List<DirectoryUser> page(int page) {
        List<DirectoryUser> made = new ArrayList<>(PAGE);
        for (int number = page * PAGE; number < Math.min(users, (page + 1) * PAGE); number++) {
            made.add(user(new GeneratedUser(number)));
        }
        return made;
    }

    private static DirectoryUser user(GeneratedUser from) {
        return DirectoryUser.builder(new DirectoryUserId(DIRECTORY, from.guid()))
                .status(from.enabled() ? AccountStatus.ACTIVE : AccountStatus.INACTIVE, null)
                .attribute(UserAttribute.COUNTRY, "United Kingdom")
                .attribute(UserAttribute.DEPARTMENT, from.department())
                .attribute(UserAttribute.DISPLAY_NAME, from.display())
                .attribute(UserAttribute.EMAIL, value(from.email()))
                .attribute(
                        UserAttribute.EMPLOYEE_ID,
                        from.hasEmployeeId() ? AttributeValue.of(from.employeeId()) : AttributeValue.absent())
                .attribute(UserAttribute.FAMILY_NAME, from.family())
                .attribute(UserAttribute.GIVEN_NAME, from.given())
                .attribute(UserAttribute.LOCALITY, from.city())
                .attribute(UserAttribute.ORGANIZATION, value(from.company()))
                .attribute(UserAttribute.PHONE_NUMBER, value(from.mobile()))
                .attribute(UserAttribute.POSTAL_CODE, from.postalCode())
                .attribute(UserAttribute.USERNAME, from.login())
                .attribute(UserAttribute.REGION, from.region())
                .attribute(UserAttribute.STREET_ADDRESS, value(from.street()))
                .attribute(UserAttribute.TITLE, value(from.title()))
                .attribute(UserAttribute.USER_TYPE, from.guest() ? "Guest" : "Member")
                .build();
    }

    private static AttributeValue value(@Nullable String text) {
        return text == null ? AttributeValue.cleared() : AttributeValue.of(text);
    }
}
