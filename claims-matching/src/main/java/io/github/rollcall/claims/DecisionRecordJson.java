package io.github.rollcall.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON form of a decision record. The keys are stable: later versions may add some and take none away. */
final class DecisionRecordJson {

    private static final int FORM = 1;

    private DecisionRecordJson() {}

    static String write(DecisionRecord record) {
        Members root = new Members()
                .with("form", FORM)
                .with("decisionId", record.decisionId())
                .with("decidedAt", record.decidedAt())
                .with("subject", record.subject())
                .with("directory", record.directory())
                .with("directoryReadAt", record.directoryReadAt())
                .with("purpose", record.purpose())
                .with("verification", verification(record.verification()))
                .with("policy", policy(record.policy()))
                .with("ruleSet", record.ruleSet())
                .with(
                        "claims",
                        record.claims().stream().map(DecisionRecordJson::claim).toList())
                .with("notCompared", record.notCompared())
                .with("verdict", record.verdict())
                .with("evaluated", record.evaluated())
                .with(
                        "reasons",
                        record.reasons().stream()
                                .map(DecisionRecordJson::reason)
                                .toList())
                .with("digestKeyId", record.digestKeyId())
                .with("reviewReference", record.reviewReference());
        return CanonicalJson.write(root.members);
    }

    private static Map<String, Object> verification(DecisionRecord.VerificationEntry entry) {
        return new Members()
                .with("vendor", entry.vendor())
                .with("reference", entry.reference())
                .with("status", entry.status())
                .with("verifiedAt", entry.verifiedAt())
                .members;
    }

    private static Map<String, Object> policy(DecisionRecord.PolicyEntry entry) {
        return new Members()
                .with("id", entry.id())
                .with("version", entry.version())
                .with("hash", entry.hash())
                .with("mode", entry.mode())
                .members;
    }

    private static Map<String, Object> claim(DecisionRecord.ClaimEntry entry) {
        return new Members()
                .with("claim", entry.claim())
                .with("outcome", entry.outcome())
                .with("comparedOutcome", entry.comparedOutcome())
                .with("rules", entry.rules())
                .with("flags", entry.flags())
                .with("missing", entry.missing())
                .with("provenance", entry.provenance())
                .with("evidence", entry.evidence())
                .with("effect", entry.effect())
                .with("verifiedDigest", entry.verifiedDigest())
                .with("recordedDigest", entry.recordedDigest())
                .members;
    }

    private static Map<String, Object> reason(DecisionRecord.ReasonEntry entry) {
        return new Members()
                .with("code", entry.code())
                .with("claim", entry.claim())
                .with("verdict", entry.verdict())
                .members;
    }

