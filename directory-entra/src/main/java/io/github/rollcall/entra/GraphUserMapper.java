package io.github.rollcall.entra;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a Graph user for the sync; {@link GraphAccountMapper} reads what concerns its credentials. */
final class GraphUserMapper {
    static final String ID = "id";
    static final String PRINCIPAL_NAME = "userPrincipalName";
    static final String ENABLED = "accountEnabled";

    private final DirectoryId directory;
    private final List<Mapping> mappings;
    private final GraphColumns columns;
    private final boolean readsBirthday;

    GraphUserMapper(DirectoryId directory, EntraAttributes attributes) {
        this.directory = directory;
        this.mappings = attributes.mapping().entrySet().stream()
                .map(mapping -> new Mapping(mapping.getKey(), mapping.getValue()))
                .toList();
        this.columns = new GraphColumns(attributes);
        this.readsBirthday = attributes.readsBirthday();
    }

    private record Mapping(UserAttribute attribute, List<GraphProperty> properties) {}

    /** What {@code $select} has to name. */
    String[] selected() {
        return columns.selected();
    }

    /** What is asked for, and what Graph has refused. */
    GraphColumns columns() {
        return columns;
    }

    /** Either a user or the reason why the row is none; exactly one is there. */
    record Row(@Nullable DirectoryUser user, @Nullable RejectedRow rejected) {
        Optional<String> externalId() {
            return user != null
                    ? Optional.of(user.id().externalId())
                    : Optional.ofNullable(rejected).flatMap(RejectedRow::externalId);
        }
    }

    /** Reads a row that states every selected property. */
    Row read(@Nullable JsonObject row) {
        return read(row, problem(row), GraphProperty::in);
    }

    /**
     * Reads a row of a delta query, which leaves out properties without a value. Every user has a principal name and a
     * state: a row without one of the two is a part of the user, and what it leaves out is not stated.
     */
    Row readChange(@Nullable JsonObject row) {
        if (row == null
                || isHidden(row)
                || (row.has(PRINCIPAL_NAME) && problem(row).isPresent())) {
            return read(row);
        }
        boolean whole = row.has(PRINCIPAL_NAME) && row.bool(ENABLED).isPresent();
        return read(row, Optional.empty(), whole ? GraphProperty::inChange : GraphProperty::inPart);
    }

    private Row read(
            @Nullable JsonObject row,
            Optional<String> problem,
            BiFunction<GraphProperty, JsonObject, AttributeValue> value) {
        if (row == null) {
            return new Row(null, RejectedRow.withoutId("the row is not an object"));
        }
        Optional<String> id = row.string(ID).filter(DirectoryUserId::isValid);
        if (id.isEmpty()) {
            return new Row(null, RejectedRow.withoutId("'id' is missing or not a text"));
        }
        return problem.isPresent()
                ? new Row(null, RejectedRow.of(id.get(), problem.get()))
                : new Row(user(new DirectoryUserId(directory, id.get()), row, value), null);
    }

    /** Whether Graph hides the row: every real user has a principal name, so null means that it may not be read. */
    static boolean isHidden(JsonObject row) {
        return row.isNull(PRINCIPAL_NAME);
    }

    private static Optional<String> problem(@Nullable JsonObject row) {
        if (row == null) {
            return Optional.empty();
        }
        if (isHidden(row)) {
            return Optional.of("'userPrincipalName' is null, so the row may not be read: User.Read.All is missing");
        }
        return row.string(PRINCIPAL_NAME).filter(name -> !name.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("'userPrincipalName' is missing or not a text");
    }

    private DirectoryUser user(
            DirectoryUserId id, JsonObject row, BiFunction<GraphProperty, JsonObject, AttributeValue> read) {
        DirectoryUser.Builder user = DirectoryUser.builder(id);
        Optional<Boolean> enabled = row.bool(ENABLED);
        if (enabled.isPresent()) {
            user.status(
                    enabled.get() ? AccountStatus.ACTIVE : AccountStatus.INACTIVE,
                    enabled.get() ? "enabled" : "disabled");
        }
        for (Mapping mapping : mappings) {
            user.attribute(mapping.attribute(), value(mapping.properties(), row, read));
        }
        return user.build();
    }

    /** Not by the row: a birthday is read later, and what Graph refuses is not stated at all. */
    private boolean isStatedElsewhere(GraphProperty property) {
        return columns.isOff(property) || (readsBirthday && property.equals(EntraAttributes.BIRTHDAY));
    }

    private AttributeValue value(
            List<GraphProperty> properties,
            JsonObject row,
            BiFunction<GraphProperty, JsonObject, AttributeValue> read) {
        if (properties.size() == 1) {
            AttributeValue only = value(properties.get(0), row, read);
            if (!only.isMultiple()) {
                return only;
            }
        }
        List<String> values = new ArrayList<>();
        boolean stated = false;
        boolean cut = false;
        for (GraphProperty property : properties) {
            AttributeValue value = value(property, row, read);
            stated |= !value.isAbsent();
            cut |= value.isTruncated();
            value.all().stream().filter(text -> !values.contains(text)).forEach(values::add);
        }
        return stated ? AttributeValue.stored(values, cut) : AttributeValue.absent();
    }

    private AttributeValue value(
            GraphProperty property, JsonObject row, BiFunction<GraphProperty, JsonObject, AttributeValue> read) {
        return isStatedElsewhere(property) ? AttributeValue.absent() : read.apply(property, row);
    }
}
