package io.github.rollcall.directory;

import io.github.rollcall.claims.RecordedClaims;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One user as the provider states it now. Immutable; equal when every statement is. */
public final class DirectoryUser {
    private static final List<UserAttribute> HINT_ATTRIBUTES =
            List.of(UserAttribute.USERNAME, UserAttribute.EMAIL, UserAttribute.EMPLOYEE_ID);
    private static final List<UserAttribute> SEARCHED_ATTRIBUTES = List.of(
            UserAttribute.DISPLAY_NAME,
            UserAttribute.GIVEN_NAME,
            UserAttribute.FAMILY_NAME,
            UserAttribute.USERNAME,
            UserAttribute.EMAIL,
            UserAttribute.EMPLOYEE_ID);

    private final DirectoryUserId id;
    private final AccountStatus status;
    private final @Nullable String providerStatus;
    private final AttributeMap attributes;

    private DirectoryUser(Builder builder) {
        this.id = builder.id;
        this.status = builder.status;
        this.providerStatus = builder.providerStatus;
        this.attributes = builder.attributes.build();
    }

    /**
     * Starts a user with status {@link AccountStatus#UNKNOWN} and nothing stated.
     *
     * @param id the identity
     * @return a builder for one thread
     */
    public static Builder builder(DirectoryUserId id) {
        return new Builder(id);
    }

    /**
     * Starts from this user.
     *
     * @return a builder that holds what this user states
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id).status(status, providerStatus);
        attributes.forEach(builder::attribute);
        return builder;
    }

    /**
     * The identity.
     *
     * @return never null
     */
    public DirectoryUserId id() {
        return id;
    }

    /**
     * Whether the account may be used.
     *
     * @return never null
     */
    public AccountStatus status() {
        return status;
    }

    /**
     * The provider's own word for the status, for example {@code LOCKED_OUT}.
     *
     * @return empty if it gave none
     */
    public Optional<String> providerStatus() {
        return Optional.ofNullable(providerStatus);
    }

    /**
     * What the provider said about one attribute.
     *
     * @param attribute the attribute
     * @return never null; absent if nothing was said
     */
    public AttributeValue attribute(UserAttribute attribute) {
        return attributes.value(attribute);
    }

    /**
     * Everything the provider said.
     *
     * @return immutable, ordered by name, without absent values
     */
    public Map<UserAttribute, AttributeValue> attributes() {
        return attributes;
    }

    /**
     * The keys under which a login hint finds this user: of the login, of every e-mail address and of the employee id.
     *
     * @return immutable; may be empty
     */
    public Set<HintKey> hintKeys() {
        Set<HintKey> keys = new LinkedHashSet<>();
        for (UserAttribute attribute : HINT_ATTRIBUTES) {
            for (String value : attribute(attribute).all()) {
                keys.add(HintKey.of(value));
            }
        }
        return Collections.unmodifiableSet(keys);
    }

    /**
     * The text a store searches when a person types part of a name, login, address or employee id: NFC, ASCII letters in
     * lower case, one value a line. A search text is folded with {@link HintKey#of(String)} and looked for inside it.
     *
     * @return may be empty
     */
    public String searchText() {
        StringBuilder text = new StringBuilder();
        for (UserAttribute attribute : SEARCHED_ATTRIBUTES) {
            attribute(attribute)
                    .all()
                    .forEach(value -> text.append(Texts.identifierKey(value)).append('\n'));
        }
        return text.toString();
    }

    /**
     * What this record states, in the form the matcher compares. Country and region stand both in the address and as claims
     * of their own; a display name counts as the full name where given and family name are missing; attributes without a
     * standard claim are host-defined claims of the same name.
     *
     * @return the claims; missing values are left out
     */
    public RecordedClaims recordedClaims() {
        return RecordedClaims.of(UserClaims.of(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectoryUser that
                && id.equals(that.id)
                && status == that.status
                && Objects.equals(providerStatus, that.providerStatus)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "DirectoryUser[" + id + ", " + status + ", " + attributes.size() + " attributes]";
    }

    /** Collects what a provider states about one user. For one thread. */
    public static final class Builder {
        private static final int MAX_PROVIDER_STATUS = 100;

        private final DirectoryUserId id;
        private final AttributeMap.Builder attributes = new AttributeMap.Builder();
        private AccountStatus status = AccountStatus.UNKNOWN;
        private @Nullable String providerStatus;

        private Builder(DirectoryUserId id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Sets the status.
         *
         * @param status what it means
         * @param providerStatus the provider's word, or null; cut after 100 characters
         * @return this
         */
        public Builder status(AccountStatus status, @Nullable String providerStatus) {
            this.status = Objects.requireNonNull(status, "status");
            this.providerStatus = providerStatus == null ? null : Texts.bounded(providerStatus, MAX_PROVIDER_STATUS);
            return this;
        }

        /**
         * Sets one attribute; an absent value takes it away.
         *
         * @param attribute the attribute
         * @param value what the provider said
         * @return this
         */
        public Builder attribute(UserAttribute attribute, AttributeValue value) {
            attributes.set(attribute, value);
            return this;
        }

        /**
         * Sets one attribute to one value.
         *
         * @param attribute the attribute
         * @param value the value; blank counts as cleared
         * @return this
         */
        public Builder attribute(UserAttribute attribute, String value) {
            return attribute(attribute, AttributeValue.of(value));
        }

        /**
         * Ends the collection.
         *
         * @return the user
         */
        public DirectoryUser build() {
            return new DirectoryUser(this);
        }
    }
}
