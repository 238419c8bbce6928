package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object of a policy. What is not as it should be is added to the problems with its place, and the default taken. */
final class PolicyFields {

    private final Map<?, ?> members;
    private final String prefix;
    private final Problems problems;

    private PolicyFields(Map<?, ?> members, String prefix, Problems problems) {
        this.members = members;
        this.prefix = prefix;
        this.problems = problems;
    }

    static PolicyFields root(Map<String, Object> members, Set<String> valid, Problems problems) {
        return new PolicyFields(members, "", problems).onlyKeys(valid);
    }

    private PolicyFields onlyKeys(Set<String> valid) {
        for (Object key : members.keySet()) {
            if (!valid.contains(key)) {
                unknown("key", key.toString(), new TreeSet<>(valid));
            }
        }
        return this;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    void problem(String keyAndText) {
        problems.add(prefix + keyAndText);
    }

    void unknown(String key, Object value, Collection<String> valid) {
        // Finding the nearest name takes a while, and a hostile text can hold a hundred thousand unknown ones.
        if (problems.isFull()) {
            problem(key);
            return;
        }
        problem(key + ": " + NearestName.describe(value instanceof String name ? name : kind(value), valid));
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "an array" : value.toString();
    }

    /** The keys in the order of the text. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Object key : members.keySet()) {
            keys.add(key.toString());
        }
        return keys;
    }

    @Nullable
    Object get(String key) {
        return members.get(key);
    }

    /** An object without fixed keys, or null when it is left out or wrong. */
    @Nullable
    PolicyFields object(String key) {
        Object value = members.get(key);
        if (value instanceof Map<?, ?> map) {
            return new PolicyFields(map, prefix + key + ".", problems);
        }
        if (value != null) {
            problem(key + ": must be an object");
        }
        return null;
    }

    @Nullable
    PolicyFields object(String key, Set<String> valid) {
        PolicyFields fields = object(key);
        return fields == null ? null : fields.onlyKeys(valid);
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
        return one(key, Verdict.values(), otherwise);
    }

    /** One of the constants, or the default when it is left out or wrong. */
    <E extends Enum<E>> E one(String key, E[] constants, E otherwise) {
        Object value = members.get(key);
        if (value == null) {
            return otherwise;
        }
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        unknown(key, value, names(constants));
        return otherwise;
    }

    /** The constants that an array names. */
    <E extends Enum<E>> List<E> some(String key, E[] constants) {
        List<E> found = new ArrayList<>();
        for (String name : texts(key)) {
            int before = found.size();
            for (E constant : constants) {
                if (constant.name().equals(name)) {
                    found.add(constant);
                }
            }
            if (found.size() == before) {
                unknown(key, name, names(constants));
            }
        }
        return found;
    }

    private static List<String> names(Enum<?>[] constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
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
}
