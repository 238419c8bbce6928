package io.github.rollcall.claims;

/**
 * The sounds of a word that Arabic, Slavic, Greek and Indian names are romanised from: letter groups for one consonant become one character, doubled
 * letters single, and vowels that such scripts do not write, or that speakers spell either way, may stand for each other.
 */
final class Sounds {

    /** Fewer sounds than this say too little. */
    private static final int FEWEST = 3;

    /** A word beginning with the article is longer than this. */
    private static final int LONGEST_ROOT = 5;

    private static final char LETTER_C = '?';

    private final String text;
    private final StringBuilder sounds;
    private int at;

    private Sounds(String text) {
        this.text = text;
        sounds = new StringBuilder(text.length());
    }

    /** Whether two texts made by {@link #of} may be one word. */
    static boolean areSame(String a, String b) {
        if (a.length() != b.length() || a.length() < FEWEST) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            boolean outer = i == 0 || i == a.length() - 1;
            if (!isSame(a.charAt(i), b.charAt(i), outer)) {
                return false;
            }
        }
        return true;
    }

    /** The first and the last vowel tell women's from men's names and roots apart, so only those inside may vary. */
    private static boolean isSame(char x, char y, boolean outer) {
        if (x == y || isPair(x, y, 'o', 'u') || isC(x, y) || isC(y, x)) {
            return true;
        }
        return !outer && (isPair(x, y, 'a', 'e') || isPair(x, y, 'e', 'i'));
    }

    /** The letter c alone has the sound of k, s or ts. */
    private static boolean isC(char x, char y) {
        return x == LETTER_C && (y == 'k' || y == 's' || y == 'c');
    }

    private static boolean isPair(char x, char y, char one, char other) {
        return (x == one && y == other) || (x == other && y == one);
    }

    static String of(String word) {
        Sounds reader = new Sounds(withArticle(word));
        while (reader.at < reader.text.length()) {
            reader.add(reader.next());
        }
        return reader.sounds.toString();
    }

    private void add(char sound) {
        boolean silent = sound == 'h' && !sounds.isEmpty() && (at == text.length() || !isVowel(text.charAt(at)));
        if (!silent && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
            sounds.append(sound);
        }
    }

    private char next() {
        char first = text.charAt(at++);
        char second = at < text.length() ? text.charAt(at) : ' ';
        return switch (first) {
            case 's' -> sibilant();
            case 't' -> dental(second);
            case 'd' ->
                second == 'z' && text.startsWith("zh", at)
                        ? skip(2, 'j')
                        : second == 'h' ? skip(1, 'd') : second == 'j' ? skip(1, 'j') : 'd';
            case 'c' -> second == 'h' ? skip(1, 'C') : second == 'k' ? skip(1, 'k') : LETTER_C;
            case 'k' -> second == 'h' ? skip(1, 'x') : second == 's' ? skip(1, 'X') : 'k';
            case 'z' -> second == 'h' ? skip(1, 'Z') : 'z';
            case 'g' -> second == 'h' || second == 'k' ? skip(1, 'g') : 'g';
            case 'b' -> second == 'h' ? skip(1, 'b') : 'b';
            // Greek spells the sounds of b and d so.
            case 'm' -> second == 'p' && isGreek() ? skip(1, 'b') : 'm';
            case 'n' -> second == 't' && isGreek() ? skip(1, 'd') : 'n';
            case 'p' -> second == 'h' ? skip(1, 'f') : 'p';
            case 'q' -> 'k';
            case 'x' -> 'X';
            case 'w' -> 'v';
            case 'o' -> second == 'u' || second == 'o' ? skip(1, 'u') : 'o';
            case 'e' -> second == 'e' || (second == 'y' && isLast()) ? skip(1, 'i') : 'e';
            case 'i' -> second == 'y' || second == 'j' || (second == 'e' && isLast()) ? skip(1, 'i') : 'i';
            case 'y' -> second == 'i' ? skip(1, 'i') : 'i';
            case 'j' -> second == 'i' ? skip(1, 'i') : 'j';
            default -> first;
        };
    }

    /** Whether two consonants stand at the beginning, or, in a word that begins with such a pair, before a vowel inside. */
    private boolean isGreek() {
        boolean greek = text.startsWith("mp") || text.startsWith("nt");
        return at == 1 || (greek && at + 1 < text.length() && isVowel(text.charAt(at + 1)));
    }

    private boolean isLast() {
        return at == text.length() - 1;
    }

    private char sibilant() {
        if (text.startsWith("hch", at)) {
            return skip(3, 'S');
        }
        return text.startsWith("ch", at) ? skip(2, 'S') : text.startsWith("h", at) ? skip(1, 'S') : 's';
    }

    private char dental(char second) {
        if (text.startsWith("ch", at)) {
            return skip(2, 'C');
        }
        return second == 'h' ? skip(1, 't') : second == 's' || second == 'z' ? skip(1, 'c') : 't';
    }

    private char skip(int letters, char sound) {
        at += letters;
        return sound;
    }

    private static String withArticle(String word) {
        String servant = servantOf(word);
        if (!servant.isEmpty()) {
            return servant;
        }
        return word.length() > LONGEST_ROOT && word.startsWith("el") ? "al" + word.substring(2) : word;
    }

    /**
     * One spelling for the many of names such as Abdulrahman, Abdel Rahman and Abdurrahman: "servant of", the article, and what it belongs to. Empty for
     * other words.
     */
    static String servantOf(String word) {
        if (!word.startsWith("abd")) {
            return "";
        }
        int article = word.startsWith("abdou") ? 5 : 4;
        if (word.length() < article + 4 || !isVowel(word.charAt(3))) {
            return "";
        }
        char consonant = word.charAt(article);
        boolean assimilated = consonant == word.charAt(article + 1);
        return consonant == 'l' || assimilated ? "abdal" + word.substring(article + 1) : "";
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
