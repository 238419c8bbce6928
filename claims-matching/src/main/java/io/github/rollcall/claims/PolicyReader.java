package io.github.rollcall.claims;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one policy from JSON and remembers every problem on the way. */
final class PolicyReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> TOP =
            Set.of("policyId", "version", "hostDefined", "claims", "minimumEvidence", "alwaysReview");
    private static final Set<String> RULE = Set.of("required", "onMismatch", "onNear", "onMissing", "onIndeterminate");
    private static final List<String> EFFECTS = names(Verdict.values());
    private static final List<String> FLAGS = names(MatchFlag.values());

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Claim> known = new TreeMap<>();

    private PolicyReader() {
        Claim.standard().forEach(claim -> known.put(claim.id(), claim));
    }

    static ClaimsPolicy read(String json) {
        return new PolicyReader().policy(parse(json));
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

    private static JsonNode parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isObject()) {
                throw new InvalidPolicyException(List.of("a policy is one JSON object"));
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InvalidPolicyException(List.of("not well-formed JSON" + place
                    + " (a duplicate key and anything after the closing brace count as malformed)"));
        }
    }

    private ClaimsPolicy policy(JsonNode root) {
        onlyKeys(root, "", TOP);
        ClaimsPolicy.Builder builder = ClaimsPolicy.unchecked(text(root, "policyId"), version(root));
        each(root.path("hostDefined"), "hostDefined", this::hostDefined);
        members(root.path("claims"), "claims", (name, node) -> claim(builder, name, node));
        if (root.has("minimumEvidence")) {
            builder.minimumEvidence(minimumEvidence(root.path("minimumEvidence"), builder.minimumEvidence));
        }
        alwaysReview(builder, root.path("alwaysReview"));
        return builder.build(problems);
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

    private void claim(ClaimsPolicy.Builder builder, String name, JsonNode node) {
        Claim claim = known.get(name);
        if (claim == null) {
            problems.add("claims: " + NearestName.describe(name, known.keySet())
                    + " (a claim of the host's own has to stand in hostDefined)");
            return;
        }
        String place = "claims." + name;
        if (!node.isObject()) {
            problems.add(place + ": must be an object");
            return;
        }
        onlyKeys(node, place + ".", RULE);
        ClaimRule rule = required(node, place) ? ClaimRule.requiredClaim() : ClaimRule.optionalClaim();
        builder.claim(
                claim,
                rule.onMismatch(effect(node, place, "onMismatch", rule.effect(ClaimOutcome.MISMATCH)))
                        .onNear(effect(node, place, "onNear", rule.effect(ClaimOutcome.NEAR)))
                        .onMissing(effect(node, place, "onMissing", rule.effect(ClaimOutcome.NO_DATA)))
                        .onIndeterminate(
                                effect(node, place, "onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE))));
    }

    private boolean required(JsonNode rule, String place) {
        JsonNode node = rule.path("required");
        if (!node.isMissingNode() && !node.isBoolean()) {
            problems.add(place + ".required: must be true or false");
        }
        return node.booleanValue();
    }

    private Verdict effect(JsonNode parent, String place, String key, Verdict otherwise) {
        JsonNode node = parent.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        String name = node.isTextual() ? node.textValue() : node.getNodeType().name();
        if (!node.isTextual() || !EFFECTS.contains(name)) {
            problems.add(place + "." + key + ": " + NearestName.describe(name, EFFECTS));
            return otherwise;
        }
        return Verdict.valueOf(name);
    }

    private MinimumEvidence minimumEvidence(JsonNode node, MinimumEvidence usual) {
        if (!node.isObject()) {
            problems.add("minimumEvidence: must be an object");
            return usual;
        }
        onlyKeys(node, "minimumEvidence.", Set.of("anyOf", "otherwise"));
        Verdict otherwise = effect(node, "minimumEvidence", "otherwise", usual.otherwise());
        JsonNode anyOf = node.path("anyOf");
        if (anyOf.isMissingNode()) {
            return usual.otherwise(otherwise);
        }
        if (!anyOf.isArray()) {
            problems.add("minimumEvidence.anyOf: must be an array of arrays of claims");
            return usual.otherwise(otherwise);
        }
        List<Set<Claim>> sets = new ArrayList<>();
        for (int i = 0; i < anyOf.size(); i++) {
            sets.add(evidenceSet(anyOf.path(i), "minimumEvidence.anyOf[" + i + "]"));
        }
        return new MinimumEvidence(sets, otherwise);
    }

    private Set<Claim> evidenceSet(JsonNode node, String place) {
        Set<Claim> set = new TreeSet<>();
        each(node, place, name -> {
            Claim claim = known.get(name);
            if (claim == null) {
                problems.add(place + ": " + NearestName.describe(name, known.keySet()));
            } else {
                set.add(claim);
            }
        });
        return set;
    }

    private void alwaysReview(ClaimsPolicy.Builder builder, JsonNode node) {
        if (node.isMissingNode()) {
            return;
        }
        if (!node.isObject()) {
            problems.add("alwaysReview: must be an object");
            return;
        }
        onlyKeys(node, "alwaysReview.", Set.of("flags", "groups"));
        each(node.path("flags"), "alwaysReview.flags", name -> {
            if (FLAGS.contains(name)) {
                builder.alwaysReview(MatchFlag.valueOf(name));
            } else {
                problems.add("alwaysReview.flags: " + NearestName.describe(name, FLAGS));
            }
        });
        each(node.path("groups"), "alwaysReview.groups", group -> builder.alwaysReviewGroups(Set.of(group)));
    }

    private void onlyKeys(JsonNode node, String prefix, Collection<String> valid) {
        node.fieldNames().forEachRemaining(key -> {
            if (!valid.contains(key)) {
                problems.add(prefix + "key: " + NearestName.describe(key, new TreeSet<>(valid)));
            }
        });
    }

    private @Nullable String text(JsonNode root, String key) {
        JsonNode node = root.path(key);
        return node.isTextual() ? node.textValue() : null;
    }

    private static int version(JsonNode root) {
        JsonNode node = root.path("version");
        return node.isInt() ? node.intValue() : 0;
    }

    private void members(JsonNode node, String place, BiConsumer<String, JsonNode> each) {
        if (node.isObject()) {
            node.properties().forEach(member -> each.accept(member.getKey(), member.getValue()));
        } else if (!node.isMissingNode()) {
            problems.add(place + ": must be an object");
        }
    }

    /** Calls back with each text of an optional array of texts. */
    private void each(JsonNode node, String place, Consumer<String> each) {
        if (node.isMissingNode()) {
            return;
        }
        if (!node.isArray()) {
            problems.add(place + ": must be an array of texts");
            return;
        }
        for (JsonNode element : node) {
            if (element.isTextual()) {
                each.accept(element.textValue());
            } else {
                problems.add(place + ": must hold texts only");
            }
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
