package io.github.rollcall.directory.reset;

import io.github.rollcall.directory.DirectoryUserId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to a user. Every one offers the words "this was not me" with a link that carries verification and {@link
 * #disownCode()}.
 *
 * @param kind what it tells
 * @param user whom it is for
 * @param contact where it goes
 * @param verification the verification it is about
 * @param secret the employee's secret, for a {@link Kind#VERIFICATION_LINK}; null otherwise
 * @param disownCode what {@code UserVerification.disown} takes
 */
public record UserMessage(
        Kind kind,
        DirectoryUserId user,
        Contact contact,
        String verification,
        @Nullable OneTimeSecret secret,
        String disownCode) {

    /** What a message tells. More constants may be added; have a default. */
    public enum Kind {
        /** Prove your identity under this link. */
        VERIFICATION_LINK,
        /** You have proved your identity for the first time. */
        REGISTRATION,
        /** Your credentials were reset, or may have been. */
        RESET_DONE
    }

    /**
     * Where a user can be told something, as the directory states it.
     *
     * @param emails the primary address first
     * @param phones mobile numbers
     */
    public record Contact(List<String> emails, List<String> phones) {
        /**
         * Copies the lists.
         *
         * @param emails the primary address first
         * @param phones mobile numbers
         */
        public Contact {
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
        }

        /**
         * Whether there is nowhere to send anything.
         *
         * @return true without any address and number
         */
        public boolean isEmpty() {
            return emails.isEmpty() && phones.isEmpty();
        }

        @Override
        public String toString() {
            return "Contact[" + emails.size() + " addresses, " + phones.size() + " numbers]";
        }
    }

    /**
     * Refuses nulls.
     *
     * @param kind what it tells
     * @param user whom it is for
     * @param contact where it goes
     * @param verification the verification it is about
     * @param secret the employee's secret, or null
     * @param disownCode what disowns it
     */
    public UserMessage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(disownCode, "disownCode");
    }

    /**
     * The employee's secret, for the link.
     *
     * @return empty unless the kind is {@link Kind#VERIFICATION_LINK}
     */
    public Optional<OneTimeSecret> linkSecret() {
        return Optional.ofNullable(secret);
    }

    @Override
    public String toString() {
        return "UserMessage[" + kind + ", " + user + "]";
    }
}
