package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The properties of users to ask for, less those that Graph has refused. One that is refused would make every listing fail,
 * so it is left out, and its attribute is not stated. Safe for many threads.
 */
final class GraphColumns {
    /** Properties that every user has and without which a row cannot be read. */
    static final List<String> NEEDED = List.of(
            GraphUserMapper.ID, GraphUserMapper.ENABLED, GraphUserMapper.PRINCIPAL_NAME, GraphAccountMapper.USER_TYPE);

    /** The mark where nothing is left out. */
    static final String NOTHING = "-";

    private static final int MARK_LENGTH = 12;

    private final Set<String> all;
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    GraphColumns(EntraAttributes attributes) {
        this.all = new LinkedHashSet<>(NEEDED);
        all.addAll(attributes.selected());
    }

    /** What {@code $select} has to name. */
    String[] selected() {
        return all.stream().filter(name -> !off.contains(name)).toArray(String[]::new);
    }

    /** Those of them that could be left out. */
    List<String> optional() {
        List<String> names = new ArrayList<>(List.of(selected()));
        names.removeAll(NEEDED);
        return names;
    }

    boolean isOff(GraphProperty property) {
        return !off.isEmpty() && off.contains(property.selected());
    }

    boolean asks(String name) {
        return all.contains(name) && !off.contains(name);
    }

    void turnOff(List<String> names) {
        off.addAll(names);
    }

    /** Those that are left out. */
    List<String> refused() {
        return List.copyOf(new TreeSet<>(off));
    }

    /** Of what is left out now, without a blank. Links are made with it: rows behind them say nothing of what it left out. */
    String mark() {
        List<String> left = refused();
        return left.isEmpty() ? NOTHING : Sha256.of(String.join(",", left)).substring(0, MARK_LENGTH);
    }

    void turnOn(String name) {
        off.remove(name);
    }

    /** What an administrator should know of each that is left out. */
    List<String> warnings() {
        return refused().stream().map(GraphColumns::warning).toList();
    }

    static String warning(String name) {
        return name.equals(GraphProperty.SECURITY_ATTRIBUTES)
                ? "custom security attributes may not be read, so that what is mapped to them is not stated. "
                        + GraphPermissions.grant(GraphPermission.SECURITY_ATTRIBUTES.wireName())
                : "Graph refuses the property '" + name
                        + "', so that what is mapped to it is not stated. Take it out of"
                        + " EntraAttributes, or map the attribute from another property";
    }
}
