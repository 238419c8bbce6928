package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Under which keys a simulation files a name, so that names that can be MATCH or NEAR share one. A key is the sound of a given and of a family name, in
 * whichever field each stands, or a family name with the first letter of a given name. One instance makes the keys of one record.
 */
final class NameKeys {

    private static final int MOST_WORDS = 4;
    private static final String VOWELS = "aeiouyhw";

    /** Set in a key that says little by itself. */
    private static final long WEAK = 1;

    private long[] keys = new long[8];
    private int size;

    /** Adds the keys of a name. */
    NameKeys file(NameModel name) {
        if (name.isWhole()) {
            whole(plain(name.whole()));
        } else if (!name.isEmpty()) {
            parts(plain(name.forenames()), plain(withoutParticles(name.family())), plain(name.family()));
        }
        return this;
    }

    /** The keys of all names, each once. */
    long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** Whether names that share this key are alike only if {@link #mayBeAlike} holds too. */
    static boolean isWeak(long key) {
        return (key & WEAK) != 0;
    }

    /** Whether the first given names, of which the first letters are known to sound alike, could be spellings of one. When in doubt they could. */
    static boolean mayBeAlike(NameModel one, NameModel other) {
        if (one.given().isEmpty() || other.given().isEmpty()) {
            return true;
        }
        String a = one.given().get(0).plain();
        String b = other.given().get(0).plain();
        return a.startsWith(b)
                || b.startsWith(a)
                || EditDistance.atMostOne(a, b)
                || Nicknames.related(a, b)
                || NameVariants.same(a, b)
                || !TextFolding.isAscii(a)
                || !TextFolding.isAscii(b);
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
        add(hash(family, hash(sound(given).substring(0, 1), 2)) | WEAK);
    }

    private void add(String one, String other) {
        add(hash(other, hash(one, 1)) & ~WEAK);
    }

    private void add(long key) {
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
            plain.add(word.plain().isEmpty() ? word.lower() : word.plain());
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
