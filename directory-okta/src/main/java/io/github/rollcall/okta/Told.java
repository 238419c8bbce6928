package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was told last, as digests, so that whoever is told the same again need not be asked about again. A digest is short:
 * by chance two may be alike, and what is missed by that a full pass finds. Immutable.
 */
final class Told {
    /** The most that is remembered of one source. */
    static final int MOST = 200;

    static final Told NOTHING = new Told(Set.of());

    private static final int BYTES = 6;
    private static final int LENGTH = 8;
    private static final String EMPTY = "-";
    private static final Pattern TEXT = Pattern.compile("-|([A-Za-z0-9_-]{8}){1,400}");

    /** From the first that was told to the last. */
    private final Set<String> digests;

    private Told(Collection<String> digests) {
        this.digests = new LinkedHashSet<>(digests);
    }

    static String digest(String statement) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.bytes(statement), BYTES));
    }

    boolean has(String digest) {
        return digests.contains(digest);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    /** The same and what was told after it; where that is too much the oldest is forgotten. */
    Told plus(Collection<String> later) {
        Set<String> all = new LinkedHashSet<>(digests);
        all.removeAll(Set.copyOf(later));
        all.addAll(later);
        return new Told(List.copyOf(all).subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The same and something that matters less; what is too much of it is left out. */
    Told plusWhatFits(Collection<String> less) {
        Set<String> all = new LinkedHashSet<>(digests);
        less.stream().limit(MOST).forEach(all::add);
        return new Told(List.copyOf(all).subList(0, Math.min(MOST, all.size())));
    }

    /** The same and what was told before; what is too much of it is left out. */
    Told plusWhatFits(Told before) {
        return plusWhatFits(before.digests);
    }

    /** The same and something of another source; what is too much of it is left out. */
    Told and(Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(digests);
        others.stream().limit(Math.max(0, 2 * MOST - all.size())).forEach(all::add);
        return new Told(all);
    }

    /** The text for a cursor; no spaces. */
    String text() {
        return digests.isEmpty() ? EMPTY : String.join("", digests);
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static Told read(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("digests are malformed");
        }
        if (text.equals(EMPTY)) {
            return NOTHING;
        }
        Set<String> digests = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at += LENGTH) {
            digests.add(text.substring(at, at + LENGTH));
        }
        return new Told(digests);
    }
}
