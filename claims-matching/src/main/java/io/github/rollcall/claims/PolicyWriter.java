package io.github.rollcall.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one JSON text of a policy, and its hash. */
final class PolicyWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PolicyWriter() {}

    static String canonicalJson(ClaimsPolicy policy) {
        Map<String, Object> root = new TreeMap<>();
        root.put("policyId", policy.id());
        root.put("version", policy.version());
        root.put(
                "hostDefined",
                ids(policy.claims().keySet().stream()
                        .filter(Claim::isHostDefined)
                        .toList()));
        Map<String, Object> claims = new TreeMap<>();
        policy.claims().forEach((claim, rule) -> claims.put(claim.id(), rule(rule)));
        root.put("claims", claims);
        root.put("minimumEvidence", minimumEvidence(policy.minimumEvidence()));
        root.put(
                "alwaysReview",
                Map.of(
                        "flags",
                                policy.alwaysReviewFlags().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList(),
                        "groups", List.copyOf(policy.alwaysReviewGroups())));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy could not be written as JSON", e);
        }
    }

    private static Map<String, Object> rule(ClaimRule rule) {
        Map<String, Object> json = new TreeMap<>();
        json.put("required", rule.isRequired());
        json.put("onMismatch", rule.effect(ClaimOutcome.MISMATCH).name());
        json.put("onNear", rule.effect(ClaimOutcome.NEAR).name());
        json.put("onMissing", rule.effect(ClaimOutcome.NO_DATA).name());
        json.put("onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE).name());
        return json;
    }

    /** The sets in the order of their ids, each once, since their order means nothing. */
    private static Map<String, Object> minimumEvidence(MinimumEvidence evidence) {
        Map<String, List<String>> sets = new TreeMap<>();
        evidence.anyOf().forEach(set -> sets.put(String.join(",", ids(set)), ids(set)));
        return Map.of(
                "anyOf",
                new ArrayList<>(sets.values()),
                "otherwise",
                evidence.otherwise().name());
    }

    private static List<String> ids(Collection<Claim> claims) {
        return claims.stream().map(Claim::id).sorted().toList();
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
