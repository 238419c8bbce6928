package io.github.rollcall.sandbox;

/**
 * One thing a directory may record about an employee, under a name that is the same for every provider.
 *
 * <p>More constants may be added; have a default.
 */
public enum SandboxAttribute {
    /** The sign-in name; an e-mail shaped name in ASCII, unique in the directory. */
    LOGIN,
    /** The given name or names. */
    GIVEN_NAME,
    /** The middle name; Entra has no place for it. */
    MIDDLE_NAME,
    /** The family name, with its particles. */
    FAMILY_NAME,
    /** A suffix such as "Jr."; Entra has no place for it. */
    NAME_SUFFIX,
    /** The name as shown to colleagues. */
    DISPLAY_NAME,
    /** The primary e-mail address; not necessarily unique. */
    EMAIL,
    /** A second, usually private, e-mail address. */
    OTHER_EMAIL,
    /** The mobile telephone number, free text. */
    MOBILE_PHONE,
    /** The telephone number at work, free text. */
    WORK_PHONE,
    /** Street and house number. */
    STREET,
    /** City or town. */
    CITY,
    /** State, province or region, free text. */
    REGION,
    /** Postal code. */
    POSTAL_CODE,
    /** Country as a code of two letters (ISO 3166-1). */
    COUNTRY,
    /** The number the employer gave the employee; not necessarily unique. */
    EMPLOYEE_ID,
    /** Job title. */
    JOB_TITLE,
    /** Department. */
    DEPARTMENT,
    /** Date of birth, {@code yyyy-MM-dd}. */
    DATE_OF_BIRTH,
    /** Preferred language as a language tag. */
    LANGUAGE
}
