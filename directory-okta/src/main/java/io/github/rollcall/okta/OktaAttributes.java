package io.github.rollcall.okta;

import io.github.rollcall.directory.UserAttribute;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which attribute of an Okta user profile holds which attribute of a directory user. Names are the variable names of the
 * profile, case and all ({@code mobilePhone}), of Okta's base profile or of the org's own schema. Immutable.
 */
public final class OktaAttributes {
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private static final OktaAttributes DEFAULTS = new OktaAttributes(new TreeMap<>(Map.ofEntries(
            Map.entry(UserAttribute.GIVEN_NAME, "firstName"),
            Map.entry(UserAttribute.MIDDLE_NAME, "middleName"),
            Map.entry(UserAttribute.FAMILY_NAME, "lastName"),
            Map.entry(UserAttribute.DISPLAY_NAME, "displayName"),
            Map.entry(UserAttribute.USERNAME, "login"),
            Map.entry(UserAttribute.EMAIL, "email"),
            Map.entry(UserAttribute.PHONE_NUMBER, "mobilePhone"),
            Map.entry(UserAttribute.EMPLOYEE_ID, "employeeNumber"),
            Map.entry(UserAttribute.STREET_ADDRESS, "streetAddress"),
            Map.entry(UserAttribute.LOCALITY, "city"),
            Map.entry(UserAttribute.REGION, "state"),
            Map.entry(UserAttribute.POSTAL_CODE, "zipCode"),
            Map.entry(UserAttribute.COUNTRY, "countryCode"),
            Map.entry(UserAttribute.TITLE, "title"),
            Map.entry(UserAttribute.DEPARTMENT, "department"),
            Map.entry(UserAttribute.ORGANIZATION, "organization"),
            Map.entry(UserAttribute.USER_TYPE, "userType"))));

    private final SortedMap<UserAttribute, String> names;

    private OktaAttributes(SortedMap<UserAttribute, String> names) {
        this.names = Collections.unmodifiableSortedMap(names);
    }

    /**
     * Okta's base profile. It has no date of birth: that is an attribute of the org's own, to be named with {@link #with}.
     *
     * @return the default mapping
     */
    public static OktaAttributes defaults() {
        return DEFAULTS;
    }

    /**
     * Maps an attribute, or maps it anew.
     *
     * @param attribute the attribute of a directory user
     * @param profileName the variable name in the Okta profile, 1 to 255 ASCII letters, digits, {@code _} and {@code -}
     * @return a mapping with it
     * @throws IllegalArgumentException if the name cannot be one of a profile
     */
    public OktaAttributes with(UserAttribute attribute, String profileName) {
        Objects.requireNonNull(attribute, "attribute");
        if (!VARIABLE_NAME.matcher(profileName).matches()) {
            throw new IllegalArgumentException("profile name of " + attribute
                    + ": the variable name of a profile attribute is needed: letters, digits, '_' and '-'");
        }
        SortedMap<UserAttribute, String> changed = new TreeMap<>(names);
        changed.put(attribute, profileName);
        return new OktaAttributes(changed);
    }

    /**
     * Stops reading an attribute.
     *
     * @param attribute the attribute of a directory user
     * @return a mapping without it
     */
    public OktaAttributes without(UserAttribute attribute) {
        SortedMap<UserAttribute, String> changed = new TreeMap<>(names);
        changed.remove(Objects.requireNonNull(attribute, "attribute"));
        return new OktaAttributes(changed);
    }

    /** Everything that is mapped; immutable, ordered by attribute. */
    Map<UserAttribute, String> mapping() {
        return names;
    }

    Optional<String> profileName(UserAttribute attribute) {
        return Optional.ofNullable(names.get(attribute));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OktaAttributes that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return "OktaAttributes" + names;
    }
}
