package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of an address or of one of its components, in plain lower case with abbreviations written out.
 *
 * @param words the words without the unit
 * @param unit the flat, suite or floor, or an empty text
 */
record AddressWords(List<String> words, String unit) {

    private static final Map<String, String> WRITTEN_OUT = abbreviations();
    private static final Set<String> UNITS = Set.of("apt", "apartment", "unit", "flat", "suite", "ste", "#", "no");
    private static final Pattern LONG_ZIP = Pattern.compile("\\b(\\d{5})-\\d{4}\\b");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}#]+");

    static AddressWords of(String text) {
        String cleaned = TextFolding.plain(TextFolding.clean(text).text())
                .replace("'", "")
                .replace("\u2019", "");
        String spaced = LONG_ZIP.matcher(cleaned).replaceAll("$1").replace("#", " # ");
        List<String> words = new ArrayList<>();
        GAPS.splitAsStream(spaced).filter(word -> !word.isEmpty()).forEach(words::add);
        joinPostOfficeBox(words);
        String unit = takeUnit(words);
        return new AddressWords(words.stream().map(AddressWords::writtenOut).toList(), unit);
    }

    private static void joinPostOfficeBox(List<String> words) {
        int box = words.indexOf("box");
        if (box >= 2 && words.get(box - 2).equals("p") && words.get(box - 1).equals("o")) {
            words.subList(box - 2, box).clear();
            words.add(box - 2, "po");
        }
    }

    private static String takeUnit(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i);
            boolean floor = word.equals("fl") || word.equals("floor");
            if ((UNITS.contains(word) || floor) && isUnitLabel(words.get(i + 1))) {
                String unit = (floor ? "floor " : "") + words.get(i + 1);
                words.subList(i, i + 2).clear();
                return unit;
            }
        }
        words.removeIf("#"::equals);
        return "";
    }

    private static boolean isUnitLabel(String word) {
        return hasDigit(word) || word.length() == 1;
    }

    private static String writtenOut(String word) {
        if (word.length() > 4 && word.endsWith("str")) {
            return word + "asse";
        }
        return WRITTEN_OUT.getOrDefault(
                ORDINAL.matcher(word).replaceFirst("$1"), ORDINAL.matcher(word).replaceFirst("$1"));
    }

    static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    boolean isEmpty() {
        return words.isEmpty() && unit.isEmpty();
    }

    /** All words, the unit among them, as one text in which only numbers stay apart. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (String word : all()) {
            boolean numbers = isNumber(before) && isNumber(word);
            joined.append(numbers ? " " : "").append(word);
            before = word;
        }
        return joined.toString();
    }

    List<String> all() {
        List<String> all = new ArrayList<>(words);
        if (!unit.isEmpty()) {
            all.add("unit " + unit);
        }
        return all;
    }

    List<String> sorted() {
        return words.stream().sorted().toList();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isDigit);
    }

    /** Whether exactly one word differs, and by one letter, in words of five or more letters without digits. */
    boolean isOneLetterOff(AddressWords other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        int off = 0;
        for (int i = 0; i < words.size(); i++) {
            String a = words.get(i);
            String b = other.words.get(i);
            if (!a.equals(b)) {
                boolean typo = Math.max(a.length(), b.length()) >= 5 && !hasDigit(a) && !hasDigit(b);
                off += typo && EditDistance.atMostOne(a, b) ? 1 : 2;
            }
        }
        return off == 1;
    }

    /** Whether each word of this address is a word of its own in the other. */
    boolean isContainedIn(AddressWords other) {
        List<String> left = new ArrayList<>(other.all());
        return all().stream().allMatch(left::remove);
    }

    private static Map<String, String> abbreviations() {
        String table = "st street,str street,rd road,ave avenue,av avenue,blvd boulevard,ln lane,dr drive,ct court,"
                + "pl place,sq square,ter terrace,hwy highway,pkwy parkway,cir circle,cl close,gr grove,gdns gardens,"
                + "n north,s south,e east,w west,ne northeast,nw northwest,se southeast,sw southwest,"
                + "one 1,two 2,three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10";
        return Arrays.stream(table.split(","))
                .map(entry -> entry.split(" "))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    }

    static AddressWords ofAll(Stream<String> components) {
        return of(components.collect(Collectors.joining(", ")));
    }
}
