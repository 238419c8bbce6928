package io.github.rollcall.claims;

/** The calendar a source counts in. More calendars may be added in later versions. */
public enum BirthDateCalendar {
    /** The calendar of ISO 8601. */
    GREGORIAN,
    /** The solar Hijri calendar of Iran and Afghanistan: 1365-03-12 is 2 June 1986. */
    SOLAR_HIJRI,
    /** The lunar Islamic calendar as Saudi Arabia computes it (Umm al-Qura); other countries may differ by a day. */
    ISLAMIC,
    /** The Thai Buddhist calendar: Gregorian days and months, years counted from 543 BC. */
    BUDDHIST,
    /** The calendar of Taiwan: Gregorian days and months, years counted from 1911. */
    MINGUO,
    /** The Ethiopian calendar of thirteen months, seven to eight years behind the Gregorian one. */
    ETHIOPIAN
}
