package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.VerifiedClaims;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code verified_claims} as OpenID Connect for Identity Assurance 1.0 defines them: from the payload of an ID token or a UserInfo answer to the
 * verified side of a match. Immutable and safe for many threads.
 *
 * <p>A payload may hold several {@code verified_claims} objects; each becomes a side of its own, to be matched one by one. What counts as evidence:
 *
 * <ul>
 *   <li>With evidence of type {@code document}: name, date of birth, address, country and region are {@code DOCUMENT}.
 *   <li>With evidence of a type named by {@link Builder#provenBy}: what is not {@code DOCUMENT} is {@code PROVEN}.
 *   <li>Everything else is {@code ASSERTED}, among it every claim outside {@code verified_claims}.
 * </ul>
 *
 * {@code verification.time} is the time of the verification and has to be there, because a match depends on its age. The trust framework and the assurance
 * level become the status that {@link Builder#status} gives them; without it the status is {@code UNKNOWN}, which policies refuse. Of several documents the
 * one that expires first counts.
 */
public final class IdentityAssurance {

    private static final int MOST_OBJECTS = 16;

    private final String vendor;
    private final AssuredClaims objects;
    private final Map<String, Claim> more;

    private IdentityAssurance(Builder builder) {
        vendor = builder.vendor;
        more = Map.copyOf(builder.more);
        objects = new AssuredClaims(
                Map.copyOf(builder.statuses), Set.copyOf(builder.provenBy), builder.provenWithoutEvidence, more);
    }

    /**
     * A reader of the standard claims, in which only evidence of type {@code document} counts.
     *
     * @param vendor who carried out the verification
     * @return a new builder
     */
    public static Builder builder(String vendor) {
        return new Builder(Arguments.text(vendor, "vendor"));
    }

    /**
     * Reads a payload whose signature, issuer, audience and expiry the host has checked.
     *
     * @param json the payload, a JSON object with {@code verified_claims}
     * @param reference the vendor's reference of this verification, the same for each object of the payload
     * @return one verified side per {@code verified_claims} object, in their order, at least one, unmodifiable
     * @throws MalformedClaimsException when the payload is not well-formed or lacks a required member
     */
    public List<VerifiedClaims> read(String json, String reference) {
        Arguments.text(reference, "reference");
        JsonProblems problems = new JsonProblems();
        JsonPart root = JsonPart.root(Arguments.required(json, "json"), problems);
        JsonPart member = root.at("verified_claims");
        List<JsonPart> parts = member.oneOrMore();
        if (parts.isEmpty()) {
            member.problem("is missing");
        }
        if (parts.size() > MOST_OBJECTS) {
            member.problem("must not hold more than " + MOST_OBJECTS + " objects");
            problems.throwIfAny();
        }
        ClaimSet outside = new OidcClaims(root, false).read(more).build();
        List<VerifiedClaims> sides = new ArrayList<>();
        for (JsonPart part : parts) {
            sides.add(objects.read(part, outside)
                    .vendor(vendor)
                    .reference(reference)
                    .build());
        }
        problems.throwIfAny();
        return List.copyOf(sides);
    }

    /** Collects what a vendor's payloads mean. Not safe for use by several threads. */
    public static final class Builder {

        private final String vendor;
        private final Map<AssuredClaims.Level, AssuranceStatus> statuses = new HashMap<>();
        private final Set<String> provenBy = new HashSet<>();
        private final Map<String, Claim> more = new HashMap<>();
        private boolean provenWithoutEvidence;

        private Builder(String vendor) {
            this.vendor = vendor;
        }

        /**
         * Says what an assurance level of a trust framework is worth.
         *
         * @param trustFramework the {@code trust_framework} of the verification
         * @param assuranceLevel its {@code assurance_level}
         * @param status the status, {@code VERIFIED} for what policies accept by default
         * @return this builder
         */
        public Builder status(String trustFramework, String assuranceLevel, AssuranceStatus status) {
            Arguments.text(assuranceLevel, "assuranceLevel");
            statuses.put(level(trustFramework, assuranceLevel), Arguments.required(status, "status"));
            return this;
        }

        /**
         * Says what a verification of a trust framework is worth that states no assurance level.
         *
         * @param trustFramework the {@code trust_framework} of the verification
         * @param status the status, {@code VERIFIED} for what policies accept by default
         * @return this builder
         */
        public Builder status(String trustFramework, AssuranceStatus status) {
            statuses.put(level(trustFramework, ""), Arguments.required(status, "status"));
            return this;
        }

        private static AssuredClaims.Level level(String trustFramework, String assuranceLevel) {
            return new AssuredClaims.Level(Arguments.text(trustFramework, "trustFramework"), assuranceLevel);
        }

        /**
         * Adds an evidence type that proves the claims it stands with, such as {@code electronic_record}.
         *
         * @param evidenceType the {@code type} of an element of {@code evidence}
         * @return this builder
         */
        public Builder provenBy(String evidenceType) {
            provenBy.add(Arguments.text(evidenceType, "evidenceType"));
            return this;
        }

        /**
         * Makes the claims of a verification that lists no evidence {@code PROVEN}; for vendors whose trust framework implies the evidence.
         *
         * @return this builder
         */
        public Builder provenWithoutEvidence() {
            provenWithoutEvidence = true;
            return this;
        }

        /**
         * Adds a claim beyond the standard ones, a text or an array of texts.
         *
         * @param name its name in the payload
         * @param claim what it becomes; any claim but name, date of birth and address
         * @return this builder
         * @throws IllegalArgumentException when the claim is not a text
         */
        public Builder claim(String name, Claim claim) {
            // The claim set knows which claims are texts, and says so.
            ClaimSet.builder().value(Arguments.required(claim, "claim"), null);
            more.put(Arguments.text(name, "name"), claim);
            return this;
        }

        /**
         * Builds the reader.
         *
         * @return the reader
         */
        public IdentityAssurance build() {
            return new IdentityAssurance(this);
        }
    }
}
