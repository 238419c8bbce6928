package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The name of a street in its components.
 *
 * @param names the words of the name
 * @param type the kind of street, canonical over languages; alternatives with a bar between; empty when none is stated
 * @param silent whether the type is one that is left out as often as written
 * @param directions the points of the compass
 */
record AddressStreet(List<AddressName> names, String type, boolean silent, Set<String> directions) {

    /** Reads the words of a street; there is at least one. */
    static AddressStreet of(List<AddressToken> tokens) {
        AddressGroup group = new AddressGroup(false);
        group.tokens.addAll(tokens);
        int at = typeAt(group);
        String type = "";
        boolean silent = false;
        @Nullable AddressName stem = null;
        if (at >= 0) {
            AddressToken token = group.get(at);
            String ending = token.ending();
            type = typeOf(token, at == 0 && group.size() > 1);
            silent = at == 0 && token.is(AddressRole.SILENT);
            stem = ending == null ? null : AddressName.withoutEnding(token, ending);
        }
        Set<String> directions = new TreeSet<>();
        List<AddressName> names = names(group, at, stem, directions);
        return new AddressStreet(names, type, silent, combined(directions));
    }

    /** The position of the word that says the type, or -1. */
    private static int typeAt(AddressGroup group) {
        int last = group.size() - 1;
        while (last > 0 && group.get(last).is(AddressRole.DIRECTION) && !isLeadOnly(group, last - 1)) {
            last--;
        }
        boolean leads = group.get(0).is(AddressRole.LEAD) && group.size() > 1;
        if (isTrailing(group, last, leads)) {
            return last;
        }
        if (leads && group.isStreetType(0)) {
            return 0;
        }
        for (int i = last; i >= 0; i--) {
            if (group.isStreetType(i) || group.get(i).ending() != null) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLeadOnly(AddressGroup group, int i) {
        return i == 0 && group.get(0).is(AddressRole.LEAD) && !group.get(0).is(AddressRole.STREET);
    }

    private static boolean isTrailing(AddressGroup group, int last, boolean leads) {
        AddressToken token = group.get(last);
        boolean strong = group.isStreetType(last) && (token.is(AddressRole.STREET) || token.ending() != null);
        if (last == 0) {
            return strong && !leads;
        }
        return strong || (!leads && group.isAnyType(last));
    }

    private static String typeOf(AddressToken token, boolean leads) {
        String ending = token.ending();
        if (ending != null) {
            return AddressWords.typeOfEnding(ending);
        }
        String lead = token.words().as(AddressRole.LEAD);
        String street = token.words().as(AddressRole.STREET);
        String weak = token.words().as(AddressRole.WEAK);
        if (leads && lead != null) {
            return lead;
        }
        if (street != null && weak != null) {
            return street + "|" + weak;
        }
        return street != null ? street : weak != null ? weak : lead != null ? lead : token.text();
    }

    private static List<AddressName> names(
            AddressGroup group, int type, @Nullable AddressName stem, Set<String> directions) {
        List<AddressToken> words = new ArrayList<>(group.tokens);
        if (type >= 0 && stem == null) {
            words.remove(type);
        }
        takeDirections(words, type >= 0 ? type : words.size(), directions);
        if (!directions.isEmpty() && onlyParticles(words)) {
            return List.of();
        }
        List<AddressName> names = words.isEmpty() ? List.of() : AddressName.all(words, false);
        if (stem == null) {
            return names;
        }
        List<AddressName> stemmed = new ArrayList<>(names);
        stemmed.replaceAll(name -> name.token().equals(stem.token()) ? stem : name);
        return stemmed;
    }

    /** Takes the points of the compass at both ends and before the type, unless a single letter is the whole name. */
    private static void takeDirections(List<AddressToken> words, int type, Set<String> directions) {
        int edge = Math.min(type, words.size());
        @Nullable String behind = null;
        for (int i = words.size() - 1; i >= 0; i--) {
            AddressToken word = words.get(i);
            boolean atEdge = i == 0 || i == words.size() - 1 || i == edge - 1;
            boolean letterOnly = words.size() == 1 && directions.isEmpty() && word.isLetter();
            if (atEdge && word.is(AddressRole.DIRECTION) && !letterOnly) {
                String direction = direction(word);
                if (behind != null && i + 1 != type && isQuadrant(direction, behind)) {
                    directions.remove(behind);
                    direction += behind;
                }
                directions.add(direction);
                words.remove(i);
                behind = direction;
            } else {
                behind = null;
            }
        }
    }

    /** Whether two points of the compass, one after the other, are one, as in "South East". */
    private static boolean isQuadrant(String first, String second) {
        return (first.equals("north") || first.equals("south")) && (second.equals("east") || second.equals("west"));
    }

    private static String direction(AddressToken word) {
        String direction = word.words().as(AddressRole.DIRECTION);
        return direction == null ? word.text() : direction;
    }

    private static boolean onlyParticles(List<AddressToken> words) {
        for (AddressToken word : words) {
            if (!word.is(AddressRole.PARTICLE)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> combined(Set<String> directions) {
        for (String first : List.of("north", "south")) {
            for (String second : List.of("east", "west")) {
                if (directions.contains(first) && directions.contains(second)) {
                    return Set.of(first + second);
                }
            }
        }
        return directions;
    }

    /** What parts this street from another; adds nothing when they are equal. {@code here} and {@code there} hold the other words of the two addresses. */
    void relate(AddressStreet other, List<AddressName> here, List<AddressName> there, Comparison.Trace trace) {
        AddressName.Relation names = relateNames(other, here, there, trace);
        if (names == AddressName.Relation.READ || names == AddressName.Relation.UNREADABLE) {
            return;
        }
        relateTypes(other, trace);
        if (!directions.equals(other.directions)) {
            boolean partly = directions.containsAll(other.directions) || other.directions.containsAll(directions);
            trace.rule(partly ? RuleId.ADDRESS_STREET_PARTIAL : RuleId.ADDRESS_DIRECTION_DIFFERENT);
        }
    }

    private void relateTypes(AddressStreet other, Comparison.Trace trace) {
        if (type.isEmpty() || other.type.isEmpty()) {
            boolean stated = (!type.isEmpty() && !silent) || (!other.type.isEmpty() && !other.silent);
            if (stated) {
                trace.rule(RuleId.ADDRESS_STREET_PARTIAL);
            }
            return;
        }
        if (!overlaps(type, other.type)) {
            trace.rule(RuleId.ADDRESS_TYPE_DIFFERENT);
        }
    }

    private static boolean overlaps(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String within = "|" + b + "|";
        int from = 0;
        for (int bar = a.indexOf('|'); bar >= 0; bar = a.indexOf('|', from)) {
            if (within.contains("|" + a.substring(from, bar) + "|")) {
                return true;
            }
            from = bar + 1;
        }
        return within.contains("|" + a.substring(from) + "|");
    }

    private AddressName.Relation relateNames(
            AddressStreet other, List<AddressName> here, List<AddressName> there, Comparison.Trace trace) {
        if (isJoinedSame(names, other.names)) {
            return AddressName.Relation.SAME;
        }
        List<AddressName> left = without(names, other.names);
        List<AddressName> right = without(other.names, names);
        boolean shared = left.size() < names.size() && right.size() < other.names.size();
        if (shared && left.isEmpty() && right.isEmpty()) {
            trace.rule(RuleId.ADDRESS_STREET_PARTIAL);
            return AddressName.Relation.SAME;
        }
        if (shared) {
            left.removeIf(word -> AddressName.contains(there, word));
            right.removeIf(word -> AddressName.contains(here, word));
            if (left.isEmpty() || right.isEmpty()) {
                if (!left.isEmpty() || !right.isEmpty()) {
                    trace.rule(RuleId.ADDRESS_STREET_PARTIAL);
                }
                return AddressName.Relation.SAME;
            }
        }
        AddressName.Relation relation = relateRest(left, right);
        trace.rule(ruleOf(relation));
        if (relation == AddressName.Relation.LOOKS) {
            trace.flag(MatchFlag.CONFUSABLE);
        } else if (relation == AddressName.Relation.READ || relation == AddressName.Relation.UNREADABLE) {
            trace.flag(MatchFlag.SCRIPT_DIFFERS);
        }
        return relation;
    }

    static boolean isJoinedSame(List<AddressName> a, List<AddressName> b) {
        String left = AddressName.join(a);
        String right = AddressName.join(b);
        return left.equals(right)
                || AddressName.joinSpelled(a).equals(right)
                || AddressName.joinSpelled(b).equals(left);
    }

    /** The words of the first list that the second does not hold, each used once. */
    private static List<AddressName> without(List<AddressName> words, List<AddressName> used) {
        List<AddressName> rest = new ArrayList<>(words);
        for (AddressName word : used) {
            for (int i = 0; i < rest.size(); i++) {
                if (rest.get(i).isSame(word)) {
                    rest.remove(i);
                    break;
                }
            }
        }
        return rest;
    }

    /** How the words relate that are left on both sides: the worst pair, or the words written together. */
    static AddressName.Relation relateRest(List<AddressName> left, List<AddressName> right) {
        AddressName.Relation worst = AddressName.Relation.SAME;
        int edits = 0;
        if (left.isEmpty() || left.size() != right.size()) {
            worst = AddressName.Relation.DIFFERENT;
        } else {
            for (int i = 0; i < left.size(); i++) {
                AddressName.Relation relation = left.get(i).relate(right.get(i));
                edits += relation == AddressName.Relation.EDIT ? 1 : 0;
                worst = relation.compareTo(worst) > 0 ? relation : worst;
            }
        }
        if (worst != AddressName.Relation.DIFFERENT && edits < 2) {
            return worst;
        }
        if (isForeign(left) != isForeign(right) && !left.isEmpty() && !right.isEmpty()) {
            return AddressName.Relation.UNREADABLE;
        }
        return isOneEdit(AddressName.join(left), AddressName.join(right))
                ? AddressName.Relation.EDIT
                : AddressName.Relation.DIFFERENT;
    }

    private static boolean isForeign(List<AddressName> words) {
        for (AddressName word : words) {
            if (word.token().foreign() && !word.token().latin()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneEdit(String a, String b) {
        boolean letters = Math.min(a.length(), b.length()) > 5;
        for (int i = 0; letters && i < a.length(); i++) {
            letters = a.charAt(i) > '9';
        }
        for (int i = 0; letters && i < b.length(); i++) {
            letters = b.charAt(i) > '9';
        }
        return letters && EditDistance.atMostOne(a, b);
    }

    private static RuleId ruleOf(AddressName.Relation relation) {
        return switch (relation) {
            case SAME, SHORT -> RuleId.ADDRESS_STREET_PARTIAL;
            case READ -> RuleId.ADDRESS_READ;
            case EDIT -> RuleId.ADDRESS_EDIT1;
            case LOOKS -> RuleId.ADDRESS_CONFUSABLE;
            case UNREADABLE -> RuleId.ADDRESS_UNREADABLE;
            case DIFFERENT -> RuleId.ADDRESS_STREET_DIFFERENT;
        };
    }
}
