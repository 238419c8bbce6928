package io.github.rollcall.directory;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of one attribute of a user. The constants carry the names of OpenID Connect Core section 5.1 where it has one
 * and of SCIM (RFC 7643) otherwise; a host maps further attributes under names of its own.
 *
 * @param name 1 to 64 characters: a lower-case letter, then lower-case letters, digits and {@code _}
 */
public record UserAttribute(String name) implements Comparable<UserAttribute> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** First name or names. */
    public static final UserAttribute GIVEN_NAME = new UserAttribute("given_name");
    /** Middle name or names. */
    public static final UserAttribute MIDDLE_NAME = new UserAttribute("middle_name");
    /** Surname or surnames. */
    public static final UserAttribute FAMILY_NAME = new UserAttribute("family_name");
    /** The name as shown to others. */
    public static final UserAttribute DISPLAY_NAME = new UserAttribute("display_name");
    /** Entra user principal name or Okta login; a login hint. */
    public static final UserAttribute USERNAME = new UserAttribute("preferred_username");
    /** E-mail addresses, the primary one first; each is a login hint. */
    public static final UserAttribute EMAIL = new UserAttribute("email");
    /** Mobile phone numbers as the directory states them. */
    public static final UserAttribute PHONE_NUMBER = new UserAttribute("phone_number");
    /** Date of birth as the directory states it. */
    public static final UserAttribute BIRTHDATE = new UserAttribute("birthdate");
    /** Street and house number. */
    public static final UserAttribute STREET_ADDRESS = new UserAttribute("street_address");
    /** City. */
    public static final UserAttribute LOCALITY = new UserAttribute("locality");
    /** State, province or region. */
    public static final UserAttribute REGION = new UserAttribute("region");
    /** Postal code. */
    public static final UserAttribute POSTAL_CODE = new UserAttribute("postal_code");
    /** Country, as name or code. */
    public static final UserAttribute COUNTRY = new UserAttribute("country");
    /** Employee id or number; a login hint. */
    public static final UserAttribute EMPLOYEE_ID = new UserAttribute("employee_id");
    /** Job title. */
    public static final UserAttribute TITLE = new UserAttribute("title");
    /** Department. */
    public static final UserAttribute DEPARTMENT = new UserAttribute("department");
    /** Company or organization. */
    public static final UserAttribute ORGANIZATION = new UserAttribute("organization");
    /** What kind of account it is, in the provider's words: member, guest, contractor. */
    public static final UserAttribute USER_TYPE = new UserAttribute("user_type");

    /**
     * Checks the shape.
     *
     * @param name 1 to 64 characters
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public UserAttribute {
        Objects.requireNonNull(name, "name");
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "attribute name: 1 to 64 characters out of a-z, 0-9 and '_', a letter first");
        }
    }

    @Override
    public int compareTo(UserAttribute other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
