package io.github.rollcall.okta;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the profiles of an org's users can hold, over its user types, and which attribute is likely to be the date of birth.
 * It says nothing about any user: whether somebody has a value stands in the user. Immutable.
 */
public final class OktaProfileSchema {
    private final List<String> userTypes;
    private final List<Attribute> attributes;
    private final @Nullable String gap;

    OktaProfileSchema(List<String> userTypes, List<Attribute> attributes, @Nullable String gap) {
        this.userTypes = List.copyOf(userTypes);
        this.attributes = List.copyOf(attributes);
        this.gap = gap;
    }

    /**
     * One attribute of profiles.
     *
     * @param name its variable name, as {@link OktaAttributes#with} takes it
     * @param title its name for a person
     * @param type Okta's word for what it holds: {@code string}, {@code boolean}, {@code number}, {@code integer} or {@code
     *     array}; more may come
     * @param format Okta's word for how a text is written, for example {@code date}; empty if it says none
     * @param custom whether the org has added it to Okta's base profile
     * @param userTypes the user types that have it
     */
    public record Attribute(
            String name, String title, String type, String format, boolean custom, List<String> userTypes) {
        /**
         * Copies the user types and refuses nulls.
         *
         * @param name its variable name
         * @param title its name for a person
         * @param type what it holds
         * @param format how a text is written
         * @param custom whether the org has added it
         * @param userTypes the user types that have it
         */
        public Attribute {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(format, "format");
            userTypes = List.copyOf(userTypes);
        }
    }

    /**
     * The user types whose profiles were read.
     *
     * @return their names, the default one first
     */
    public List<String> userTypes() {
        return userTypes;
    }

    /**
     * Everything that a profile can hold.
     *
     * @return immutable, by name
     */
    public List<Attribute> attributes() {
        return attributes;
    }

    /**
     * An attribute.
     *
     * @param name its variable name, case and all
     * @return empty if no user type has it
     */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * The attributes that are likely to hold the date of birth, to be shown to an administrator who knows. Only attributes
     * that hold a text are among them. An attribute that not every user type has leaves the others without.
     *
     * @return the likeliest first; empty if none looks like it
     */
    public List<Attribute> birthdates() {
        return BirthdateNames.among(attributes);
    }

    /**
     * Why some user types were not looked at.
     *
     * @return empty if all were
     */
    public Optional<String> gap() {
        return Optional.ofNullable(gap);
    }

    @Override
    public String toString() {
        return "OktaProfileSchema[" + attributes.size() + " attributes of " + userTypes.size() + " user types]";
    }
}
