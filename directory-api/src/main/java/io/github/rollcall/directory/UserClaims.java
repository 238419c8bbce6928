package io.github.rollcall.directory;

import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims a directory user states. */
final class UserClaims {
    private static final Set<UserAttribute> STANDARD = Set.of(
            UserAttribute.GIVEN_NAME,
            UserAttribute.MIDDLE_NAME,
            UserAttribute.FAMILY_NAME,
            UserAttribute.DISPLAY_NAME,
            UserAttribute.EMAIL,
            UserAttribute.PHONE_NUMBER,
            UserAttribute.BIRTHDATE,
            UserAttribute.STREET_ADDRESS,
            UserAttribute.LOCALITY,
            UserAttribute.REGION,
            UserAttribute.POSTAL_CODE,
            UserAttribute.COUNTRY,
            UserAttribute.EMPLOYEE_ID);

    private UserClaims() {}

    static ClaimSet of(DirectoryUser user) {
        ClaimSet.Builder claims = ClaimSet.builder()
                .name(name(user))
                .address(address(user))
                .country(first(user, UserAttribute.COUNTRY))
                .region(first(user, UserAttribute.REGION))
                .employeeId(first(user, UserAttribute.EMPLOYEE_ID));
        user.attribute(UserAttribute.BIRTHDATE).first().map(BirthDate::parse).ifPresent(claims::dateOfBirth);
        user.attribute(UserAttribute.EMAIL).all().forEach(claims::email);
        user.attribute(UserAttribute.PHONE_NUMBER).all().forEach(claims::phone);
        user.attributes().forEach((attribute, value) -> {
            if (!STANDARD.contains(attribute)) {
                value.all().forEach(text -> claims.value(Claim.of(attribute.name()), text));
            }
        });
        return claims.build();
    }

    private static @Nullable PersonName name(DirectoryUser user) {
        boolean parts = user.attribute(UserAttribute.GIVEN_NAME).isPresent()
                || user.attribute(UserAttribute.FAMILY_NAME).isPresent();
        if (!parts) {
            return user.attribute(UserAttribute.DISPLAY_NAME)
                    .first()
                    .map(PersonName::ofFull)
                    .orElse(null);
        }
        return PersonName.builder()
                .given(first(user, UserAttribute.GIVEN_NAME))
                .middle(first(user, UserAttribute.MIDDLE_NAME))
                .family(first(user, UserAttribute.FAMILY_NAME))
                .build();
    }

    private static @Nullable PostalAddress address(DirectoryUser user) {
        boolean any = user.attribute(UserAttribute.STREET_ADDRESS).isPresent()
                || user.attribute(UserAttribute.LOCALITY).isPresent()
                || user.attribute(UserAttribute.POSTAL_CODE).isPresent();
        return !any
                ? null
                : PostalAddress.builder()
                        .street(first(user, UserAttribute.STREET_ADDRESS))
                        .locality(first(user, UserAttribute.LOCALITY))
                        .region(first(user, UserAttribute.REGION))
                        .postalCode(first(user, UserAttribute.POSTAL_CODE))
                        .country(first(user, UserAttribute.COUNTRY))
                        .build();
    }

    private static @Nullable String first(DirectoryUser user, UserAttribute attribute) {
        return user.attribute(attribute).first().orElse(null);
    }
}
