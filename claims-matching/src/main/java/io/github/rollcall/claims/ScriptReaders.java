package io.github.rollcall.claims;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The readers of all scripts. A reader and its tables are loaded when a word first needs them, never before. */
final class ScriptReaders {

    private static final Map<WritingSystem, ScriptReader> LOADED = new ConcurrentHashMap<>();

    private ScriptReaders() {}

    /** The reader of a system other than the Latin one. */
    static ScriptReader of(WritingSystem system) {
        return LOADED.computeIfAbsent(system, ScriptReaders::load);
    }

    private static ScriptReader load(WritingSystem system) {
        return switch (system) {
            case CYRILLIC -> LetterReader.alphabet("cyrillic", ScriptLetters::composed);
            case GREEK -> LetterReader.alphabet("greek", ScriptLetters::greek);
            case GEORGIAN -> LetterReader.alphabet("georgian", ScriptLetters::composed);
            case ARMENIAN -> LetterReader.alphabet("armenian", ScriptLetters::composed);
            case HANGUL -> LetterReader.syllables("hangul", ScriptLetters::jamo);
            case KANA -> LetterReader.syllables("kana", KanaLetters::of);
            case ARABIC -> SkeletonReader.named("arabic", ScriptLetters::arabic);
            case HEBREW -> SkeletonReader.named("hebrew", ScriptLetters::hebrew);
            case INDIC -> SkeletonReader.rough("indic", ScriptLetters::indic);
            case THAI -> SkeletonReader.rough("thai", ScriptLetters::thai);
            case HAN -> new HanReader();
            case OTHER -> new IcuReader();
            case LATIN -> throw new IllegalArgumentException("Latin words are read as they are");
        };
    }
}
