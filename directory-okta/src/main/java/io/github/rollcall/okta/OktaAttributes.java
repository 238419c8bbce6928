package io.github.rollcall.okta;

import io.github.rollcall.directory.UserAttribute;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which attribute of an Okta user profile holds which attribute of a directory user. Names are the variable names of the
 * profile, case and all ({@code mobilePhone}), of Okta's base profile or of the org's own schema. Immutable.
 */
public final class OktaAttributes {
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private static final OktaAttributes DEFAULTS = new OktaAttributes(single(Map.ofEntries(
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

    private final SortedMap<UserAttribute, List<String>> names;

    private OktaAttributes(SortedMap<UserAttribute, List<String>> names) {
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

    private static SortedMap<UserAttribute, List<String>> single(Map<UserAttribute, String> names) {
        SortedMap<UserAttribute, List<String>> lists = new TreeMap<>();
        names.forEach((attribute, name) -> lists.put(attribute, List.of(name)));
        return lists;
    }

    /**
     * Maps an attribute, or maps it anew: to one attribute of the profile, or to several one after the other, for example
     * {@code PHONE_NUMBER} to {@code mobilePhone} and {@code primaryPhone}.
     *
     * @param attribute the attribute of a directory user
     * @param profileNames at least one variable name in the Okta profile, each of 1 to 255 ASCII letters, digits, {@code _}
     *     and {@code -}
     * @return a mapping with it
     * @throws IllegalArgumentException if there is none, or one cannot be a name of a profile
     */
    public OktaAttributes with(UserAttribute attribute, String... profileNames) {
        Objects.requireNonNull(attribute, "attribute");
        boolean named = profileNames.length > 0
                && Stream.of(profileNames)
                        .allMatch(name -> VARIABLE_NAME.matcher(name).matches());
        if (!named) {
            throw new IllegalArgumentException("profile name of " + attribute
                    + ": the variable name of a profile attribute is needed: letters, digits, '_' and '-'");
        }
        SortedMap<UserAttribute, List<String>> changed = new TreeMap<>(names);
        changed.put(attribute, List.of(profileNames));
        return new OktaAttributes(changed);
    }

    /**
     * Stops reading an attribute.
     *
     * @param attribute the attribute of a directory user
     * @return a mapping without it
     */
    public OktaAttributes without(UserAttribute attribute) {
        SortedMap<UserAttribute, List<String>> changed = new TreeMap<>(names);
        changed.remove(Objects.requireNonNull(attribute, "attribute"));
        return new OktaAttributes(changed);
    }

    /** Everything that is mapped; immutable, ordered by attribute. */
    Map<UserAttribute, List<String>> mapping() {
        return names;
    }

    /** Where an attribute is read from; empty if it is not read. */
    List<String> profileNames(UserAttribute attribute) {
        return names.getOrDefault(attribute, List.of());
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
