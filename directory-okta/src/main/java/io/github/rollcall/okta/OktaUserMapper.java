package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Okta's user object: each row alone, so that one odd row costs nobody else. */
final class OktaUserMapper {
    static final String UNREADABLE = "the user has no profile with a login";

    private static final String PROFILE = "profile";
    private static final String STATUS = "status";
    private static final String NEXT_STATUS = "transitioningToStatus";
    private static final int LONGEST_STATUS = 64;
    private static final List<String> LINKS = List.of(
            OktaAccount.EXPIRE_PASSWORD, OktaAccount.RESET_PASSWORD, OktaAccount.RESET_FACTORS, OktaAccount.UNLOCK);

    /** The members of a row that {@link #add} looks at. */
    static final Set<String> READ = Set.of("id", STATUS, NEXT_STATUS, PROFILE);

    private final OktaSettings settings;
    private final List<Column> columns;

    OktaUserMapper(OktaSettings settings) {
        this.settings = settings;
        this.columns = settings.attributes().mapping().entrySet().stream()
                .map(column -> new Column(column.getKey(), column.getValue()))
                .toList();
    }

    private record Column(UserAttribute attribute, List<String> names) {}

    /** Adds a row of a listing to its page, as a user or as a rejected row. */
    void add(@Nullable JsonObject row, UserPage.Builder page) {
        Optional<String> id = Optional.ofNullable(row).flatMap(OktaUserMapper::id);
        if (row == null || id.isEmpty()) {
            page.rejected(RejectedRow.withoutId("a row has no readable id"));
            return;
        }
        Optional<JsonObject> profile = profile(row);
        if (profile.isPresent()) {
            page.user(user(id.get(), row, profile.get()));
        } else {
            page.rejected(RejectedRow.of(id.get(), UNREADABLE));
        }
    }

    /** Reads a user that was asked for by id. */
    DirectoryUser single(JsonObject row) {
        return user(row).orElseThrow(OktaUserMapper::incomplete);
    }

    /** Every user of Okta has a login: a profile without one was taken away from, and says nothing about what is missing. */
    private static Optional<JsonObject> profile(JsonObject row) {
        return row.object(PROFILE)
                .filter(profile ->
                        profile.has("login") && !profile.attribute("login").isCleared());
    }

    /** Empty without an id or a profile. */
    Optional<DirectoryUser> user(JsonObject row) {
        Optional<String> id = id(row);
        Optional<JsonObject> profile = profile(row);
        return id.isEmpty() || profile.isEmpty() ? Optional.empty() : Optional.of(user(id.get(), row, profile.get()));
    }

    private DirectoryUser user(String id, JsonObject row, JsonObject profile) {
        DirectoryUser.Builder user = DirectoryUser.builder(new DirectoryUserId(settings.directory(), id))
                .status(status(row), providerStatus(row));
        for (Column column : columns) {
            user.attribute(column.attribute(), value(profile, column.names()));
        }
        return user.build();
    }

    /** When the user was last updated; empty if the row does not say, or not clearly. */
    static Optional<Instant> lastUpdated(JsonObject row) {
        return time(row, "lastUpdated");
    }

    /** When the user last signed in; empty if never, or the row does not say. */
    static Optional<Instant> lastSignIn(JsonObject row) {
        return time(row, "lastLogin");
    }

    /** When the password was last changed; empty if never, or the row does not say. */
    static Optional<Instant> passwordChanged(JsonObject row) {
        return time(row, "passwordChanged");
    }

    private static Optional<Instant> time(JsonObject row, String name) {
        try {
            return row.string(name).map(Instant::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** A digest of all that counts in a row, so that the same row has the same one. */
    String digest(JsonObject row) {
        StringBuilder text = new StringBuilder(row.string("id").orElse("")).append('\n');
        text.append(row.string("lastUpdated").orElse("")).append('\n');
        text.append(status(row)).append(' ').append(row.string("status").orElse(""));
        row.object("profile")
                .ifPresent(profile -> settings.attributes()
                        .mapping()
                        .forEach((attribute, names) -> text.append('\n')
                                .append(attribute)
                                .append('=')
                                .append(value(profile, names).all())));
        return Told.digest(text.toString());
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
                        "a user object has no id, or no profile with a login",
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }

    static Optional<String> id(JsonObject row) {
        return row.string("id").filter(DirectoryUserId::isValid);
    }

    /** The values of all of the names, in their order. */
    private static AttributeValue value(JsonObject profile, List<String> names) {
        if (names.size() == 1) {
            return value(profile, names.get(0));
        }
        List<String> values = new ArrayList<>();
        boolean all = true;
        boolean cut = false;
        for (String name : names) {
            AttributeValue value = value(profile, name);
            all &= !value.isAbsent();
            cut |= value.isTruncated();
            value.all().stream().filter(text -> !values.contains(text)).forEach(values::add);
        }
        // One that cannot be read may have held the value that is known, so the others do not clear it.
        return all || !values.isEmpty() ? AttributeValue.stored(values, cut) : AttributeValue.absent();
    }

    /** Okta leaves attributes without a value out, so in a profile a missing one is one without a value. */
    private static AttributeValue value(JsonObject profile, String name) {
        AttributeValue value = profile.attribute(name);
        return value.isAbsent() && !profile.has(name) ? AttributeValue.cleared() : value;
    }

    private static AccountStatus status(JsonObject row) {
        if (row.string(NEXT_STATUS).filter("DEPROVISIONED"::equals).isPresent()) {
            return AccountStatus.INACTIVE;
        }
        return switch (row.string(STATUS).orElse("")) {
            case "ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT", "PROVISIONED" -> AccountStatus.ACTIVE;
            case "STAGED", "SUSPENDED", "DEPROVISIONED" -> AccountStatus.INACTIVE;
            default -> AccountStatus.UNKNOWN;
        };
    }

    private static @Nullable String providerStatus(JsonObject row) {
        return row.string(STATUS)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_STATUS)))
                .orElse(null);
    }
}
