package io.github.rollcall.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What an identity verification established about a person: the verified side of a match. Each value has a {@link Provenance}; unless the caller says
 * otherwise, name, date of birth, address, country and region are {@code DOCUMENT}, and all else is {@code ASSERTED}, which is no evidence. Immutable.
 */
public final class VerifiedClaims {

    private static final ClaimSet NOTHING = ClaimSet.builder().build();

    private final ClaimSet claims;
    private final ClaimSet evidence;
    private final ClaimSet assertions;
    private final Map<Claim, Provenance> perClaim;
    private final Map<Value, Provenance> perValue;
    private final String vendor;
    private final String reference;
    private final Instant verifiedAt;
    private final AssuranceStatus status;
    private final @Nullable LocalDate documentExpiry;

    private VerifiedClaims(Builder builder, String vendor, String reference, Instant verifiedAt) {
        claims = builder.claims;
        perClaim = Map.copyOf(builder.perClaim);
        perValue = builder.perValue.isEmpty() ? Map.of() : new HashMap<>(builder.perValue);
        this.vendor = vendor;
        this.reference = reference;
        this.verifiedAt = verifiedAt;
        status = builder.status;
        documentExpiry = builder.documentExpiry;
        boolean evident = isAllEvidence();
        evidence = evident ? claims : claims.retaining(new Kind(true));
        assertions = evident ? NOTHING : claims.retaining(new Kind(false));
    }

