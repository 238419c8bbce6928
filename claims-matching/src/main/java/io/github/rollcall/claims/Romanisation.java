package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/**
 * One word in Latin letters as a spelling of sounds: whether another may spell the same ones in another usual romanisation. Sounds are less than letters,
 * so that the answer is never more than a hint for a person. What is worked out once is kept; one instance serves one comparison.
 */
final class Romanisation {

    /** Shorter words share too many sounds. */
    private static final int SHORTEST = 4;

    /** Shorter words are syllables that tell people apart. */
    private static final int SHORTEST_NAME = 5;

    /** No romanisation is longer than another by more than this. */
    private static final int LONGEST_DIFFERENCE = 4;

    private final String plain;
    private @Nullable String sounds;
    private @Nullable String morae;
    private @Nullable Boolean pinyin;

    Romanisation(String plain) {
        this.plain = plain;
    }

    /** Whether both are the same syllables of a Chinese or Korean name, even if each spelling is well known. */
    boolean sameSyllables(Romanisation other) {
        return Math.max(plain.length(), other.plain.length()) >= SHORTEST_NAME
                && (sameChinese(other) || Korean.sameSyllables(plain, other.plain));
    }

    boolean sameSounds(Romanisation other) {
        int shorter = Math.min(plain.length(), other.plain.length());
        int difference = Math.abs(plain.length() - other.plain.length());
        if (difference > LONGEST_DIFFERENCE) {
            return false;
        }
        boolean enough = shorter >= SHORTEST;
        return (enough && Sounds.areSame(sounds(), other.sounds()))
                || ((enough || difference == 1) && !morae().isEmpty() && morae().equals(other.morae()))
                || sameChinese(other)
                || Korean.sameSyllables(plain, other.plain);
    }

    private boolean sameChinese(Romanisation other) {
        return (isPinyin() || other.isPinyin()) && Chinese.sameSyllables(plain, other.plain);
    }

    private boolean isPinyin() {
        if (pinyin == null) {
            pinyin = Chinese.isPinyin(plain);
        }
        return pinyin;
    }

    private String sounds() {
        if (sounds == null) {
            sounds = TextFolding.isAscii(plain) ? Sounds.of(plain) : "";
        }
        return sounds;
    }

    private String morae() {
        if (morae == null) {
            morae = Japanese.morae(plain);
        }
        return morae;
    }
}
