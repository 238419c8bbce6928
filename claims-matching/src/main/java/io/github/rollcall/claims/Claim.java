package io.github.rollcall.claims;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One kind of statement about a person that both sides can make, such as the date of birth. Two claims are equal when their ids are.
 *
 * @param id the name used in policies and reports: lower snake case, at most 64 characters
 */
public record Claim(String id) implements Comparable<Claim> {

    // First, since the constants below are checked against it.
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** The person's name; compared part by part. */
    public static final Claim NAME = new Claim("name");

    /** The date of birth; may be partial. */
    public static final Claim DATE_OF_BIRTH = new Claim("date_of_birth");

    /** A postal address; compared component by component. */
    public static final Claim ADDRESS = new Claim("address");

    /** E-mail addresses; one agreeing pair is enough. */
    public static final Claim EMAIL = new Claim("email");

    /** Telephone numbers; one agreeing pair is enough. */
    public static final Claim PHONE = new Claim("phone");

    /** A country, as an ISO 3166 code, a code of a machine-readable zone, or a name in any of many languages. */
    public static final Claim COUNTRY = new Claim("country");

    /** A state, province or other subdivision of a country. */
    public static final Claim REGION = new Claim("region");

    /** The identifier an employer gave; text, never a number. */
    public static final Claim EMPLOYEE_ID = new Claim("employee_id");

    private static final List<Claim> STANDARD =
            List.of(NAME, DATE_OF_BIRTH, ADDRESS, EMAIL, PHONE, COUNTRY, REGION, EMPLOYEE_ID);

    /**
     * Checks the id.
     *
     * @param id lower snake case
     * @throws IllegalArgumentException when the id is not lower snake case
     */
    public Claim {
        Arguments.required(id, "claim id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a claim id is 1 to 64 characters of a-z, 0-9 and _, beginning with a letter");
        }
    }

    /**
     * The claim of that id: a standard one when the id is known, else one that the host defines. Host-defined claims are compared as exact text.
     *
     * @param id lower snake case, for example {@code badge_colour}
     * @return the claim
     * @throws IllegalArgumentException when the id is not lower snake case
     */
    public static Claim of(String id) {
        return new Claim(id);
    }

    /**
     * The claims this module has a comparison for.
     *
     * @return the standard claims in the order of this class, unmodifiable
     */
    public static List<Claim> standard() {
        return STANDARD;
    }

    /**
     * Whether a host defined this claim.
     *
     * @return true for a claim that is not among {@link #standard()}
     */
    public boolean isHostDefined() {
        return !STANDARD.contains(this);
    }

    @Override
    public int compareTo(Claim other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
