package io.github.rollcall.sandbox;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fictional employee: a status and the attributes the directory records. Immutable; attributes may be missing.
 *
 * <p>{@link #toString()} shows id and status only.
 */
public final class SandboxEmployee {

    private final String id;
    private final EmployeeStatus status;
    private final boolean guest;
    private final EnumMap<SandboxAttribute, String> attributes;

    private SandboxEmployee(
            String id, EmployeeStatus status, boolean guest, EnumMap<SandboxAttribute, String> attributes) {
        this.id = id;
        this.status = status;
        this.guest = guest;
        this.attributes = attributes;
    }

    /**
     * Starts an active employee with a given and a family name; login, e-mail and display name follow from the names
     * unless they are set.
     *
     * @param givenName the given name
     * @param familyName the family name
     * @return a builder
     */
    public static Builder named(String givenName, String familyName) {
        return builder().with(SandboxAttribute.GIVEN_NAME, givenName).with(SandboxAttribute.FAMILY_NAME, familyName);
    }

    /**
     * Starts an active employee without any attribute.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The provider's immutable id; empty text until a sandbox has added the employee, unless the builder set it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The state of the account.
     *
     * @return the status
     */
    public EmployeeStatus status() {
        return status;
    }

    /**
     * Whether the account belongs to a guest from another organisation.
     *
     * @return true for a guest
     */
    public boolean guest() {
        return guest;
    }

    /**
     * One attribute.
     *
     * @param attribute which
     * @return its value, or empty when the directory does not record it
     */
    public Optional<String> attribute(SandboxAttribute attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /**
     * The sign-in name.
     *
     * @return the login, empty text if none was given and none could be derived
     */
    public String login() {
        return attributes.getOrDefault(SandboxAttribute.LOGIN, "");
    }

    @Override
    public String toString() {
        return "SandboxEmployee[" + id + ", " + status + "]";
    }

    @Nullable
    String value(SandboxAttribute attribute) {
        return attributes.get(attribute);
    }

    SandboxEmployee withId(String newId) {
        return new SandboxEmployee(newId, status, guest, attributes);
    }

    SandboxEmployee withStatus(EmployeeStatus newStatus) {
        return new SandboxEmployee(id, newStatus, guest, attributes);
    }

    SandboxEmployee with(SandboxAttribute attribute, @Nullable String value) {
        EnumMap<SandboxAttribute, String> changed = new EnumMap<>(attributes);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new SandboxEmployee(id, status, guest, changed);
    }

    /** Collects what is recorded about an employee. Not for use by several threads at once. */
    public static final class Builder {

        private String id = "";
        private EmployeeStatus status = EmployeeStatus.ACTIVE;
        private boolean guest;
        private final Map<SandboxAttribute, String> attributes = new EnumMap<>(SandboxAttribute.class);

        private Builder() {}

        /**
         * Sets the provider's id instead of letting the sandbox choose one.
         *
         * @param id the id, not empty
         * @return this builder
         */
        public Builder id(String id) {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("id is empty; leave it out to let the sandbox choose one");
            }
            this.id = id;
            return this;
        }

        /**
         * Sets the state of the account; the default is {@link EmployeeStatus#ACTIVE}.
         *
         * @param status the status
         * @return this builder
         */
        public Builder status(EmployeeStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Makes the account a guest from another organisation.
         *
         * @return this builder
         */
        public Builder guest() {
            this.guest = true;
            return this;
        }

        /**
         * Records one attribute.
         *
         * @param attribute which
         * @param value its value
         * @return this builder
         */
        public Builder with(SandboxAttribute attribute, String value) {
            attributes.put(attribute, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Records the sign-in name.
         *
         * @param login an e-mail shaped name in ASCII
         * @return this builder
         */
        public Builder login(String login) {
            return with(SandboxAttribute.LOGIN, login);
        }

        /**
         * Records the primary e-mail address.
         *
         * @param email the address
         * @return this builder
         */
        public Builder email(String email) {
            return with(SandboxAttribute.EMAIL, email);
        }

        /**
         * Records the date of birth.
         *
         * @param date the date
         * @return this builder
         */
        public Builder dateOfBirth(LocalDate date) {
            return with(SandboxAttribute.DATE_OF_BIRTH, date.toString());
        }

        /**
         * Makes the employee.
         *
         * @return an immutable employee
         */
        public SandboxEmployee build() {
            EnumMap<SandboxAttribute, String> complete = new EnumMap<>(SandboxAttribute.class);
            complete.putAll(attributes);
            DerivedNames.complete(complete);
            return new SandboxEmployee(id, status, guest, complete);
        }

        SandboxEmployee buildAsGiven() {
            EnumMap<SandboxAttribute, String> given = new EnumMap<>(SandboxAttribute.class);
            given.putAll(attributes);
            return new SandboxEmployee(id, status, guest, given);
        }
    }
}
