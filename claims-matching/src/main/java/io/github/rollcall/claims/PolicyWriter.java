package io.github.rollcall.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one JSON text of a policy, and its hash. */
final class PolicyWriter {

    private PolicyWriter() {}

    static String canonicalJson(ClaimsPolicy policy) {
        Map<String, Object> root = new TreeMap<>();
        root.put("policyId", policy.id());
        root.put("version", policy.version());
        root.put("mode", policy.mode());
        root.put("appliesTo", scope(policy.appliesTo()));
        List<Claim> hostDefined = new ArrayList<>();
        Map<String, Object> claims = new TreeMap<>();
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims().entrySet()) {
            Claim claim = entry.getKey();
            claims.put(claim.id(), rule(claim, entry.getValue()));
            if (claim.isHostDefined()) {
                hostDefined.add(claim);
            }
        }
        root.put("hostDefined", ids(hostDefined));
        root.put("claims", claims);
        root.put("minimumEvidence", minimumEvidence(policy.minimumEvidence()));
        root.put(
                "alwaysReview",
                Map.of("flags", names(policy.alwaysReviewFlags()), "groups", policy.alwaysReviewGroups()));
        root.put("assurance", assurance(policy.assurance()));
        root.put(
                "evidence",
                Map.of(
                        "redaction",
                        policy.redaction(),
                        "revealDirectoryValues",
                        false,
                        "exposeFailedClaims",
                        ids(policy.exposeFailedClaims())));
        return CanonicalJson.write(root);
    }

    private static Map<String, Object> scope(PolicyScope scope) {
        return Map.of(
                "groups", anyOrSome(scope.groups()),
                "purposes", anyOrSome(scope.purposes()),
                "priority", scope.priority());
    }

    private static Collection<?> anyOrSome(Collection<?> names) {
        return names.isEmpty() ? List.of(PolicyScope.ANY) : names;
    }

    private static Map<String, Object> rule(Claim claim, ClaimRule rule) {
        Map<String, Object> json = new TreeMap<>();
        json.put("required", rule.isRequired());
        json.put("onMismatch", rule.effect(ClaimOutcome.MISMATCH));
        json.put("onNear", rule.effect(ClaimOutcome.NEAR));
        json.put(
                "onMissing",
                Map.of(
                        "directory", rule.effect(MissingSide.DIRECTORY),
                        "verified", rule.effect(MissingSide.VERIFICATION)));
        json.put("onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE));
        // Left out where the rules speak for themselves, so that a hash does not change with the rule set.
        rules(json, "accept", rule.accepted());
        rules(json, "review", rule.reviewed());
        if (claim.equals(Claim.ADDRESS)) {
            json.put("directoryAddressKind", rule.directoryAddressKind());
        }
        return json;
    }

    private static void rules(Map<String, Object> json, String key, @Nullable Set<RuleId> rules) {
        if (rules != null) {
            json.put(key, names(rules));
        }
    }

    /** The sets in the order of their ids, each once, since their order means nothing. */
    private static Map<String, Object> minimumEvidence(MinimumEvidence evidence) {
        Map<String, List<String>> sets = new TreeMap<>();
        for (Set<Claim> set : evidence.anyOf()) {
            sets.put(String.join(",", ids(set)), ids(set));
        }
        return Map.of("anyOf", new ArrayList<>(sets.values()), "otherwise", evidence.otherwise());
    }

    private static Map<String, Object> assurance(AssuranceRule rule) {
        return Map.of(
                "requireStatus", rule.requireStatus(),
                "maxAge", rule.maxAge(),
                "documentMustBeUnexpired", rule.documentMustBeUnexpired(),
                "onUnknownExpiry", rule.onUnknownExpiry());
    }

    private static List<String> ids(Collection<Claim> claims) {
        List<String> ids = new ArrayList<>();
        for (Claim claim : claims) {
            ids.add(claim.id());
        }
        Collections.sort(ids);
        return ids;
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        Collections.sort(names);
        return names;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
