package io.github.rollcall.jdbc;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_user}: the users. */
final class UserRows {
    static final String COLUMNS =
            "u.external_id, u.status, u.provider_status, u.deactivation, u.attributes, u.enrolled_at";

    private static final Upsert TABLE = new Upsert(
            "rollcall_user",
            1,
            List.of(
                    new Column("external_id", ColumnType.KEY),
                    new Column("user_no", ColumnType.NUMBER),
                    new Column("status", ColumnType.TEXT),
                    new Column("provider_status", ColumnType.TEXT),
                    new Column("deactivation", ColumnType.TEXT),
                    new Column("attributes", ColumnType.TEXT),
                    new Column("digest", ColumnType.BYTES),
                    new Column("search_text", ColumnType.TEXT)));
    private static final String SOME = "WHERE u.directory_no = ? AND u.external_id = {KEY}";
    private static final String FIND = "SELECT " + COLUMNS + " FROM rollcall_user u WHERE u.directory_no = "
            + LeaseRows.NUMBER + " AND u.external_id = ?";
    private static final String FIND_HINT = "SELECT " + COLUMNS + " FROM rollcall_hint h JOIN rollcall_user u "
            + "ON u.directory_no = h.directory_no AND u.external_id = h.external_id "
            + "WHERE h.directory_no = " + LeaseRows.NUMBER + " AND h.hint_key = ?";
    private static final String ENROL = "UPDATE rollcall_user SET enrolled_at = ? WHERE directory_no = "
            + LeaseRows.NUMBER + " AND external_id = ? AND enrolled_at IS NULL";
    private static final String DEACTIVATE = """
            UPDATE rollcall_user SET status = 'INACTIVE', deactivation = ?, provider_status = ?
            WHERE directory_no = ? AND external_id = ? AND status = 'ACTIVE'""";
    private static final String DEACTIVATE_ALL = """
            UPDATE rollcall_user SET status = 'INACTIVE', deactivation = ?, provider_status = NULL
            WHERE directory_no = ? AND status <> 'INACTIVE'""";
    private static final String CLEAR = "DELETE FROM rollcall_user WHERE directory_no = ?";

    private UserRows() {}

    /** What of a row says whether a statement of the provider changes it. */
    record Glance(
            String externalId,
            long userNo,
            String status,
            @Nullable String word,
            Digest digest) {
        /** Whether the row holds just what is stated. */
        boolean holds(DirectoryUser stated, UserDocument document) {
            return status.equals(stated.status().name())
                    && stated.providerStatus().equals(Optional.ofNullable(word))
                    && document.digest().equals(digest);
        }
    }

    /** Whether a user can have this id. */
    static boolean isId(String externalId) {
        return DirectoryUserId.isValid(externalId);
    }

    static List<Glance> glances(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        return session.listOf(
                externalIds,
                row -> new Glance(row.key(1), row.number(2), row.text(3), row.optional(4), Digest.read(row.bytes(5))),
                "SELECT u.external_id, u.user_no, u.status, u.provider_status, u.digest FROM rollcall_user u " + SOME,
                directoryNo);
    }

    static List<StoredUser> some(
            Session session, DirectoryId directory, int directoryNo, Collection<String> externalIds)
            throws SQLException {
        return session.listOf(
                externalIds,
                row -> read(row, directory),
                "SELECT " + COLUMNS + " FROM rollcall_user u " + SOME,
                directoryNo);
    }

    /** Those of the ids that have a user. */
    static List<String> known(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        return session.listOf(
                externalIds, row -> row.key(1), "SELECT u.external_id FROM rollcall_user u " + SOME, directoryNo);
    }

    /** The numbers of those of the ids that have a user. */
    static List<Long> numbers(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        return session.listOf(
                externalIds, row -> row.number(1), "SELECT u.user_no FROM rollcall_user u " + SOME, directoryNo);
    }

    /** Those of the ids that have an active user. */
    static List<String> active(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        return session.listOf(
                externalIds,
                row -> row.key(1),
                "SELECT u.external_id FROM rollcall_user u WHERE u.status = 'ACTIVE' AND u.directory_no = ?"
                        + " AND u.external_id = {KEY}",
                directoryNo);
    }

    static Optional<StoredUser> find(Session session, DirectoryUserId id) throws SQLException {
        return session.first(
                row -> read(row, id.directory()), FIND, new Key(id.directory().value()), new Key(id.externalId()));
    }

    static HintMatch<StoredUser> find(Session session, DirectoryId directory, HintKey key) throws SQLException {
        List<StoredUser> owners = session.list(
                row -> read(row, directory), FIND_HINT, new Key(directory.value()), new Key(HintRows.beginning(key)));
        owners.removeIf(owner -> !owner.user().hintKeys().contains(key));
        if (owners.isEmpty()) {
            return HintMatch.none();
        }
        return owners.size() > 1 ? HintMatch.ambiguous() : HintMatch.one(owners.get(0));
    }

    /** Writes the changed users; enrolment is no part of it. */
    static void put(Session session, int directoryNo, List<UserUpdate> changes) throws SQLException {
        session.upsert(
                TABLE, directoryNo, changes.stream().map(UserRows::values).toList());
    }

    static boolean enrol(Session session, DirectoryUserId id, Instant at) throws SQLException {
        Key directory = new Key(id.directory().value());
        return session.update(ENROL, at, directory, new Key(id.externalId())) == 1
                || find(session, id).isPresent();
    }

    /** Makes active users inactive, each for its own reason. */
    static int deactivate(Session session, int directoryNo, Collection<PendingDeactivation> because)
            throws SQLException {
        return session.batch(
                DEACTIVATE,
                because.stream()
                        .map(one -> new @Nullable Object[] {
                            one.reason().name(),
                            one.providerStatus().orElse(null),
                            directoryNo,
                            new Key(one.externalId())
                        })
                        .toList());
    }

    static int deactivateAll(Session session, int directoryNo, DeactivationReason reason) throws SQLException {
        return session.update(DEACTIVATE_ALL, reason.name(), directoryNo);
    }

    static int clear(Session session, int directoryNo) throws SQLException {
        return session.update(CLEAR, directoryNo);
    }

    static StoredUser read(Row row, DirectoryId directory) throws SQLException {
        DirectoryUser.Builder user = DirectoryUser.builder(new DirectoryUserId(directory, row.key(1)))
                .status(AccountStatus.valueOf(row.text(2)), row.optional(3));
        UserDocument.read(row.text(5), user);
        Instant enrolled = row.time(6);
        return new StoredUser(
                user.build(),
                enrolled == null ? EnrollmentStatus.notEnrolled() : EnrollmentStatus.enrolled(enrolled),
                Optional.ofNullable(row.optional(4)).map(DeactivationReason::valueOf));
    }

    private static @Nullable Object[] values(UserUpdate change) {
        StoredUser stored = change.after();
        DirectoryUser user = stored.user();
        return new @Nullable Object[] {
            user.id().externalId(),
            change.userNo(),
            user.status().name(),
            user.providerStatus().orElse(null),
            stored.deactivation().map(DeactivationReason::name).orElse(null),
            change.document().json(),
            change.document().digest().bytes(),
            user.searchText()
        };
    }
}
