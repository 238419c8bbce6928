package io.github.rollcall.entra;

import io.github.rollcall.directory.UserAttribute;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which properties of an Entra user are read as which attributes. Exactly the properties named here are asked for, beside
 * {@code id}, {@code accountEnabled}, {@code userPrincipalName} and {@code userType}. Immutable; each method answers with a
 * changed copy.
 *
 * <p>Entra records no date of birth by itself. Where a tenant keeps one, name the place:
 *
 * <pre>{@code
 * EntraAttributes.defaults().with(UserAttribute.BIRTHDATE, "extension_0123456789abcdef0123456789abcdef_dateOfBirth");
 * EntraAttributes.defaults().withExtensionAttribute(UserAttribute.BIRTHDATE, 7);
 * EntraAttributes.defaults().withSecurityAttribute(UserAttribute.BIRTHDATE, "HR.dateOfBirth");
 * }</pre>
 */
public final class EntraAttributes {
    /** Kept in the profile, which is read user by user. */
    static final GraphProperty BIRTHDAY = GraphProperty.of("birthday");

    private static final String EXTENSION_ATTRIBUTES = "onPremisesExtensionAttributes";
    private static final int LAST_EXTENSION_ATTRIBUTE = 15;
    private static final Pattern PROPERTY =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,255}(\\.[A-Za-z][A-Za-z0-9_]{0,255})?");
    private static final Pattern SECURITY_ATTRIBUTE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}\\.[A-Za-z][A-Za-z0-9_]{0,31}");
    /** Kept outside the directory: asked for in a listing, each of them makes the whole listing fail. */
    private static final Set<String> NOT_IN_LISTINGS = Set.of(
            "aboutMe",
            "birthday",
            "hireDate",
            "interests",
            "mailboxSettings",
            "mySite",
            "pastProjects",
            "preferredName",
            "responsibilities",
            "schools",
            "skills");

    private final SortedMap<UserAttribute, List<GraphProperty>> mapping;

    private EntraAttributes(Map<UserAttribute, List<GraphProperty>> mapping) {
        this.mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
    }

    /**
     * The names, contact, address and employment properties that every tenant has; no date of birth.
     *
     * @return the default mapping
     */
    public static EntraAttributes defaults() {
        return new EntraAttributes(Map.of())
                .with(UserAttribute.GIVEN_NAME, "givenName")
                .with(UserAttribute.FAMILY_NAME, "surname")
                .with(UserAttribute.DISPLAY_NAME, "displayName")
                .with(UserAttribute.USERNAME, "userPrincipalName")
                .with(UserAttribute.EMAIL, "mail")
                .with(UserAttribute.PHONE_NUMBER, "mobilePhone")
                .with(UserAttribute.EMPLOYEE_ID, "employeeId")
                .with(UserAttribute.STREET_ADDRESS, "streetAddress")
                .with(UserAttribute.LOCALITY, "city")
                .with(UserAttribute.REGION, "state")
                .with(UserAttribute.POSTAL_CODE, "postalCode")
                .with(UserAttribute.COUNTRY, "country")
                .with(UserAttribute.TITLE, "jobTitle")
                .with(UserAttribute.DEPARTMENT, "department")
                .with(UserAttribute.ORGANIZATION, "companyName")
                .with(UserAttribute.USER_TYPE, "userType");
    }

    /**
     * Reads an attribute from one property, or from several one after the other, for example {@code EMAIL} from
     * {@code mail} and {@code otherMails}.
     *
     * @param attribute the attribute, mapped anew
     * @param properties at least one; each a selectable property ({@code employeeType}), a part of one ({@code
     *     employeeOrgData.costCenter}) or a directory extension by its full name ({@code extension_…_dateOfBirth})
     * @return a changed copy
     * @throws IllegalArgumentException if a name has another shape or cannot be part of a listing
     */
    public EntraAttributes with(UserAttribute attribute, String... properties) {
        if (properties.length == 0) {
            throw new IllegalArgumentException("properties: at least one is needed for " + attribute);
        }
        return changed(
                attribute,
                List.of(properties).stream().map(EntraAttributes::listed).toList());
    }

    /**
     * Reads an attribute from one of the fifteen extension attributes that come from Active Directory or Exchange.
     *
     * @param attribute the attribute, mapped anew
     * @param number 1 to 15
     * @return a changed copy
     * @throws IllegalArgumentException if the number is outside
     */
    public EntraAttributes withExtensionAttribute(UserAttribute attribute, int number) {
        if (number < 1 || number > LAST_EXTENSION_ATTRIBUTE) {
            throw new IllegalArgumentException("number: 1 to " + LAST_EXTENSION_ATTRIBUTE + " is allowed");
        }
        return changed(attribute, List.of(GraphProperty.of(EXTENSION_ATTRIBUTES + ".extensionAttribute" + number)));
    }

    /**
     * Reads an attribute from a custom security attribute. The application also needs {@code
     * CustomSecAttributeAssignment.Read.All}; without it the attribute stays absent.
     *
     * @param attribute the attribute, mapped anew
     * @param name the attribute set and the attribute in it, for example {@code HR.dateOfBirth}
     * @return a changed copy
     * @throws IllegalArgumentException if the name has another shape
     */
    public EntraAttributes withSecurityAttribute(UserAttribute attribute, String name) {
        if (!SECURITY_ATTRIBUTE.matcher(name).matches()) {
            throw new IllegalArgumentException("name: a set and an attribute are needed, for example HR.dateOfBirth");
        }
        return changed(attribute, List.of(GraphProperty.of(GraphProperty.SECURITY_ATTRIBUTES + "." + name)));
    }

    /**
     * Reads the date of birth from {@code birthday} of the user's profile, as a last resort: Graph gives it for one user at a
     * time, which takes one more request for every twenty users; it does not tell when it changes; and people enter it
     * themselves, some without a real year. A profile that cannot be read leaves the date as it was.
     *
     * @return a changed copy
     */
    public EntraAttributes withBirthday() {
        return changed(UserAttribute.BIRTHDATE, List.of(BIRTHDAY));
    }

    /**
     * Leaves an attribute out.
     *
     * @param attribute the attribute
     * @return a changed copy
     */
    public EntraAttributes without(UserAttribute attribute) {
        Map<UserAttribute, List<GraphProperty>> changed = new TreeMap<>(mapping);
        changed.remove(attribute);
        return new EntraAttributes(changed);
    }

    Map<UserAttribute, List<GraphProperty>> mapping() {
        return mapping;
    }

    /** Whether any attribute is read from this property of a user. */
    boolean reads(String property) {
        return mapping.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.selected().equals(property));
    }

    /** Whether dates of birth come from profiles. */
    boolean readsBirthday() {
        return mapping.getOrDefault(UserAttribute.BIRTHDATE, List.of()).contains(BIRTHDAY);
    }

    /** The top-level properties to ask for, in a fixed order. */
    Set<String> selected() {
        Set<String> selected = new TreeSet<>();
        mapping.values().forEach(properties -> properties.forEach(one -> selected.add(one.selected())));
        selected.remove(BIRTHDAY.selected());
        return selected;
    }

    private EntraAttributes changed(UserAttribute attribute, List<GraphProperty> properties) {
        Map<UserAttribute, List<GraphProperty>> changed = new TreeMap<>(mapping);
        changed.put(attribute, properties);
        return new EntraAttributes(changed);
    }

    private static GraphProperty listed(String property) {
        if (!PROPERTY.matcher(property).matches()) {
            throw new IllegalArgumentException(
                    "property: letters, digits and '_' are allowed, a letter first, and one '.' for a part");
        }
        GraphProperty named = GraphProperty.of(property);
        if (NOT_IN_LISTINGS.contains(named.selected())) {
            throw new IllegalArgumentException("property: Graph cannot list '" + property
                    + "'; use a directory extension, an extension attribute or a custom security attribute, or"
                    + " withBirthday() for birthday");
        }
        return named;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntraAttributes that && mapping.equals(that.mapping);
    }

    @Override
    public int hashCode() {
        return mapping.hashCode();
    }

    @Override
    public String toString() {
        return "EntraAttributes" + mapping;
    }
}
