package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Okta's user object: each row alone, so that one odd row costs nobody else. */
final class OktaUserMapper {
    private static final int LONGEST_STATUS = 64;
    private static final List<String> LINKS = List.of(
            OktaAccount.EXPIRE_PASSWORD, OktaAccount.RESET_PASSWORD, OktaAccount.RESET_FACTORS, OktaAccount.UNLOCK);

    private final OktaSettings settings;

    OktaUserMapper(OktaSettings settings) {
        this.settings = settings;
    }

    /** Adds a row of a listing to its page, as a user or as a rejected row. */
    void add(@Nullable JsonObject row, UserPage.Builder page) {
        Optional<String> id = Optional.ofNullable(row).flatMap(OktaUserMapper::id);
        if (row == null || id.isEmpty()) {
            page.rejected(RejectedRow.withoutId("a row has no readable id"));
            return;
        }
        Optional<DirectoryUser> user = user(row);
        if (user.isPresent()) {
            page.user(user.get());
        } else {
            page.rejected(RejectedRow.of(id.get(), "the user has no profile"));
        }
    }

    /** Reads a user that was asked for by id. */
    DirectoryUser single(JsonObject row) {
        return user(row).orElseThrow(OktaUserMapper::incomplete);
    }

    /** Empty without an id or a profile. */
    Optional<DirectoryUser> user(JsonObject row) {
        Optional<String> id = id(row);
        Optional<JsonObject> profile = row.object("profile");
        if (id.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        DirectoryUser.Builder user = DirectoryUser.builder(new DirectoryUserId(settings.directory(), id.get()))
                .status(status(row), providerStatus(row));
        settings.attributes()
                .mapping()
                .forEach((attribute, name) -> user.attribute(attribute, value(profile.get(), name)));
        return Optional.of(user.build());
    }

    /** Reads what decides about a user's credentials. */
    static OktaAccount account(JsonObject row) {
        JsonObject links = row.object("_links").orElse(null);
        return new OktaAccount(
                id(row).orElseThrow(OktaUserMapper::incomplete),
                status(row),
                row.string("status").orElse(""),
                row.string("transitioningToStatus").orElse(""),
                row.object("credentials")
                        .flatMap(credentials -> credentials.object("provider"))
                        .flatMap(provider -> provider.string("type"))
                        .orElse(""),
                LINKS.stream()
                        .filter(name -> links != null && links.object(name).isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                row.string("passwordChanged").orElse(""));
    }

    private static DirectoryException incomplete() {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "a user object has no id or no profile",
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }

    static Optional<String> id(JsonObject row) {
        return row.string("id").filter(DirectoryUserId::isValid);
    }

    /** Okta leaves attributes without a value out, so in a profile a missing one is one without a value. */
    private static AttributeValue value(JsonObject profile, String name) {
        return profile.has(name) ? profile.attribute(name) : AttributeValue.cleared();
    }

    private static AccountStatus status(JsonObject row) {
        if (row.string("transitioningToStatus").filter("DEPROVISIONED"::equals).isPresent()) {
            return AccountStatus.INACTIVE;
        }
        return switch (row.string("status").orElse("")) {
            case "ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT", "PROVISIONED" -> AccountStatus.ACTIVE;
            case "STAGED", "SUSPENDED", "DEPROVISIONED" -> AccountStatus.INACTIVE;
            default -> AccountStatus.UNKNOWN;
        };
    }

    private static @Nullable String providerStatus(JsonObject row) {
        return row.string("status")
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_STATUS)))
                .orElse(null);
    }
}
