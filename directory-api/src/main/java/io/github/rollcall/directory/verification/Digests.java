package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.UserAttribute;
import java.util.ArrayList;
import java.util.List;

/** What a record keeps of a person: digests that say whether something is the same, and nothing else. */
final class Digests {
    private static final List<UserAttribute> CONTACT = List.of(UserAttribute.EMAIL, UserAttribute.PHONE_NUMBER);

    private final KeyRing keys;
    private final DirectoryId directory;

    Digests(KeyRing keys, DirectoryId directory) {
        this.keys = keys;
        this.directory = directory;
    }

    String hint(HintKey key) {
        return keys.digest("hint", hintParts(key));
    }

    /** Whether a user carries the hint of the digest. */
    boolean carries(DirectoryUser user, String hint) {
        return user.hintKeys().stream().anyMatch(key -> keys.isDigest(hint, "hint", hintParts(key)));
    }

    private List<String> hintParts(HintKey key) {
        return List.of(directory.value(), key.value());
    }

    /** Of everything the provider states about a user. */
    String claims(DirectoryUser user) {
        return keys.digest("claims", claimParts(user));
    }

    boolean sameClaims(String digest, DirectoryUser user) {
        return keys.isDigest(digest, "claims", claimParts(user));
    }

    private static List<String> claimParts(DirectoryUser user) {
        List<String> parts = new ArrayList<>(List.of(user.id().toString()));
        user.attributes().forEach((attribute, value) -> add(parts, attribute, value));
        return parts;
    }

    /** Of every address and number by which a user can be told something. */
    String contact(DirectoryUser user) {
        return keys.digest("contact", contactParts(user));
    }

    boolean sameContact(String digest, DirectoryUser user) {
        return keys.isDigest(digest, "contact", contactParts(user));
    }

    private static List<String> contactParts(DirectoryUser user) {
        List<String> parts = new ArrayList<>(List.of(user.id().toString()));
        CONTACT.forEach(attribute -> add(parts, attribute, user.attribute(attribute)));
        return parts;
    }

    private static void add(List<String> parts, UserAttribute attribute, AttributeValue value) {
        parts.add(attribute.name());
        parts.add(String.valueOf(value.all().size()));
        parts.addAll(value.all());
    }

    /** Of a person on the host's staff: ids that differ in case or form alone are the same person. */
    String staff(String id) {
        return keys.digest("staff", List.of(HintKey.of(id).value()));
    }

    boolean isStaff(String digest, String id) {
        return keys.isDigest(digest, "staff", List.of(HintKey.of(id).value()));
    }

    /** Whether a person on the staff is the one to be verified, by any id or login of the account. */
    boolean isOwnAccount(VerificationRecord record, String staff) {
        String key = HintKey.of(staff).value();
        return key.equals(HintKey.of(record.user().externalId()).value())
                || key.equals(HintKey.of(record.user().toString()).value())
                || keys.isDigest(record.fact(RecordFact.HINT), "hint", List.of(directory.value(), key));
    }

    /** What whoever gets a message about a verification can disown it with. */
    String disowning(String id) {
        return keys.digest("disown", List.of(directory.value(), id));
    }

    boolean isDisowning(String code, String id) {
        return keys.isDigest(code, "disown", List.of(directory.value(), id));
    }
}