    private boolean isAllEvidence() {
        for (Claim claim : claims.claims()) {
            List<String> texts = claims.values(claim);
            if (texts.isEmpty() && !provenance(claim).isEvidence()) {
                return false;
            }
            for (String text : texts) {
                if (!provenance(claim, text).isEvidence()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A builder around what the verification delivered; vendor, reference and time are still to be set, and the status for a verification that succeeded.
     *
     * @param claims the values
     * @return a new builder
     */
    public static Builder builder(ClaimSet claims) {
        return new Builder(Arguments.required(claims, "claims"));
    }

    /**
     * All values, whatever their provenance.
     *
     * @return the values
     */
    public ClaimSet claims() {
        return claims;
    }

    /**
     * The provenance of a claim as a whole.
     *
     * @param claim the claim
     * @return what was set for the claim, or its default
     */
    public Provenance provenance(Claim claim) {
        return perClaim.getOrDefault(Arguments.required(claim, "claim"), Provenance.usual(claim));
    }

    /**
     * Who carried out the verification.
     *
     * @return the vendor's name
     */
    public String vendor() {
        return vendor;
    }

    /**
     * The vendor's reference of this verification.
     *
     * @return the reference, unique within the vendor
     */
    public String reference() {
        return reference;
    }

    /**
     * When the verification was completed.
     *
     * @return the time
     */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /**
     * How the verification ended.
     *
     * @return the status, UNKNOWN unless set
     */
    public AssuranceStatus status() {
        return status;
    }

    /**
     * The last day on which the document is good.
     *
     * @return the day, or null when not known
     */
    public @Nullable LocalDate documentExpiry() {
        return documentExpiry;
    }

    /** The values that count as evidence. */
    ClaimSet evidence() {
        return evidence;
    }

    /** The values that the person only asserted. */
    ClaimSet assertions() {
        return assertions;
    }

    /** The provenance of the values that are compared: those that are evidence, or else the asserted ones; null when there is none. */
    @Nullable
    Provenance compared(Claim claim) {
        if (!claims.has(claim)) {
            return null;
        }
        for (String text : evidence.values(claim)) {
            return provenance(claim, text);
        }
        return provenance(claim);
    }

    private Provenance provenance(Claim claim, @Nullable String text) {
        Provenance ofClaim = provenance(claim);
        return text == null || perValue.isEmpty() ? ofClaim : perValue.getOrDefault(new Value(claim, text), ofClaim);
    }

    /** The claims that have a value; neither values nor the reference. */
    @Override
    public String toString() {
        return "VerifiedClaims[" + claims + ", reference=***]";
    }

    private record Value(Claim claim, String text) {}

    /** The test for one kind of values; a class, since the first lambda of a virtual machine takes longer than a match. */
    private final class Kind implements BiPredicate<Claim, @Nullable String> {

        private final boolean evidence;

        Kind(boolean evidence) {
            this.evidence = evidence;
        }

        @Override
        public boolean test(Claim claim, @Nullable String text) {
            return provenance(claim, text).isEvidence() == evidence;
        }
    }

    /** Collects the circumstances of a verification. Not safe for use by several threads. */
    public static final class Builder {

        private final ClaimSet claims;
        private final Map<Claim, Provenance> perClaim = new HashMap<>();
        private final Map<Value, Provenance> perValue = new HashMap<>();
        private @Nullable String vendor;
        private @Nullable String reference;
        private @Nullable Instant verifiedAt;
        private AssuranceStatus status = AssuranceStatus.UNKNOWN;
        private @Nullable LocalDate documentExpiry;

        private Builder(ClaimSet claims) {
            this.claims = claims;
        }

        /**
         * Sets who carried out the verification; required.
         *
         * @param value the vendor's name
         * @return this builder
         */
        public Builder vendor(String value) {
            vendor = value;
            return this;
        }

        /**
         * Sets the vendor's reference; required.
         *
         * @param value unique within the vendor
         * @return this builder
         */
        public Builder reference(String value) {
            reference = value;
            return this;
        }

        /**
         * Sets when the verification was completed; required.
         *
         * @param value the time
         * @return this builder
         */
        public Builder verifiedAt(Instant value) {
            verifiedAt = value;
            return this;
        }

        /**
         * Sets how the verification ended. Not calling this means that it is not known, which no policy accepts: the match stops with the reason
         * {@link MatchReason.Code#ASSURANCE_NOT_MET}.
         *
         * @param value the status
         * @return this builder
         */
        public Builder status(AssuranceStatus value) {
            status = Arguments.required(value, "status");
            return this;
        }

        /**
         * Sets the last day on which the document is good.
         *
         * @param value the expiry date of the document, or null for not known
         * @return this builder
         */
        public Builder documentExpiry(@Nullable LocalDate value) {
            documentExpiry = value;
            return this;
        }

        /**
         * Sets the provenance of all values of a claim.
         *
         * @param claim the claim
         * @param provenance how its values became known
         * @return this builder
         */
        public Builder provenance(Claim claim, Provenance provenance) {
            perClaim.put(Arguments.required(claim, "claim"), Arguments.required(provenance, "provenance"));
            return this;
        }

        /**
         * Sets the provenance of one of several values of a claim, for example of the one telephone number that received a code.
         *
         * @param claim a claim whose values are texts
         * @param value the value, exactly as it stands in the claim set
         * @param provenance how this value became known
         * @return this builder
         */
        public Builder provenance(Claim claim, String value, Provenance provenance) {
            Value key = new Value(Arguments.required(claim, "claim"), Arguments.required(value, "value"));
            perValue.put(key, Arguments.required(provenance, "provenance"));
            return this;
        }

        /**
         * Builds the verified side of a match.
         *
         * @return the verified claims
         * @throws IllegalArgumentException when vendor, reference or time is missing, or a provenance names a value that is not in the claim set; all problems at once
         */
        public VerifiedClaims build() {
            List<String> problems = new ArrayList<>();
            String checkedVendor = text(vendor, "vendor", problems);
            String checkedReference = text(reference, "reference", problems);
            if (verifiedAt == null) {
                problems.add("verifiedAt is missing");
            }
            unknownValues(problems);
            if (!problems.isEmpty() || verifiedAt == null) {
                throw new IllegalArgumentException("verified claims cannot be built: " + String.join("; ", problems));
            }
            return new VerifiedClaims(this, checkedVendor, checkedReference, verifiedAt);
        }

        private void unknownValues(List<String> problems) {
            Set<Value> unknown = perValue.isEmpty() ? Set.of() : new HashSet<>(perValue.keySet());
            for (Claim claim : unknown.isEmpty() ? Set.<Claim>of() : claims.claims()) {
                claims.values(claim).forEach(text -> unknown.remove(new Value(claim, text)));
            }
            for (Value value : unknown) {
                problems.add("a provenance is given for a value of " + value.claim() + " that the claim set lacks");
            }
        }

        private static String text(@Nullable String value, String name, List<String> problems) {
            if (value == null || value.isBlank()) {
                problems.add(name + " is missing");
                return "";
            }
            return value;
        }
    }
}
