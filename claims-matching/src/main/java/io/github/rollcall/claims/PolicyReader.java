package io.github.rollcall.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one policy from JSON and remembers every problem on the way. Loops rather than lambdas, since the first match of a fresh JVM waits for this class.
 */
final class PolicyReader {

    /** The identifier of the JSON Schema, and so of the form of a policy. */
    static final String SCHEMA = "urn:rollcall:claims-policy:1";

    private static final Set<String> TOP = Set.of(
            "$schema",
            "policyId",
            "version",
            "mode",
            "appliesTo",
            "hostDefined",
            "claims",
            "minimumEvidence",
            "alwaysReview",
            "assurance",
            "evidence");
    private static final Set<String> SCOPE = Set.of("groups", "purposes", "priority");
    private static final Set<String> MINIMUM = Set.of("anyOf", "otherwise");
    private static final Set<String> ALWAYS = Set.of("flags", "groups");
    private static final Set<String> ASSURANCE =
            Set.of("requireStatus", "maxAge", "documentMustBeUnexpired", "onUnknownExpiry");
    private static final Set<String> EVIDENCE = Set.of("redaction", "revealDirectoryValues", "exposeFailedClaims");

    private final Problems problems = new Problems();
    private final Map<String, Claim> known = new TreeMap<>();

    private PolicyReader() {
        for (Claim claim : Claim.standard()) {
            known.put(claim.id(), claim);
        }
    }

    static ClaimsPolicy read(String json) {
        try {
            return new PolicyReader().policy(JsonTree.object(json));
        } catch (JsonTree.Malformed e) {
            throw new InvalidPolicyException(List.of("a policy: " + e.getMessage()));
        }
    }

