package io.github.rollcall.claims;

import java.util.Arrays;
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
    private final PolicyMode mode;
    private final PolicyScope scope;
    private final AssuranceRule assurance;
    private final Redaction redaction;
    private final Set<Claim> exposed;
    private final String canonicalJson;

    /** Made when first asked for, since a match needs no hash; a lost update only means that it is made again. */
    private @Nullable String hash;

    private ClaimsPolicy(Builder builder, String id) {
        this.id = id;
        version = builder.version;
        claims = Collections.unmodifiableMap(new TreeMap<>(builder.claims));
        minimumEvidence = builder.minimumEvidence;
        reviewFlags = Collections.unmodifiableSet(builder.reviewFlags.clone());
        reviewGroups = Collections.unmodifiableSet(new TreeSet<>(builder.reviewGroups));
        mode = builder.mode;
        scope = builder.scope;
        assurance = builder.assurance;
        redaction = builder.redaction;
        exposed = Collections.unmodifiableSet(new TreeSet<>(builder.exposed));
        canonicalJson = PolicyWriter.canonicalJson(this);
    }

    /**
     * Reads a policy. Unknown keys, claims, rules, flags and effects, duplicate keys and anything after the policy are errors; what is left out takes the
     * strict default. The form is described by the JSON Schema {@code claims-policy.schema.json}, a resource of this package.
     *
     * @param json the policy as JSON
     * @return the policy
     * @throws InvalidPolicyException when the JSON is malformed or the policy invalid; lists all problems, with the nearest valid name for an unknown one
     */
    public static ClaimsPolicy fromJson(String json) {
        return PolicyReader.read(Arguments.required(json, "json"));
    }

    /**
     * The policy for an employer's directory: password and MFA resets, helpdesk calls. The name is required and decisive, and so is the date of birth, but
     * one that the directory does not hold goes to a person, since many directories hold none. Address, e-mail and telephone are soft, because people move
     * and directories hold office data: a contradiction is reviewed, absence is not. A verification may be a day old; a vendor that answers VERIFIED is
     * trusted to have looked at an expiry date it does not report.
     *
     * @return the policy {@code workforce-default}
     */
    public static ClaimsPolicy workforceDefault() {
        return PolicyReader.resource("workforce-default.json");
    }

    /**
     * The policy for accounts with far-reaching rights. Everything that {@link #workforceDefault()} compares is compared, and nothing is taken on trust:
     * name and date of birth are required on both sides, a date of birth that is only close stops, since siblings and typing errors look alike, contact
     * data that contradict stop, and what the directory lacks goes to a person. A verification may be an hour old, and its document's expiry date has to
     * be known. Every flag that tells of disguised, shared or uncertain data goes to a person.
     *
     * @return the policy {@code strict}
     */
    public static ClaimsPolicy strict() {
        return PolicyReader.resource("strict.json");
    }

    /**
     * The policy for the first credential of a new member of staff; it applies to {@link MatchPurpose#ONBOARDING} only. The record was just written by the
     * personnel department, so name and date of birth are required: a contradiction stops, a value not entered yet goes to a person. A home address is
     * compared, an office address is not; of contact data only a contradiction counts. A verification may be a week old, as it precedes the first day.
     *
     * @return the policy {@code onboarding}
     */
    public static ClaimsPolicy onboarding() {
        return PolicyReader.resource("onboarding.json");
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

    /** {@return the id of the policy} */
    public String id() {
        return id;
    }

    /** {@return the version of the policy, at least 1} */
    public int version() {
        return version;
    }

    /** {@return the rule of each claim that is compared, ordered by claim id, unmodifiable} */
    public Map<Claim, ClaimRule> claims() {
        return claims;
    }

    /** {@return how much has to agree} */
    public MinimumEvidence minimumEvidence() {
        return minimumEvidence;
    }

    /** {@return the flags that send a match to a person, unmodifiable} */
    public Set<MatchFlag> alwaysReviewFlags() {
        return reviewFlags;
    }

    /** {@return the groups whose members are always sent to a person, unmodifiable} */
    public Set<String> alwaysReviewGroups() {
        return reviewGroups;
    }

    /** {@return whether this policy decides or is only on trial} */
    public PolicyMode mode() {
        return mode;
    }

    /** {@return where this policy applies} */
    public PolicyScope appliesTo() {
        return scope;
    }

    /** {@return which verifications this policy looks at} */
    public AssuranceRule assurance() {
        return assurance;
    }

    /** {@return what decision records may hold in place of the compared values} */
    public Redaction redaction() {
        return redaction;
    }

    /**
     * The claims that may be named to the verified person when they speak against PASS. Values are never revealed.
     *
     * @return the claims, by default none, unmodifiable
     */
    public Set<Claim> exposeFailedClaims() {
        return exposed;
    }

    /**
     * What is permitted but deserves a second look, for example a claim whose absence has a milder effect than its contradiction, so that an attacker
     * gains by taking the value away.
     *
     * @return one sentence per finding with its place in the policy, unmodifiable; empty when there is none
     */
    public List<String> warnings() {
        return PolicyWarnings.of(this);
    }

    /**
     * This policy with every default written out, keys in order and no white space; {@link #fromJson} reads it back to an equal policy.
     *
     * @return the JSON
     */
    public String canonicalJson() {
        return canonicalJson;
    }

    /** {@return the SHA-256 of {@link #canonicalJson()} in lower-case hexadecimal digits} */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = PolicyWriter.sha256(canonicalJson);
            hash = known;
        }
        return known;
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
        return "ClaimsPolicy[" + id + " v" + version + ", " + hash() + "]";
    }

    /** Collects the rules of a policy. Not safe for use by several threads. */
    public static final class Builder {

        final @Nullable String id;
        final int version;
        final Map<Claim, ClaimRule> claims = new TreeMap<>();
        MinimumEvidence minimumEvidence = MinimumEvidence.allOf(Claim.NAME, Claim.DATE_OF_BIRTH);
        final EnumSet<MatchFlag> reviewFlags = EnumSet.noneOf(MatchFlag.class);
        final Set<String> reviewGroups = new TreeSet<>();
        final Set<Claim> exposed = new TreeSet<>();
        PolicyMode mode = PolicyMode.ENFORCE;
        PolicyScope scope = PolicyScope.everything();
        AssuranceRule assurance = AssuranceRule.strictDefault();
        Redaction redaction = Redaction.SHAPE;

        Builder(@Nullable String id, int version) {
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
            reviewFlags.addAll(Arguments.requiredElements(Arrays.asList(flags), "flags"));
            return this;
        }

        /**
         * Adds groups whose members are always sent to a person, as is a record whose groups are not known.
         *
         * @param groups group names or ids as the match context states them; {@code "*"} is none
         * @return this builder
         */
        public Builder alwaysReviewGroups(Set<String> groups) {
            reviewGroups.addAll(Arguments.requiredElements(groups, "groups"));
            return this;
        }

        /**
         * Sets whether the policy decides or is only on trial.
         *
         * @param value the mode, {@code ENFORCE} unless set
         * @return this builder
         */
        public Builder mode(PolicyMode value) {
            mode = Arguments.required(value, "mode");
            return this;
        }

        /**
         * Sets where the policy applies.
         *
         * @param value the scope, everything unless set
         * @return this builder
         */
        public Builder appliesTo(PolicyScope value) {
            scope = Arguments.required(value, "appliesTo");
            return this;
        }

        /**
         * Sets which verifications the policy looks at.
         *
         * @param value the rule, {@link AssuranceRule#strictDefault()} unless set
         * @return this builder
         */
        public Builder assurance(AssuranceRule value) {
            assurance = Arguments.required(value, "assurance");
            return this;
        }

        /**
         * Sets what decision records may hold in place of the compared values.
         *
         * @param value the redaction, {@code SHAPE} unless set
         * @return this builder
         */
        public Builder redaction(Redaction value) {
            redaction = Arguments.required(value, "redaction");
            return this;
        }

        /**
         * Adds claims that may be named to the verified person when they speak against PASS. Whoever learns which claim failed and may try again can guess
         * its value, so name only what is no secret, and limit the tries.
         *
         * @param values claims of this policy
         * @return this builder
         */
        public Builder exposeFailedClaims(Claim... values) {
            exposed.addAll(Arguments.requiredElements(Arrays.asList(values), "exposeFailedClaims"));
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         * @throws InvalidPolicyException when the policy is incomplete, contradicts itself or could not stop or flag anything; lists all problems
         */
        public ClaimsPolicy build() {
            return build(new Problems());
        }

        ClaimsPolicy build(Problems problems) {
            PolicyValidation.check(this, problems);
            if (id == null || !problems.isEmpty()) {
                throw new InvalidPolicyException(problems.texts());
            }
            return new ClaimsPolicy(this, id);
        }
    }
}
