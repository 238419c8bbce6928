package io.github.rollcall.directory.verification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of a record as one text: for each its name, the length of its value, and the value. Facts that this version does
 * not know are passed over; what is malformed is no text of ours.
 */
final class RecordText {
    private RecordText() {}

    static String write(Map<RecordFact, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((fact, value) -> text.append(fact.name())
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n'));
        return text.toString();
    }

    static Optional<Map<RecordFact, String>> read(String text) {
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        int at = 0;
        while (at < text.length()) {
            int name = text.indexOf(' ', at);
            int length = name < 0 ? -1 : text.indexOf(' ', name + 1);
            if (length < 0) {
                return Optional.empty();
            }
            int end = length + 1 + number(text.substring(name + 1, length));
            if (end <= length || end >= text.length() || text.charAt(end) != '\n') {
                return Optional.empty();
            }
            put(facts, text.substring(at, name), text.substring(length + 1, end));
            at = end + 1;
        }
        return Optional.of(facts);
    }

    private static void put(Map<RecordFact, String> facts, String name, String value) {
        for (RecordFact fact : RecordFact.values()) {
            if (fact.name().equals(name)) {
                facts.put(fact, value);
            }
        }
    }

    /** A number of up to seven digits, or one that is too small for any text. */
    private static int number(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : Integer.MIN_VALUE / 2;
    }
}
