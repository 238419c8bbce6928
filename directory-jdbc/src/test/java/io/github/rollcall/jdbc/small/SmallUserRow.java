package io.github.rollcall.jdbc.small;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.StoredUser;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One user as a row. */
final class SmallUserRow {
    static final String SELECT = "SELECT external_id, status, word, reason, enrolled_at, attributes FROM users u ";

    private SmallUserRow() {}

    static void put(Sql sql, StoredUser stored) throws SQLException {
        DirectoryUser user = stored.user();
        String put = "INSERT INTO users (directory, external_id, status, word, reason, attributes, hints)"
                + " VALUES (?, ?, ?, ?, ?, ?, (SELECT array_agg(md5(key)) FROM unnest(?::text[]) AS keys (key)))"
                + " ON CONFLICT (directory, external_id) DO UPDATE SET status = excluded.status, word = excluded.word,"
                + " reason = excluded.reason, attributes = excluded.attributes, hints = excluded.hints";
        sql.update(
                put,
                user.id().directory().value(),
                user.id().externalId(),
                user.status().name(),
                user.providerStatus().orElse(null),
                stored.deactivation().map(DeactivationReason::name).orElse(null),
                attributes(user),
                user.hintKeys().stream().map(HintKey::value).toArray(String[]::new));
    }

    /** Of each attribute its name, whether it was cut, how many values it has, and these. */
    private static String[] attributes(DirectoryUser user) {
        List<String> all = new ArrayList<>();
        user.attributes().forEach((name, value) -> {
            all.addAll(List.of(
                    name.name(),
                    value.isTruncated() ? "cut" : "",
                    "" + value.all().size()));
            all.addAll(value.all());
        });
        return all.toArray(String[]::new);
    }

    static StoredUser of(DirectoryId directory, List<@Nullable Object> row) {
        DirectoryUser.Builder user = DirectoryUser.builder(new DirectoryUserId(directory, Sql.text(row, 0)))
                .status(AccountStatus.valueOf(Sql.text(row, 1)), (String) row.get(2));
        List<String> attributes = Arrays.asList((String[]) Objects.requireNonNull(row.get(5)));
        for (int i = 0; i < attributes.size(); ) {
            int end = i + 3 + Integer.parseInt(attributes.get(i + 2));
            boolean cut = attributes.get(i + 1).equals("cut");
            user.attribute(
                    new UserAttribute(attributes.get(i)), AttributeValue.stored(attributes.subList(i + 3, end), cut));
            i = end;
        }
        EnrollmentStatus enrolled = row.get(4) == null
                ? EnrollmentStatus.notEnrolled()
                : EnrollmentStatus.enrolled(Instant.ofEpochMilli(Sql.number(row, 4)));
        return new StoredUser(
                user.build(), enrolled, Optional.ofNullable((String) row.get(3)).map(DeactivationReason::valueOf));
    }
}
