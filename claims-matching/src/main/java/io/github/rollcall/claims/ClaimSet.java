package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one source states about one person. Name, date of birth and address are single statements; every other claim may hold several texts, such as
 * two telephone numbers. A claim without a value is absent. Immutable; {@link #toString()} names the claims and masks the values.
 */
public final class ClaimSet {

    private final @Nullable PersonName name;
    private final @Nullable PersonName machineReadableName;
    private final List<PersonName> otherNames;
    private final @Nullable BirthDate dateOfBirth;
    private final @Nullable PostalAddress address;
    private final Map<Claim, List<String>> texts;
    private final Set<Claim> claims;

    private ClaimSet(Builder builder) {
        name = builder.name;
        machineReadableName = builder.machineReadableName;
        otherNames = List.copyOf(builder.otherNames);
        dateOfBirth = builder.dateOfBirth;
        address = builder.address;
        Map<Claim, List<String>> copy = new TreeMap<>();
        for (Map.Entry<Claim, List<String>> entry : builder.texts.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        texts = Collections.unmodifiableMap(copy);
        Set<Claim> stated = new TreeSet<>(texts.keySet());
        for (Claim claim : Builder.TYPED) {
            if (has(claim)) {
                stated.add(claim);
            }
        }
        claims = Collections.unmodifiableSet(stated);
    }

    /**
     * A builder without any statement.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The name.
     *
     * @return the name, or null when absent
     */
    public @Nullable PersonName name() {
        return name;
    }

    /**
     * The name in the document's machine-readable zone, where that is stated beside the printed one.
     *
     * @return the name, or null when absent
     */
    public @Nullable PersonName machineReadableName() {
        return machineReadableName;
    }

    /**
     * Former and alias names that a directory has on record, each a name of its own.
     *
     * @return the names in the order they were added, unmodifiable
     */
    public List<PersonName> otherNames() {
        return otherNames;
    }

    /**
     * The date of birth.
     *
     * @return the date of birth, or null when absent
     */
    public @Nullable BirthDate dateOfBirth() {
        return dateOfBirth;
    }

    /**
     * The postal address.
     *
     * @return the address, or null when absent
     */
    public @Nullable PostalAddress address() {
        return address;
    }

    /**
     * The texts stated for a claim, in the order they were added.
     *
     * @param claim any claim but name, date of birth and address, which have types of their own
     * @return the texts, empty when absent, unmodifiable
     */
    public List<String> values(Claim claim) {
        return texts.getOrDefault(Arguments.required(claim, "claim"), List.of());
    }

    /**
     * The claims that have a value.
     *
     * @return the claims ordered by id, unmodifiable
     */
    public Set<Claim> claims() {
        return claims;
    }

    /** Whether a claim has a value. */
    boolean has(Claim claim) {
        return texts.containsKey(claim)
                || (claim.equals(Claim.NAME) && (name != null || machineReadableName != null || !otherNames.isEmpty()))
                || (dateOfBirth != null && claim.equals(Claim.DATE_OF_BIRTH))
                || (address != null && claim.equals(Claim.ADDRESS));
    }

    /** This set with its address, if it has one, of a kind. */
    ClaimSet withAddressKind(AddressKind kind) {
        Builder changed = copy((claim, text) -> true);
        changed.address = address == null ? null : address.withKind(kind);
        return new ClaimSet(changed);
    }

    ClaimSet without(Claim left) {
        return retaining((claim, text) -> !claim.equals(left));
    }

    /** The part of this set for which the test holds; the text is null for the claims that are not texts. */
    ClaimSet retaining(BiPredicate<Claim, @Nullable String> test) {
        return new ClaimSet(copy(test));
    }

    private Builder copy(BiPredicate<Claim, @Nullable String> test) {
        Builder kept = new Builder();
        if (test.test(Claim.NAME, null)) {
            kept.name = name;
            kept.machineReadableName = machineReadableName;
            kept.otherNames.addAll(otherNames);
        }
        kept.dateOfBirth = test.test(Claim.DATE_OF_BIRTH, null) ? dateOfBirth : null;
        kept.address = test.test(Claim.ADDRESS, null) ? address : null;
        for (Map.Entry<Claim, List<String>> entry : texts.entrySet()) {
            for (String text : entry.getValue()) {
                if (test.test(entry.getKey(), text)) {
                    kept.add(entry.getKey(), text);
                }
            }
        }
        return kept;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimSet that
                && Objects.equals(name, that.name)
                && Objects.equals(machineReadableName, that.machineReadableName)
                && otherNames.equals(that.otherNames)
                && Objects.equals(dateOfBirth, that.dateOfBirth)
                && Objects.equals(address, that.address)
                && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, machineReadableName, otherNames, dateOfBirth, address, texts);
    }

    /** Which claims have a value, never what they say. */
    @Override
    public String toString() {
        List<String> present = new ArrayList<>();
        for (Claim claim : claims()) {
            Masking.note(present, claim.id(), claim);
        }
        return "ClaimSet" + present;
    }

    /** Collects statements. Null and blank texts are left out, so a record's empty columns can be passed as they are. Not safe for use by several threads. */
    public static final class Builder {

        private static final List<Claim> TYPED = List.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS);

        private @Nullable PersonName name;
        private @Nullable PersonName machineReadableName;
        private final List<PersonName> otherNames = new ArrayList<>();
        private @Nullable BirthDate dateOfBirth;
        private @Nullable PostalAddress address;
        private final Map<Claim, List<String>> texts = new TreeMap<>();

        private Builder() {}

        /**
         * Sets the name.
         *
         * @param value the name, or null for absent
         * @return this builder
         */
        public Builder name(@Nullable PersonName value) {
            name = value;
            return this;
        }

        /**
         * Sets the name in a document's machine-readable zone, for use on the verified side beside the printed name. The printed name is compared first;
         * this one serves where the printed one does not settle the matter.
         *
         * @param value the name, or null for absent
         * @return this builder
         */
        public Builder machineReadableName(@Nullable PersonName value) {
            machineReadableName = value;
            return this;
        }

        /**
         * Adds a former or alias name, for use on the recorded side. It is compared as a second name of its own, never word by word together with the
         * current one; only a whole part that it leaves out, such as the given name beside a former family name, is taken from the current name. The first sixteen are
         * compared; a match that leaves names out says so by the flag {@code VALUES_CUT}.
         *
         * @param value the name; null is left out
         * @return this builder
         */
        public Builder otherName(@Nullable PersonName value) {
            if (value != null) {
                otherNames.add(value);
            }
            return this;
        }

        /**
         * Sets the date of birth.
         *
         * @param value the date of birth, or null for absent
         * @return this builder
         */
        public Builder dateOfBirth(@Nullable BirthDate value) {
            dateOfBirth = value;
            return this;
        }

        /**
         * Sets the postal address.
         *
         * @param value the address, or null for absent
         * @return this builder
         */
        public Builder address(@Nullable PostalAddress value) {
            address = value;
            return this;
        }

        /**
         * Adds an e-mail address.
         *
         * @param value as stated; null and blank are left out
         * @return this builder
         */
        public Builder email(@Nullable String value) {
            return add(Claim.EMAIL, value);
        }

        /**
         * Adds a telephone number.
         *
         * @param value as stated, with a leading {@code +} for preference; null and blank are left out
         * @return this builder
         */
        public Builder phone(@Nullable String value) {
            return add(Claim.PHONE, value);
        }

        /**
         * Adds a country.
         *
         * @param value an ISO 3166 code or a name; null and blank are left out
         * @return this builder
         */
        public Builder country(@Nullable String value) {
            return add(Claim.COUNTRY, value);
        }

        /**
         * Adds a state, province or other subdivision.
         *
         * @param value as stated; null and blank are left out
         * @return this builder
         */
        public Builder region(@Nullable String value) {
            return add(Claim.REGION, value);
        }

        /**
         * Adds an employee id.
         *
         * @param value as stated, with its leading zeros; null and blank are left out
         * @return this builder
         */
        public Builder employeeId(@Nullable String value) {
            return add(Claim.EMPLOYEE_ID, value);
        }

        /**
         * Adds a text for any claim that is a text, among them host-defined ones.
         *
         * @param claim any claim but name, date of birth and address
         * @param value as stated; null and blank are left out
         * @return this builder
         * @throws IllegalArgumentException when the claim has a type of its own
         */
        public Builder value(Claim claim, @Nullable String value) {
            if (TYPED.contains(Arguments.required(claim, "claim"))) {
                throw new IllegalArgumentException(claim + " is not a text; use the method of that name");
            }
            return add(claim, value);
        }

        private Builder add(Claim claim, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                List<String> values = texts.getOrDefault(claim, new ArrayList<>(1));
                values.add(value);
                texts.put(claim, values);
            }
            return this;
        }

        /**
         * Builds the set.
         *
         * @return the statements made so far
         */
        public ClaimSet build() {
            return new ClaimSet(this);
        }
    }
}
