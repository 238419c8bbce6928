package io.github.rollcall.claims;

/** Relates pairs of words in a JVM of its own: the arguments are the pairs, each character in hexadecimal, the lines
 * of its output their relations, whether ICU4J was missed, and what becomes of a name with that word as its family name. */
final class ScriptProbe {

    private ScriptProbe() {}

    public static void main(String[] words) {
        for (int i = 0; i < words.length; i += 2) {
            String word = word(words[i]);
            String other = word(words[i + 1]);
            Comparison name = new NameComparison()
                    .compare(named(word), named(other), Cases.active().build());
            System.out.println(CrossScript.relate(word, other) + " " + CrossScript.lacksIcu(word) + " " + name.outcome()
                    + " " + name.flags());
        }
    }

    private static ClaimSet named(String family) {
        return Cases.named(PersonName.of("Sara", family)).build();
    }

    private static String word(String hexadecimal) {
        StringBuilder word = new StringBuilder();
        for (String character : hexadecimal.split("_", -1)) {
            word.append((char) Integer.parseInt(character, 16));
        }
        return word.toString();
    }
}
