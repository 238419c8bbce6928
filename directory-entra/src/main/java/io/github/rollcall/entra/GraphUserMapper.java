package io.github.rollcall.entra;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Graph user: the one place that knows its properties. */
final class GraphUserMapper {
    static final String ID = "id";
    static final String PRINCIPAL_NAME = "userPrincipalName";
    static final String ENABLED = "accountEnabled";
    private static final String USER_TYPE = "userType";

    private final DirectoryId directory;
    private final EntraAttributes attributes;
    private final String[] selected;

    GraphUserMapper(DirectoryId directory, EntraAttributes attributes) {
        this.directory = directory;
        this.attributes = attributes;
        Set<String> names = new LinkedHashSet<>(List.of(ID, ENABLED, PRINCIPAL_NAME, USER_TYPE));
        names.addAll(attributes.selected());
        this.selected = names.toArray(String[]::new);
    }

    /** What {@code $select} has to name. */
    String[] selected() {
        return selected.clone();
    }

    /** Either a user or the reason why the row is none; exactly one is there. */
    record Row(@Nullable DirectoryUser user, @Nullable RejectedRow rejected) {}

    Row read(@Nullable JsonObject row) {
        if (row == null) {
            return new Row(null, RejectedRow.withoutId("the row is not an object"));
        }
        Optional<String> id = row.string(ID).filter(DirectoryUserId::isValid);
        if (id.isEmpty()) {
            return new Row(null, RejectedRow.withoutId("'id' is missing or not a text"));
        }
        Optional<String> problem = problem(row);
        return problem.isPresent()
                ? new Row(null, RejectedRow.of(id.get(), problem.get()))
                : new Row(user(new DirectoryUserId(directory, id.get()), row), null);
    }

    /** Whether Graph hides the row: every real user has a principal name, so null means that it may not be read. */
    static boolean isHidden(JsonObject row) {
        return row.isNull(PRINCIPAL_NAME);
    }

    private static Optional<String> problem(JsonObject row) {
        if (isHidden(row)) {
            return Optional.of("'userPrincipalName' is null, so the row may not be read: User.Read.All is missing");
        }
        return row.string(PRINCIPAL_NAME).filter(name -> !name.isBlank()).isPresent()
                ? Optional.empty()
                : Optional.of("'userPrincipalName' is missing or not a text");
    }

    private DirectoryUser user(DirectoryUserId id, JsonObject row) {
        DirectoryUser.Builder user = DirectoryUser.builder(id);
        Optional<Boolean> enabled = row.bool(ENABLED);
        if (enabled.isPresent()) {
            user.status(
                    enabled.get() ? AccountStatus.ACTIVE : AccountStatus.INACTIVE,
                    enabled.get() ? "enabled" : "disabled");
        }
        attributes.mapping().forEach((attribute, properties) -> user.attribute(attribute, value(row, properties)));
        return user.build();
    }

    private static AttributeValue value(JsonObject row, List<GraphProperty> properties) {
        List<String> values = new ArrayList<>();
        boolean stated = false;
        for (GraphProperty property : properties) {
            AttributeValue value = property.in(row);
            stated |= !value.isAbsent();
            value.all().stream().filter(text -> !values.contains(text)).forEach(values::add);
        }
        return stated ? AttributeValue.of(values) : AttributeValue.absent();
    }
}
