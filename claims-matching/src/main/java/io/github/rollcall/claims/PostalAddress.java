package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in components exactly as one source states them. Any component may be absent; an address of which only one line is known goes
 * into {@code street}, with its parts in any usual order and commas, bars or line ends between them. Immutable.
 */
public final class PostalAddress {

    private final @Nullable String street;
    private final @Nullable String locality;
    private final @Nullable String region;
    private final @Nullable String postalCode;
    private final @Nullable String country;
    private final AddressKind kind;

    private PostalAddress(Builder builder) {
        street = builder.street;
        locality = builder.locality;
        region = builder.region;
        postalCode = builder.postalCode;
        country = builder.country;
        kind = builder.kind;
    }

    /**
     * An address of which only one text is known. It is taken apart when it is compared.
     *
     * @param text the whole address as stated, on one line or several, or null for absent
     * @return the address
     */
    public static PostalAddress ofLine(@Nullable String text) {
        return builder().street(text).build();
    }

    /**
     * A builder without any component.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The street line or lines, with house number and unit; or a whole address, when no other component is stated.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String street() {
        return street;
    }

    /**
     * The city, town or village.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String locality() {
        return locality;
    }

    /**
     * The state or province, as a code or a name.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String region() {
        return region;
    }

    /**
     * The postal code.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String postalCode() {
        return postalCode;
    }

    /**
     * The country, as an ISO 3166 code or a name.
     *
     * @return as stated, or null when absent
     */
    public @Nullable String country() {
        return country;
    }

    /**
     * What the address is the address of.
     *
     * @return the kind, {@link AddressKind#UNKNOWN} unless stated
     */
    public AddressKind kind() {
        return kind;
    }

    PostalAddress withKind(AddressKind other) {
        return builder()
                .street(street)
                .locality(locality)
                .region(region)
                .postalCode(postalCode)
                .country(country)
                .kind(other)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostalAddress that
                && Objects.equals(street, that.street)
                && Objects.equals(locality, that.locality)
                && Objects.equals(region, that.region)
                && Objects.equals(postalCode, that.postalCode)
                && Objects.equals(country, that.country)
                && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(street, locality, region, postalCode, country, kind);
    }

    /** Which components are present and of what kind the address is, never what they say. */
    @Override
    public String toString() {
        List<String> present = new ArrayList<>();
        Masking.note(present, "street", street);
        Masking.note(present, "locality", locality);
        Masking.note(present, "region", region);
        Masking.note(present, "postalCode", postalCode);
        Masking.note(present, "country", country);
        if (kind != AddressKind.UNKNOWN) {
            present.add(kind.name());
        }
        return "PostalAddress" + present;
    }

    /** Collects the components of an address. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable String street;
        private @Nullable String locality;
        private @Nullable String region;
        private @Nullable String postalCode;
        private @Nullable String country;
        private AddressKind kind = AddressKind.UNKNOWN;

        private Builder() {}

        /**
         * Sets the street line or lines.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder street(@Nullable String value) {
            street = value;
            return this;
        }

        /**
         * Sets the city, town or village.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder locality(@Nullable String value) {
            locality = value;
            return this;
        }

        /**
         * Sets the state or province.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder region(@Nullable String value) {
            region = value;
            return this;
        }

        /**
         * Sets the postal code.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder postalCode(@Nullable String value) {
            postalCode = value;
            return this;
        }

        /**
         * Sets the country.
         *
         * @param value as stated, or null for absent
         * @return this builder
         */
        public Builder country(@Nullable String value) {
            country = value;
            return this;
        }

        /**
         * Sets what the address is the address of.
         *
         * @param value the kind
         * @return this builder
         * @throws IllegalArgumentException if the kind is null
         */
        public Builder kind(AddressKind value) {
            kind = Arguments.required(value, "kind");
            return this;
        }

        /**
         * Builds the address.
         *
         * @return the address with the components set so far
         */
        public PostalAddress build() {
            return new PostalAddress(this);
        }
    }
}
