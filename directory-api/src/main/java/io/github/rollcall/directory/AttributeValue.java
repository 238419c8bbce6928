package io.github.rollcall.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private static final AttributeValue ABSENT = new AttributeValue(false, List.of(), false);
    private static final AttributeValue CLEARED = new AttributeValue(true, List.of(), false);

    private final boolean stated;
    private final List<String> values;
    private final boolean truncated;

    private AttributeValue(boolean stated, List<String> values, boolean truncated) {
        this.stated = stated;
        this.values = values;
        this.truncated = truncated;
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
        return of(List.of(value));
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
        return kept.isEmpty() ? CLEARED : new AttributeValue(true, List.copyOf(kept), cut);
    }

    /**
     * A value as a store kept it.
     *
     * @param values what {@link #all()} gave; empty for a cleared value
     * @param truncated what {@link #isTruncated()} gave
     * @return a value equal to the one that was stored
     */
    public static AttributeValue stored(List<String> values, boolean truncated) {
        return values.isEmpty() ? CLEARED : new AttributeValue(true, List.copyOf(values), truncated);
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
        return stated && values.isEmpty();
    }

    /**
     * Whether there is at least one value.
     *
     * @return true if {@link #first()} is present
     */
    public boolean isPresent() {
        return !values.isEmpty();
    }

    /**
     * The most important value.
     *
     * @return empty when absent or cleared
     */
    public Optional<String> first() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /**
     * All values.
     *
     * @return immutable; empty when absent or cleared
     */
    public List<String> all() {
        return values;
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
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode() + (stated ? 1 : 0);
    }

    @Override
    public String toString() {
        return isAbsent() ? "absent" : isCleared() ? "cleared" : "***";
    }
}