    static DecisionRecord read(String json) {
        Problems problems = new Problems();
        try {
            Fields root = new Fields(JsonTree.object(json), "", problems);
            if (!Integer.valueOf(FORM).equals(root.members.get("form"))) {
                problems.add("form: must be " + FORM);
            }
            DecisionFacts facts = new DecisionFacts(
                    root.text("decisionId"),
                    root.time("decidedAt"),
                    root.text("subject"),
                    root.textOrNull("directory"),
                    root.orNull("directoryReadAt", Instant::parse),
                    root.orNull("purpose", MatchPurpose::of),
                    verification(root.object("verification")),
                    policy(root.object("policy")),
                    root.text("ruleSet"),
                    root.objects("claims").stream()
                            .map(DecisionRecordJson::claim)
                            .toList(),
                    root.texts("notCompared"),
                    root.one("verdict", Verdict::valueOf, Verdict.STOP),
                    root.one("evaluated", Verdict::valueOf, Verdict.STOP),
                    root.objects("reasons").stream()
                            .map(DecisionRecordJson::reason)
                            .toList(),
                    root.textOrNull("digestKeyId"),
                    root.textOrNull("reviewReference"));
            if (problems.isEmpty()) {
                return new DecisionRecord(facts);
            }
        } catch (JsonTree.Malformed e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        throw new IllegalArgumentException("not a decision record: " + String.join("; ", problems.texts()));
    }

    private static DecisionRecord.VerificationEntry verification(Fields fields) {
        return new DecisionRecord.VerificationEntry(
                fields.text("vendor"),
                fields.text("reference"),
                fields.one("status", AssuranceStatus::of, AssuranceStatus.UNKNOWN),
                fields.time("verifiedAt"));
    }

    private static DecisionRecord.PolicyEntry policy(Fields fields) {
        Object version = fields.members.get("version");
        if (!(version instanceof Integer)) {
            fields.problem("version", "a whole number");
        }
        return new DecisionRecord.PolicyEntry(
                fields.text("id"),
                version instanceof Integer number ? number : 0,
                fields.text("hash"),
                fields.one("mode", PolicyMode::valueOf, PolicyMode.SHADOW));
    }

    private static DecisionRecord.ClaimEntry claim(Fields fields) {
        return new DecisionRecord.ClaimEntry(new ClaimFacts(
                fields.text("claim"),
                fields.one("outcome", ClaimOutcome::valueOf, ClaimOutcome.INDETERMINATE),
                fields.one("comparedOutcome", ClaimOutcome::valueOf, ClaimOutcome.INDETERMINATE),
                fields.texts("rules"),
                fields.texts("flags"),
                fields.orNull("missing", MissingSide::valueOf),
                fields.orNull("provenance", Provenance::valueOf),
                fields.text("evidence"),
                fields.one("effect", Verdict::valueOf, Verdict.STOP),
                fields.textOrNull("verifiedDigest"),
                fields.textOrNull("recordedDigest")));
    }

    private static DecisionRecord.ReasonEntry reason(Fields fields) {
        return new DecisionRecord.ReasonEntry(
                fields.text("code"), fields.textOrNull("claim"), fields.one("verdict", Verdict::valueOf, Verdict.STOP));
    }

    /** Collects the members of an object; what is absent is left out. */
    private static final class Members {

        private final Map<String, Object> members = new TreeMap<>();

        private Members with(String key, @Nullable Object value) {
            if (value != null) {
                members.put(key, value);
            }
            return this;
        }
    }

    /** The members of an object that is read; what is wrong is remembered with its place and replaced by something harmless. */
    private record Fields(Map<?, ?> members, String prefix, Problems problems) {

        private void problem(String key, String wanted) {
            problems.add(prefix + key + ": must be " + wanted);
        }

        /** A JSON null is as good as a key that is left out. */
        private boolean has(String key) {
            return members.containsKey(key) && members.get(key) != JsonTree.NULL;
        }

        private <T> @Nullable T orNull(String key, Function<String, T> parse) {
            if (!has(key)) {
                return null;
            }
            if (!(members.get(key) instanceof String text)) {
                problem(key, "a text");
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                problem(key, "one of the values that were written");
                return null;
            }
        }

        private <T> T one(String key, Function<String, T> parse, T otherwise) {
            T value = orNull(key, parse);
            if (value == null && !has(key)) {
                problem(key, "present");
            }
            return value == null ? otherwise : value;
        }

        private String text(String key) {
            return one(key, Function.identity(), "");
        }

        private @Nullable String textOrNull(String key) {
            return orNull(key, Function.identity());
        }

        private Instant time(String key) {
            return one(key, Instant::parse, Instant.EPOCH);
        }

        private Fields object(String key) {
            if (members.get(key) instanceof Map<?, ?> map) {
                return new Fields(map, prefix + key + ".", problems);
            }
            problem(key, "an object");
            return new Fields(Map.of(), prefix + key + ".", problems);
        }

        private List<?> array(String key) {
            if (members.get(key) instanceof List<?> list) {
                return list;
            }
            problem(key, "an array");
            return List.of();
        }

        private List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            for (Object element : array(key)) {
                if (element instanceof String text) {
                    texts.add(text);
                } else {
                    problems.add(prefix + key + ": must hold texts only");
                }
            }
            return texts;
        }

        private List<Fields> objects(String key) {
            List<Fields> objects = new ArrayList<>();
            for (Object element : array(key)) {
                String place = prefix + key + "[" + objects.size() + "].";
                objects.add(new Fields(element instanceof Map<?, ?> map ? map : Map.of(), place, problems));
            }
            return objects;
        }
    }
}
