package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;

/** The words between two commas or line ends of an address. Parts that are understood are taken out step by step. */
final class AddressGroup {

    final List<AddressToken> tokens = new ArrayList<>(8);

    /** Whether the words are known to be a place: the source has them in a field of their own, or they stand beside the postal code. */
    boolean place;

    AddressGroup(boolean place) {
        this.place = place;
    }

    int size() {
        return tokens.size();
    }

    AddressToken get(int i) {
        return tokens.get(i);
    }

    AddressToken last() {
        return tokens.get(tokens.size() - 1);
    }

    void remove(int from, int to) {
        tokens.subList(from, to).clear();
    }

    /** Takes the words from a position on out into a new group. */
    AddressGroup cut(int from) {
        AddressGroup rest = new AddressGroup(place);
        rest.tokens.addAll(tokens.subList(from, tokens.size()));
        remove(from, tokens.size());
        return rest;
    }

    /** The words from a position on, with a blank between them. */
    String phrase(int from) {
        if (from == tokens.size() - 1) {
            return tokens.get(from).text();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            phrase.append(i == from ? "" : " ").append(tokens.get(i).text());
        }
        return phrase.toString();
    }

    boolean hasStreetType() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isStreetType(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at a position is a street type that is rarely a part of a name; Saint and Doctor have the same abbreviations. */
    boolean isStreetType(int i) {
        AddressToken token = tokens.get(i);
        return token.isStreetType() && !(token.is(AddressRole.FORM) && isTitle(i));
    }

    /** Whether the word at a position is any street type. */
    boolean isAnyType(int i) {
        return isStreetType(i)
                || (tokens.get(i).is(AddressRole.WEAK) && !tokens.get(i).is(AddressRole.STREET));
    }

    private boolean isTitle(int i) {
        if (i + 1 >= tokens.size()
                || tokens.get(i + 1).hasDigit()
                || tokens.get(i + 1).isStreetType()) {
            return false;
        }
        AddressToken before = i == 0 ? null : tokens.get(i - 1);
        boolean begins = before == null
                || before.isHouseNumber()
                || before.is(AddressRole.LEAD)
                || before.is(AddressRole.PARTICLE)
                || before.is(AddressRole.DIRECTION)
                || before.isStreetType();
        if (begins) {
            return !(before != null
                    && before.is(AddressRole.DIRECTION)
                    && i > 1
                    && !tokens.get(i - 2).isHouseNumber());
        }
        for (int j = i + 2; j < tokens.size(); j++) {
            if (tokens.get(j).isStreetType()) {
                return true;
            }
        }
        return false;
    }

    /** How many words can be house numbers. */
    int numbers() {
        int numbers = 0;
        for (AddressToken token : tokens) {
            numbers += token.isHouseNumber() ? 1 : 0;
        }
        return numbers;
    }

    /** Whether a word that is not a house number is left, from a position on. */
    boolean hasWord(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (!tokens.get(i).isHouseNumber()) {
                return true;
            }
        }
        return false;
    }
}
