package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object of a policy. What is not as it should be is added to the problems with its place, and the default taken. */
final class PolicyFields {

    private static final List<String> EFFECTS = names(Verdict.values());

    private final Map<?, ?> members;
    private final String prefix;
    private final List<String> problems;

    private PolicyFields(Map<?, ?> members, String prefix, List<String> problems) {
        this.members = members;
        this.prefix = prefix;
        this.problems = problems;
    }

    static PolicyFields root(Map<String, Object> members, Set<String> valid, List<String> problems) {
        return new PolicyFields(members, "", problems).onlyKeys(valid);
    }

    private PolicyFields onlyKeys(Set<String> valid) {
        for (Object key : members.keySet()) {
            if (!valid.contains(key)) {
                problem("key: " + NearestName.describe(key.toString(), new TreeSet<>(valid)));
            }
        }
        return this;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** Where this object stands in the policy, with a dot behind it unless it is the policy itself. */
    String place(String key) {
        return prefix + key;
    }

    void problem(String keyAndText) {
        problems.add(prefix + keyAndText);
    }

    /** The members in the order of the text. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        members.keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    @Nullable
    Object get(String key) {
        return members.get(key);
    }

    /** An object without fixed keys. */
    Optional<PolicyFields> object(String key) {
        Object value = members.get(key);
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new PolicyFields(map, prefix + key + ".", problems));
        }
        if (value != null) {
            problem(key + ": must be an object");
        }
        return Optional.empty();
    }

    Optional<PolicyFields> object(String key, Set<String> valid) {
        return object(key).map(fields -> fields.onlyKeys(valid));
    }

    @Nullable
    String text(String key) {
        return members.get(key) instanceof String text ? text : null;
    }

    boolean flag(String key, boolean otherwise) {
        Object value = members.get(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value != null) {
            problem(key + ": must be true or false");
        }
        return otherwise;
    }

    Verdict effect(String key, Verdict otherwise) {
        return one(key, EFFECTS).map(Verdict::valueOf).orElse(otherwise);
    }

    /** One of the valid names, or empty when it is left out or wrong. */
    Optional<String> one(String key, Collection<String> valid) {
        Object value = members.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String name && valid.contains(name)) {
            return Optional.of(name);
        }
        problem(key + ": " + NearestName.describe(value instanceof String name ? name : kind(value), valid));
        return Optional.empty();
    }

    /** The texts of an array, each once; what is no text is a problem. */
    Set<String> texts(String key) {
        return members.containsKey(key) ? texts(members.get(key), key) : Set.of();
    }

    Set<String> texts(@Nullable Object value, String key) {
        Set<String> texts = new LinkedHashSet<>();
        if (!(value instanceof List<?> elements)) {
            problem(key + ": must be an array of texts");
            return texts;
        }
        for (Object element : elements) {
            if (!(element instanceof String text)) {
                problem(key + ": must hold texts only");
            } else if (!texts.add(text)) {
                problem(key + ": names \"" + NearestName.printable(text) + "\" twice");
            }
        }
        return texts;
    }

    /** The texts of an array that are valid names. */
    List<String> names(String key, Collection<String> valid) {
        List<String> names = new ArrayList<>();
        for (String name : texts(key)) {
            if (valid.contains(name)) {
                names.add(name);
            } else {
                problem(key + ": " + NearestName.describe(name, valid));
            }
        }
        return names;
    }

    static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "an array" : value.toString();
    }
}
