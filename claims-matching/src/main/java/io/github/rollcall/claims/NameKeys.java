package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Under which keys a simulation files a name, so that names that can be MATCH or NEAR share one. A key is the sound of a given and of a family name, in
 * whichever field each stands, or a family name with the first letter of a given name. One instance makes the keys of one name.
 */
final class NameKeys {

    private static final int MOST_WORDS = 4;
    private static final String VOWELS = "aeiouyhw";

    private long[] keys = new long[8];
    private int size;

    /** The keys of a name, each once. */
    static long[] of(NameModel name) {
        NameKeys keys = new NameKeys();
        if (name.isWhole()) {
            keys.whole(plain(name.whole()));
        } else if (!name.isEmpty()) {
            keys.parts(plain(name.forenames()), plain(withoutParticles(name.family())), plain(name.family()));
        }
        return Arrays.copyOf(keys.keys, keys.size);
    }

    /** What two names share that only differ in case, accents and punctuation; middle names do not count. */
    static long ofWholeName(NameModel name) {
        List<Word> words = new ArrayList<>(name.whole());
        words.addAll(name.given());
        words.addAll(name.family());
        return hash(String.join(" ", plain(words)), 0);
    }

    private void whole(List<String> words) {
        int last = words.size() - 1;
        if (last == 0) {
            add(sound(words.get(0)), "");
            return;
        }
        for (int i = 0; i < Math.min(last, MOST_WORDS); i++) {
            for (int j = i + 1; j < Math.min(words.size(), MOST_WORDS); j++) {
                either(words.get(i), words.get(j));
            }
        }
        either(words.get(0), words.get(last));
        initial(words.get(0), words.get(last));
        initial(words.get(last), words.get(0));
    }

    private void parts(List<String> given, List<String> family, List<String> familyAndParticles) {
        for (int i = 0; i < Math.min(given.size(), MOST_WORDS); i++) {
            for (int j = 0; j < Math.min(family.size(), MOST_WORDS); j++) {
                either(given.get(i), family.get(j));
            }
        }
        String first = given.get(0);
        String together = String.join("", familyAndParticles);
        either(first, together);
        initial(first, together);
        for (int j = 0; j < Math.min(family.size(), MOST_WORDS); j++) {
            initial(first, family.get(j));
            for (String formal : Nicknames.formalNames(first)) {
                either(formal, family.get(j));
            }
        }
    }

    /** Files under two words, whichever is the given name. */
    private void either(String one, String other) {
        String a = sound(one);
        String b = sound(other);
        if (a.compareTo(b) <= 0) {
            add(a, b);
        } else {
            add(b, a);
        }
    }

    /** Files under a family name and the first letter of a given name. */
    private void initial(String given, String family) {
        add(sound(given).substring(0, 1) + ".", family);
    }

    private void add(String one, String other) {
        long key = hash(other, hash(one, 1));
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return;
            }
        }
        keys = size < keys.length ? keys : Arrays.copyOf(keys, 2 * size);
        keys[size++] = key;
    }

    /** The first letter and the consonants, letters of one sound made one; what is not Latin stays as it is. */
    private static String sound(String plain) {
        StringBuilder sound = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean vowel = VOWELS.indexOf(c) >= 0;
            char letter = vowel && i == 0 ? 'a' : letter(c, i + 1 < plain.length() ? plain.charAt(i + 1) : ' ');
            boolean heard = i == 0 || (!vowel && sound.charAt(sound.length() - 1) != letter);
            if (heard) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    private static char letter(char c, char next) {
        return switch (c) {
            case 'c', 'q' -> 'k';
            case 'j' -> 'g';
            case 'z' -> 's';
            case 'p' -> next == 'h' ? 'f' : 'p';
            default -> c;
        };
    }

    private static List<Word> withoutParticles(List<Word> family) {
        List<Word> words = new ArrayList<>();
        for (Word word : family) {
            if (!NameWords.isParticle(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? family : words;
    }

    private static List<String> plain(List<Word> words) {
        List<String> plain = new ArrayList<>(words.size());
        for (Word word : words) {
            String text = TextFolding.plain(word.lower());
            plain.add(text.isEmpty() ? word.lower() : text);
        }
        return plain;
    }

    /** 64 well-mixed bits. */
    private static long hash(String text, long seed) {
        long hash = seed * 0x9E3779B97F4A7C15L + 1;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }
}
