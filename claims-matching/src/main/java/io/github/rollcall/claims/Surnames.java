package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words of a family name into surnames: each is a name with the particles before it. */
final class Surnames {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

    private Surnames() {}

    /** One surname with its particles. */
    record Surname(List<Word> words) {

        boolean hyphenated() {
            return words.get(0).hyphenated();
        }

        boolean isInitial() {
            return words.size() == 1 && words.get(0).isInitial();
        }

        /** Whether this is a father's name after "son of" or "daughter of". */
        boolean isNasab() {
            return words.size() > 1 && Cultures.isNasab(words.get(0));
        }
    }

    static List<Surname> of(List<Word> family) {
        List<Surname> surnames = new ArrayList<>(family.size());
        int start = 0;
        for (int i = 0; i < family.size(); i++) {
            if (i == family.size() - 1 || !isParticle(family.get(i))) {
                surnames.add(new Surname(family.subList(start, i + 1)));
                start = i + 1;
            }
        }
        return surnames;
    }

    private static boolean isParticle(Word word) {
        return NameWords.isParticle(word) || Cultures.isNasab(word);
    }

    /** Where the word stands that parts the names before and after marriage; -1 when there is none with a name on either side. */
    static int marriageMark(List<Word> family) {
        for (int i = 1; i < family.size() - 1; i++) {
            if (NameWords.isBirthOrMarriageWord(family.get(i).plain())) {
                return i;
            }
        }
        return -1;
    }

    static boolean arePortuguese(List<Surname> surnames) {
        for (Surname surname : surnames) {
            if (Cultures.isPortuguese(surname.words())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one side leaves out only what its bearers themselves leave out: the Arabic article, or particles of a Portuguese name. */
    static boolean differInArticle(List<Word> a, List<Word> b) {
        List<Word> longer = a.size() > b.size() ? a : b;
        List<Word> shorter = a.size() > b.size() ? b : a;
        boolean portuguese = Cultures.isPortuguese(longer);
        int next = 0;
        for (Word word : longer) {
            if (next < shorter.size() && word.plain().equals(shorter.get(next).plain())) {
                next++;
            } else if (NameWords.isParticle(word) && !portuguese && !ARTICLES.contains(word.plain())) {
                return false;
            }
        }
        return true;
    }
}