    static ClaimsPolicy resource(String name) {
        try (InputStream in = PolicyReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the policy " + name + " is missing from the jar");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the policy " + name + " cannot be read from the jar", e);
        }
    }

    private ClaimsPolicy policy(Map<String, Object> members) {
        PolicyFields root = PolicyFields.root(members, TOP, problems);
        Object schema = root.get("$schema");
        if (schema != null && !SCHEMA.equals(schema)) {
            root.unknown("$schema", schema, Set.of(SCHEMA));
        }
        ClaimsPolicy.Builder builder = new ClaimsPolicy.Builder(root.text("policyId"), version(root));
        builder.mode(root.one("mode", PolicyMode.values(), builder.mode));
        builder.appliesTo(scope(root.object("appliesTo", SCOPE), builder.scope));
        for (String id : root.texts("hostDefined")) {
            hostDefined(id);
        }
        claims(builder, root.object("claims"));
        builder.minimumEvidence(minimumEvidence(root.object("minimumEvidence", MINIMUM), builder.minimumEvidence));
        alwaysReview(builder, root.object("alwaysReview", ALWAYS));
        builder.assurance(assurance(root.object("assurance", ASSURANCE), builder.assurance));
        evidence(builder, root.object("evidence", EVIDENCE));
        return builder.build(problems);
    }

    private static int version(PolicyFields root) {
        return root.get("version") instanceof Integer version ? version : 0;
    }

    private static PolicyScope scope(@Nullable PolicyFields fields, PolicyScope usual) {
        if (fields == null) {
            return usual;
        }
        Set<MatchPurpose> purposes = new TreeSet<>();
        for (String id : anyOrSome(fields, "purposes")) {
            if (Identifiers.isUpperSnake(id)) {
                purposes.add(MatchPurpose.of(id));
            } else {
                fields.problem("purposes: \"" + NearestName.printable(id) + "\" is not upper snake case");
            }
        }
        int priority = usual.priority();
        if (fields.get("priority") instanceof Integer stated) {
            priority = stated;
        } else if (fields.has("priority")) {
            fields.problem("priority: must be a whole number");
        }
        return new PolicyScope(anyOrSome(fields, "groups"), purposes, priority);
    }

    /** The names of an array, or none when it says {@code "*"} or is left out. */
    private static Set<String> anyOrSome(PolicyFields fields, String key) {
        Set<String> names = fields.texts(key);
        if (names.contains(PolicyScope.ANY)) {
            if (names.size() > 1) {
                fields.problem(key + ": \"*\" means all of them and has to stand alone");
            }
            return Set.of();
        }
        if (fields.get(key) instanceof List<?> list && list.isEmpty()) {
            fields.problem(key + ": an empty array would mean nobody; name at least one, or \"*\" for all");
        }
        return names;
    }

    private void hostDefined(String id) {
        if (known.containsKey(id)) {
            problems.add("hostDefined: " + id + " is already a claim; leave it out");
            return;
        }
        try {
            known.put(id, Claim.of(id));
        } catch (IllegalArgumentException e) {
            problems.add("hostDefined: \"" + NearestName.printable(id) + "\" is not lower snake case");
        }
    }

    private void claims(ClaimsPolicy.Builder builder, @Nullable PolicyFields fields) {
        if (fields == null) {
            return;
        }
        for (String name : fields.keys()) {
            Claim claim = known.get(name);
            if (claim == null) {
                unknownClaim(name);
            } else {
                PolicyFields rule = fields.object(name, PolicyRuleReader.KEYS);
                if (rule != null) {
                    builder.claim(claim, PolicyRuleReader.rule(rule));
                }
            }
        }
    }

    private void unknownClaim(String name) {
        problems.add(
                problems.isFull()
                        ? name
                        : "claims: " + NearestName.describe(name, known.keySet())
                                + " (a claim of the host's own has to stand in hostDefined)");
    }

    private MinimumEvidence minimumEvidence(@Nullable PolicyFields fields, MinimumEvidence usual) {
        if (fields == null) {
            return usual;
        }
        Verdict otherwise = fields.effect("otherwise", usual.otherwise());
        if (!fields.has("anyOf")) {
            return usual.otherwise(otherwise);
        }
        List<Set<Claim>> sets = new ArrayList<>();
        if (fields.get("anyOf") instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String place = "anyOf[" + i + "]";
                sets.add(claims(fields, place, fields.texts(list.get(i), place)));
            }
        } else {
            fields.problem("anyOf: must be an array of arrays of claims");
        }
        return new MinimumEvidence(sets, otherwise);
    }

    private Set<Claim> claims(PolicyFields fields, String key, Set<String> names) {
        Set<Claim> claims = new TreeSet<>();
        for (String name : names) {
            Claim claim = known.get(name);
            if (claim == null) {
                fields.unknown(key, name, known.keySet());
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static void alwaysReview(ClaimsPolicy.Builder builder, @Nullable PolicyFields fields) {
        if (fields != null) {
            builder.alwaysReview(fields.some("flags", MatchFlag.values()).toArray(new MatchFlag[0]));
            builder.alwaysReviewGroups(fields.texts("groups"));
        }
    }

    private static AssuranceRule assurance(@Nullable PolicyFields fields, AssuranceRule usual) {
        if (fields == null) {
            return usual;
        }
        AssuranceStatus status = usual.requireStatus();
        if (fields.has("requireStatus")) {
            String stated = fields.text("requireStatus");
            if (stated != null && Identifiers.isUpperSnake(stated)) {
                status = AssuranceStatus.of(stated);
            } else {
                fields.problem("requireStatus: must be a status in upper snake case, such as VERIFIED");
            }
        }
        return new AssuranceRule(
                status,
                maxAge(fields, usual.maxAge()),
                fields.flag("documentMustBeUnexpired", usual.documentMustBeUnexpired()),
                fields.effect("onUnknownExpiry", usual.onUnknownExpiry()));
    }

    private static Duration maxAge(PolicyFields fields, Duration otherwise) {
        if (!fields.has("maxAge")) {
            return otherwise;
        }
        String stated = fields.text("maxAge");
        if (stated != null && isPlain(stated)) {
            try {
                return Duration.parse(stated);
            } catch (DateTimeParseException e) {
                // Said below.
            }
        }
        fields.problem("maxAge: must be a duration in days, hours, minutes and seconds, such as P1D or PT12H");
        return otherwise;
    }

    /** The parser of the platform takes signs, fractions and small letters too, which the schema does not. */
    private static boolean isPlain(String duration) {
        for (int i = 0; i < duration.length(); i++) {
            if ("0123456789PTDHMS".indexOf(duration.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void evidence(ClaimsPolicy.Builder builder, @Nullable PolicyFields fields) {
        if (fields == null) {
            return;
        }
        builder.redaction(fields.one("redaction", Redaction.values(), builder.redaction));
        if (fields.flag("revealDirectoryValues", false)) {
            fields.problem("revealDirectoryValues: must be false; values of the directory are never revealed");
        }
        Set<Claim> exposed = claims(fields, "exposeFailedClaims", fields.texts("exposeFailedClaims"));
        builder.exposeFailedClaims(exposed.toArray(new Claim[0]));
    }
}
