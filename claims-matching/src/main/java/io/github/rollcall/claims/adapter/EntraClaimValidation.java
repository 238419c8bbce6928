package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calls of Microsoft Entra's custom authentication extension {@code onVerifiedIdClaimValidation}: during account recovery Entra hands over the
 * claims of a Verified ID and asks whether they describe the user. Immutable and safe for many threads.
 *
 * <p><strong>Authenticating the caller is the host's, before anything is read.</strong> The bearer token has to be signed by the tenant, unexpired, with
 * issuer {@code https://login.microsoftonline.com/{tenantId}/v2.0}, the host's own API registration as audience, and {@code azp}
 * {@code 99045fe1-7639-4a75-9d4a-577b6ca3810f}. Without all of these there is no answer but 401. The tenant of the token, not the one of the body, says
 * which directory is meant; the two have to be equal.
 *
 * <p>Every answer goes out with HTTP status 200. Entra waits two seconds: what takes longer, and what fails, is answered by {@link #failed()}, and the
 * extension must not be configured to go on without an answer.
 */
public final class EntraClaimValidation {

    private static final String TYPE = "microsoft.graph.authenticationEvent.verifiedIdClaimValidation";
    private static final String EARLIER_TYPE = ".OnVerifiedIdClaimValidation";
    private static final String DATA_TYPE = "microsoft.graph.onVerifiedIdClaimValidationCalloutData";
    private static final Map<String, Claim> STANDARD = Map.of(
            "firstName", Claim.NAME,
            "middleName", Claim.NAME,
            "lastName", Claim.NAME,
            "fullName", Claim.NAME,
            "dateOfBirth", Claim.DATE_OF_BIRTH,
            "homeAddress", Claim.ADDRESS);

    private final String vendor;
    private final boolean earlierRevision;
    private final Map<String, Claim> more;

    private EntraClaimValidation(Builder builder) {
        vendor = builder.vendor;
        earlierRevision = builder.earlierRevision;
        more = Map.copyOf(builder.more);
    }

    /**
     * A reader of the documented claims.
     *
     * @param vendor who issued the Verified ID
     * @return a new builder
     */
    public static Builder builder(String vendor) {
        return new Builder(Arguments.text(vendor, "vendor"));
    }

    /**
     * The answer when no decision could be reached, such as after an internal error or for a call that could not be read.
     *
     * @return the JSON of a failed validation that names no claim
     */
    public static String failed() {
        return EntraAnswer.failed(Set.of());
    }

    /**
     * Reads the body of a call whose sender the host has authenticated.
     *
     * @param json the body
     * @param receivedAt when the call arrived; Entra calls while the presentation goes on, so this is the time of the verification
     * @return the call
     * @throws MalformedClaimsException when the body is not well-formed, is of another event or lacks a required member
     */
    public EntraClaimValidationCall read(String json, Instant receivedAt) {
        Arguments.required(receivedAt, "receivedAt");
        JsonProblems problems = new JsonProblems();
        JsonPart root = JsonPart.root(Arguments.required(json, "json"), problems);
        boolean earlier = checkType(root);
        JsonPart data = root.at("data");
        if (data.requireObject()
                && !earlier
                && !DATA_TYPE.equals(data.at("@odata.type").text())) {
            data.at("@odata.type").problem("must be " + DATA_TYPE);
        }
        JsonPart presented = data.at("verifiedIdClaimsContext").at("claims");
        presented.requireObject();
        EntraClaimValidationCall.Hints hints = EntraClaimValidationCall.Hints.read(data, earlier);
        Map<String, Claim> names = names(presented);
        ClaimSet claims = claims(presented);
        LocalDate expiry = Dates.date(presented.at("documentExpiryDate"));
        problems.throwIfAny();
        VerifiedClaims verified = VerifiedClaims.builder(claims)
                .vendor(vendor)
                .reference(hints.correlationId())
                .verifiedAt(receivedAt)
                .status(AssuranceStatus.VERIFIED)
                .documentExpiry(expiry)
                .build();
        return new EntraClaimValidationCall(verified, hints, names);
    }

    /** Whether the call is of the earlier revision; any other event is a problem. */
    private boolean checkType(JsonPart root) {
        String type = root.at("type").text();
        boolean earlier = earlierRevision && type != null && type.endsWith(EARLIER_TYPE);
        if (!earlier && !TYPE.equals(type)) {
            root.at("type").problem("must be " + TYPE);
        }
        return earlier;
    }

    private ClaimSet claims(JsonPart presented) {
        ClaimSet.Builder claims = ClaimSet.builder().name(name(presented));
        String birth = presented.at("dateOfBirth").text();
        if (birth != null && !birth.isBlank()) {
            claims.dateOfBirth(BirthDate.parse(birth));
        }
        String address = presented.at("homeAddress").text();
        if (address != null && !address.isBlank()) {
            claims.address(PostalAddress.builder().street(address).build());
        }
        more.forEach((name, claim) -> claims.value(claim, presented.at(name).text()));
        return claims.build();
    }

    private static @Nullable PersonName name(JsonPart presented) {
        String given = presented.at("firstName").text();
        String middle = presented.at("middleName").text();
        String family = presented.at("lastName").text();
        String full = presented.at("fullName").text();
        return given == null && middle == null && family == null && full == null
                ? null
                : PersonName.builder()
                        .given(given)
                        .middle(middle)
                        .family(family)
                        .full(full)
                        .build();
    }

    /** The names of the claims that were presented, with what they are here. */
    private Map<String, Claim> names(JsonPart presented) {
        Map<String, Claim> names = new TreeMap<>(STANDARD);
        names.putAll(more);
        new TreeSet<>(names.keySet())
                .stream().filter(name -> presented.at(name).isAbsent()).forEach(names::remove);
        return names;
    }

    /** Collects what a tenant's credentials mean. Not safe for use by several threads. */
    public static final class Builder {

        private final String vendor;
        private final Map<String, Claim> more = new HashMap<>();
        private boolean earlierRevision;

        private Builder(String vendor) {
            this.vendor = vendor;
        }

        /**
         * Also reads calls in the shape that Microsoft published first. Answers are always in the present shape.
         *
         * @return this builder
         */
        public Builder acceptEarlierRevision() {
            earlierRevision = true;
            return this;
        }

        /**
         * Adds a claim of the tenant's own credentials. A claim that no document prints, such as an e-mail address, counts as asserted.
         *
         * @param name its name in the call
         * @param claim what it becomes; any claim but name, date of birth and address
         * @return this builder
         * @throws IllegalArgumentException when the claim is not a text, or the name is a documented one
         */
        public Builder claim(String name, Claim claim) {
            if (STANDARD.containsKey(Arguments.text(name, "name"))) {
                throw new IllegalArgumentException(name + " is a documented claim and cannot become another");
            }
            // The claim set knows which claims are texts, and says so.
            ClaimSet.builder().value(Arguments.required(claim, "claim"), null);
            more.put(name, claim);
            return this;
        }

        /**
         * Builds the reader.
         *
         * @return the reader
         */
        public EntraClaimValidation build() {
            return new EntraClaimValidation(this);
        }
    }
}
