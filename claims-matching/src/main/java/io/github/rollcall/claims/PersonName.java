package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's name exactly as one source states it. Any part may be absent, any part may hold several words, and any part may hold the whole name;
 * nothing is cleaned or checked here. Immutable.
 */
public final class PersonName {

    private final @Nullable String given;
    private final @Nullable String middle;
    private final @Nullable String family;
    private final @Nullable String suffix;
    private final @Nullable String full;
    private final NameZone zone;

    private PersonName(Builder builder) {
        given = builder.given;
        middle = builder.middle;
        family = builder.family;
        suffix = builder.suffix;
        full = builder.full;
        zone = builder.zone;
    }

    /**
     * A name in its two usual parts.
     *
     * @param given the given name or names
     * @param family the family name or names
     * @return the name
     */
    public static PersonName of(String given, String family) {
        return builder().given(given).family(family).build();
    }

    /**
     * A name of which only the whole is known.
     *
     * @param full the whole name in one text
     * @return the name
     */
    public static PersonName ofFull(String full) {
        return builder().full(full).build();
    }

    /**
     * A builder without any part.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The given name or names.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String given() {
        return given;
    }

    /**
     * The middle name or names.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String middle() {
        return middle;
    }

    /**
     * The family name or names.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String family() {
        return family;
    }

    /**
     * The generational suffix, for example {@code Jr}.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String suffix() {
        return suffix;
    }

    /**
     * The whole name in one text, for example a display name.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String full() {
        return full;
    }

    /**
     * Where the name was read.
     *
     * @return the zone, {@link NameZone#PRINTED} unless stated
     */
    public NameZone zone() {
        return zone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that
                && Objects.equals(given, that.given)
                && Objects.equals(middle, that.middle)
                && Objects.equals(family, that.family)
                && Objects.equals(suffix, that.suffix)
                && Objects.equals(full, that.full)
                && zone == that.zone;
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, middle, family, suffix, full, zone);
    }

    /** Which parts are present, never what they say. */
    @Override
    public String toString() {
        List<String> present = new ArrayList<>();
        Masking.note(present, "given", given);
        Masking.note(present, "middle", middle);
        Masking.note(present, "family", family);
        Masking.note(present, "suffix", suffix);
        Masking.note(present, "full", full);
        return "PersonName" + present;
    }

    /** Collects the parts of a name. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable String given;
        private @Nullable String middle;
        private @Nullable String family;
        private @Nullable String suffix;
        private @Nullable String full;
        private NameZone zone = NameZone.PRINTED;

        private Builder() {}

        /**
         * Sets the given name or names.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder given(@Nullable String value) {
            given = value;
            return this;
        }

        /**
         * Sets the middle name or names.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder middle(@Nullable String value) {
            middle = value;
            return this;
        }

        /**
         * Sets the family name or names.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder family(@Nullable String value) {
            family = value;
            return this;
        }

        /**
         * Sets the generational suffix.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder suffix(@Nullable String value) {
            suffix = value;
            return this;
        }

        /**
         * Sets where the name was read.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder zone(NameZone value) {
            zone = Arguments.required(value, "zone");
            return this;
        }

        /**
         * Sets the whole name, such as a display name. It is the name where given or family name is absent. Beside both it can only lower a result: a
         * display name is often the person's own to edit.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder full(@Nullable String value) {
            full = value;
            return this;
        }

        /**
         * Builds the name.
         *
         * @return the name with the parts set so far
         */
        public PersonName build() {
            return new PersonName(this);
        }
    }
}
