package io.github.rollcall.claims;

import java.util.Map;

/** Which comparison a claim gets. */
final class Comparisons {

    static final Map<Claim, ClaimComparison> STANDARD = Map.of(
            Claim.NAME, new NameComparison(),
            Claim.DATE_OF_BIRTH, new BirthDateComparison(),
            Claim.ADDRESS, new AddressComparison(),
            Claim.EMAIL, new EmailComparison(),
            Claim.PHONE, new PhoneComparison(),
            Claim.COUNTRY, new CountryComparison(),
            Claim.REGION, new RegionComparison(),
            Claim.EMPLOYEE_ID, new EmployeeIdComparison());

    private Comparisons() {}

    /** The comparison of a claim that the host defines. */
    static ClaimComparison exact(Claim claim) {
        return new ExactComparison(claim);
    }
}
