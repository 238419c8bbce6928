package io.github.rollcall.claims;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to agree, and what follows when it does not. A policy is immutable; a change is a new version. Two policies with the same canonical JSON have
 * the same {@link #hash()}, which every decision carries. A policy that could not stop or flag anything cannot be built.
 */
public final class ClaimsPolicy {

    private final String id;
    private final int version;
    private final Map<Claim, ClaimRule> claims;
    private final MinimumEvidence minimumEvidence;
    private final Set<MatchFlag> reviewFlags;
    private final Set<String> reviewGroups;
    private final String canonicalJson;
    private final String hash;

    private ClaimsPolicy(Builder builder, String id) {
        this.id = id;
        version = builder.version;
        claims = Collections.unmodifiableMap(new TreeMap<>(builder.claims));
        minimumEvidence = builder.minimumEvidence;
        reviewFlags = Collections.unmodifiableSet(builder.reviewFlags.clone());
        reviewGroups = Collections.unmodifiableSet(new TreeSet<>(builder.reviewGroups));
        canonicalJson = PolicyWriter.canonicalJson(this);
        hash = PolicyWriter.sha256(canonicalJson);
    }

    /**
     * Reads a policy. Unknown keys, claims, flags and effects, duplicate keys and anything after the policy are errors.
     *
     * @param json the policy as JSON
     * @return the policy
     * @throws InvalidPolicyException when the JSON is malformed or the policy invalid; lists all problems, with the nearest valid name for an unknown one
     */
    public static ClaimsPolicy fromJson(String json) {
        return PolicyReader.read(Arguments.required(json, "json"));
    }

    /**
     * The policy for an employer's directory that ships with this module: name required and decisive, date of birth decisive, address, e-mail and
     * telephone number soft, name and date of birth as minimum evidence.
     *
     * @return the policy {@code workforce-default}
     */
    public static ClaimsPolicy workforceDefault() {
        return PolicyReader.resource("workforce-default.json");
    }

    /**
     * A builder without claims and with name and date of birth as minimum evidence.
     *
     * @param id the policy id: letters, digits, {@code . _ -}, at most 100 characters
     * @param version at least 1
     * @return a new builder
     */
    public static Builder builder(String id, int version) {
        return new Builder(id, version);
    }

    static Builder unchecked(@Nullable String id, int version) {
        return new Builder(id, version);
    }

    /**
     * The id of the policy.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The version of the policy.
     *
     * @return at least 1
     */
    public int version() {
        return version;
    }

    /**
     * The rule of each claim that is compared.
     *
     * @return the rules by claim, ordered by claim id, unmodifiable
     */
    public Map<Claim, ClaimRule> claims() {
        return claims;
    }

    /**
     * How much has to agree.
     *
     * @return the minimum evidence
     */
    public MinimumEvidence minimumEvidence() {
        return minimumEvidence;
    }

    /**
     * The flags that send a match to a person.
     *
     * @return the flags, unmodifiable
     */
    public Set<MatchFlag> alwaysReviewFlags() {
        return reviewFlags;
    }

    /**
     * The groups whose members are always sent to a person.
     *
     * @return the groups, unmodifiable
     */
    public Set<String> alwaysReviewGroups() {
        return reviewGroups;
    }

    /**
     * This policy with every default written out, keys in order and no white space; {@link #fromJson} reads it back to an equal policy.
     *
     * @return the JSON
     */
    public String canonicalJson() {
        return canonicalJson;
    }

    /**
     * The hash of {@link #canonicalJson()}.
     *
     * @return SHA-256 in lower-case hexadecimal digits
     */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimsPolicy that && canonicalJson.equals(that.canonicalJson);
    }

    @Override
    public int hashCode() {
        return canonicalJson.hashCode();
    }

    @Override
    public String toString() {
        return "ClaimsPolicy[" + id + " v" + version + ", " + hash + "]";
    }

    /** Collects the rules of a policy. Not safe for use by several threads. */
    public static final class Builder {

        final @Nullable String id;
        final int version;
        final Map<Claim, ClaimRule> claims = new TreeMap<>();
        MinimumEvidence minimumEvidence = MinimumEvidence.allOf(Claim.NAME, Claim.DATE_OF_BIRTH);
        final EnumSet<MatchFlag> reviewFlags = EnumSet.noneOf(MatchFlag.class);
        final Set<String> reviewGroups = new TreeSet<>();

        private Builder(@Nullable String id, int version) {
            this.id = id;
            this.version = version;
        }

        /**
         * Adds a claim to be compared, or replaces its rule.
         *
         * @param claim a standard or host-defined claim
         * @param rule what follows from its outcomes
         * @return this builder
         */
        public Builder claim(Claim claim, ClaimRule rule) {
            claims.put(Arguments.required(claim, "claim"), Arguments.required(rule, "rule"));
            return this;
        }

        /**
         * Replaces the minimum evidence.
         *
         * @param value the sets of claims of which one must agree
         * @return this builder
         */
        public Builder minimumEvidence(MinimumEvidence value) {
            minimumEvidence = Arguments.required(value, "minimumEvidence");
            return this;
        }

        /**
         * Adds flags that send a match to a person.
         *
         * @param flags the flags
         * @return this builder
         */
        public Builder alwaysReview(MatchFlag... flags) {
            Collections.addAll(reviewFlags, flags);
            return this;
        }

        /**
         * Adds groups whose members are always sent to a person, as is a record whose groups are not known.
         *
         * @param groups group names or ids as the match context states them
         * @return this builder
         */
        public Builder alwaysReviewGroups(Set<String> groups) {
            reviewGroups.addAll(Arguments.required(groups, "groups"));
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws InvalidPolicyException when the policy is incomplete, contradicts itself or could not stop or flag anything; lists all problems
         */
        public ClaimsPolicy build() {
            return build(List.of());
        }

        ClaimsPolicy build(List<String> readingProblems) {
            List<String> problems = PolicyValidation.problems(this, readingProblems);
            if (id == null || !problems.isEmpty()) {
                throw new InvalidPolicyException(problems);
            }
            return new ClaimsPolicy(this, id);
        }
    }
}
