package io.github.rollcall.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said about one attribute. Three things are told apart: it said nothing (absent: not asked for, not
 * permitted, not part of a sparse answer), it said the attribute holds no value (cleared), or it gave one or more values.
 * Absent never overwrites a stored value; cleared does.
 *
 * <p>Values longer than {@value #MAX_LENGTH} UTF-16 units are cut and say so; NUL and halves of surrogate pairs become
 * U+FFFD, because stores cannot keep them.
 */
public final class AttributeValue {
    /** The longest value kept, in UTF-16 units. */
    public static final int MAX_LENGTH = 4096;

    private static final AttributeValue ABSENT = new AttributeValue(false, null, List.of(), false);
    private static final AttributeValue CLEARED = new AttributeValue(true, null, List.of(), false);

    private final boolean stated;
    /** The value, if there is exactly one: users hold many, and lists of one would cost as much as the values. */
    private final @Nullable String only;
    /** The values, if there are several. */
    private final List<String> several;

    private final boolean truncated;

    private AttributeValue(boolean stated, @Nullable String only, List<String> several, boolean truncated) {
        this.stated = stated;
        this.only = only;
        this.several = several;
        this.truncated = truncated;
    }

    private static AttributeValue present(List<String> values, boolean truncated) {
        return values.size() == 1
                ? new AttributeValue(true, Objects.requireNonNull(values.get(0)), List.of(), truncated)
                : new AttributeValue(true, null, List.copyOf(values), truncated);
    }

    /**
     * The provider said nothing.
     *
     * @return the absent value
     */
    public static AttributeValue absent() {
        return ABSENT;
    }

    /**
     * The provider said that there is no value (JSON {@code null}, an empty text or an empty list).
     *
     * @return the cleared value
     */
    public static AttributeValue cleared() {
        return CLEARED;
    }

    /**
     * One value.
     *
     * @param value the value; blank counts as cleared
     * @return the value
     */
    public static AttributeValue of(String value) {
        String kept = Texts.bounded(value, MAX_LENGTH);
        return kept.isBlank() ? CLEARED : new AttributeValue(true, kept, List.of(), value.length() > MAX_LENGTH);
    }

    /**
     * Several values, the most important first.
     *
     * @param values no nulls; blank ones are left out; none left counts as cleared
     * @return the values
     */
    public static AttributeValue of(List<String> values) {
        List<String> kept = new ArrayList<>();
        boolean cut = false;
        for (String value : values) {
            String bounded = Texts.bounded(value, MAX_LENGTH);
            if (!bounded.isBlank()) {
                kept.add(bounded);
                cut |= value.length() > MAX_LENGTH;
            }
        }
        return kept.isEmpty() ? CLEARED : present(kept, cut);
    }

    /**
     * A value as a store kept it.
     *
     * @param values what {@link #all()} gave; empty for a cleared value
     * @param truncated what {@link #isTruncated()} gave
     * @return a value equal to the one that was stored
     */
    public static AttributeValue stored(List<String> values, boolean truncated) {
        return values.isEmpty() ? CLEARED : present(values, truncated);
    }

    /**
     * Whether the provider said nothing.
     *
     * @return true for {@link #absent()}
     */
    public boolean isAbsent() {
        return !stated;
    }

    /**
     * Whether the provider said that there is no value.
     *
     * @return true for {@link #cleared()}
     */
    public boolean isCleared() {
        return stated && !isPresent();
    }

    /**
     * Whether there is at least one value.
     *
     * @return true if {@link #first()} is present
     */
    public boolean isPresent() {
        return only != null || !several.isEmpty();
    }

    /**
     * The most important value.
     *
     * @return empty when absent or cleared
     */
    public Optional<String> first() {
        return isPresent() ? Optional.of(only != null ? only : several.get(0)) : Optional.empty();
    }

    /**
     * Whether there are several values.
     *
     * @return false if {@link #all()} has one or none
     */
    public boolean isMultiple() {
        return !several.isEmpty();
    }

    /**
     * Whether the most important value begins with a text.
     *
     * @param prefix the text
     * @return false when absent or cleared
     */
    public boolean startsWith(String prefix) {
        return only != null
                ? only.startsWith(prefix)
                : !several.isEmpty() && several.get(0).startsWith(prefix);
    }

    /**
     * All values.
     *
     * @return immutable; empty when absent or cleared
     */
    public List<String> all() {
        return only != null ? List.of(only) : several;
    }

    /**
     * Whether a value was longer than {@link #MAX_LENGTH} and has been cut.
     *
     * @return true if cut
     */
    public boolean isTruncated() {
        return truncated;
    }

    /**
     * What a record holds after this statement: this value, or the earlier one where this says nothing.
     *
     * @param earlier what was stored before
     * @return this, or {@code earlier} if this is absent
     */
    public AttributeValue over(AttributeValue earlier) {
        return stated ? this : earlier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue that
                && stated == that.stated
                && truncated == that.truncated
                && Objects.equals(only, that.only)
                && several.equals(that.several);
    }

    @Override
    public int hashCode() {
        return all().hashCode() + (stated ? 1 : 0);
    }

    @Override
    public String toString() {
        return isAbsent() ? "absent" : isCleared() ? "cleared" : "***";
    }
}
