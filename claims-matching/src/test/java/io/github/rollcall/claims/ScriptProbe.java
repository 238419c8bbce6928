package io.github.rollcall.claims;

/** Relates pairs of words in a JVM of its own: the arguments are the pairs, each character in hexadecimal, the lines of its output their relations and whether ICU4J was missed. */
final class ScriptProbe {

    private ScriptProbe() {}

    public static void main(String[] words) {
        for (int i = 0; i < words.length; i += 2) {
            String word = word(words[i]);
            System.out.println(CrossScript.relate(word, word(words[i + 1])) + " " + CrossScript.lacksIcu(word));
        }
    }

    private static String word(String hexadecimal) {
        StringBuilder word = new StringBuilder();
        for (String character : hexadecimal.split("_", -1)) {
            word.append((char) Integer.parseInt(character, 16));
        }
        return word.toString();
    }
}
