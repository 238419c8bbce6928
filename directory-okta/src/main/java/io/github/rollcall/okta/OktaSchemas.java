package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the profiles: of each user type, or of the default one where user types may not be listed. An area of its
 * own that nothing else needs.
 */
final class OktaSchemas {
    private static final String TYPES = "/api/v1/meta/types/user";
    private static final String SCHEMAS = "/api/v1/meta/schemas/user/";
    private static final String DEFAULT = "default";
    private static final int MOST_TYPES = 50;

    private final OktaClients clients;
    private final OktaReads reads;

    OktaSchemas(OktaClients clients, OktaReads reads) {
        this.clients = clients;
        this.reads = reads;
    }

    private record UserType(String name, String schema, boolean isDefault) {}

    private record Types(List<UserType> all, @Nullable String gap, CallCost cost) {}

    /** Reads them all. */
    Reply<OktaProfileSchema> read() {
        Types types = types();
        CallCost cost = types.cost();
        Map<String, OktaProfileSchema.Attribute> found = new TreeMap<>();
        for (UserType type : types.all()) {
            Reply<JsonObject> schema = schema(type);
            cost = cost.plus(schema.cost());
            add(schema.value(), type.name(), found);
        }
        List<String> names = types.all().stream().map(UserType::name).toList();
        return new Reply<>(new OktaProfileSchema(names, List.copyOf(found.values()), types.gap()), cost);
    }

    private Reply<JsonObject> schema(UserType type) {
        try {
            return reads.get(
                    clients.address(SCHEMAS + clients.segment(type.schema())),
                    response -> StrictJson.object(response.body()));
        } catch (DirectoryException refused) {
            throw OktaScope.SCHEMAS.named(refused);
        }
    }

    private Types types() {
        UserType onlyDefault = new UserType(DEFAULT, DEFAULT, true);
        if (!reads.isGranted(OktaScope.USER_TYPES.wireName())) {
            String gap =
                    "other user types were not looked at: " + OktaScope.grant(List.of(OktaScope.USER_TYPES.wireName()));
            return new Types(List.of(onlyDefault), gap, CallCost.NONE);
        }
        try {
            Reply<List<UserType>> read = reads.get(clients.address(TYPES), response -> {
                List<UserType> types = new ArrayList<>();
                StrictJson.rows(response.body(), row -> type(row).ifPresent(types::add));
                return types;
            });
            List<UserType> types = new ArrayList<>(read.value());
            types.sort((one, other) -> Boolean.compare(other.isDefault(), one.isDefault()));
            boolean tooMany = types.size() > MOST_TYPES;
            return types.isEmpty()
                    ? new Types(List.of(onlyDefault), "Okta names no user type with a schema", read.cost())
                    : new Types(
                            types.subList(0, Math.min(types.size(), MOST_TYPES)),
                            tooMany
                                    ? "only " + MOST_TYPES + " of " + types.size() + " user types were looked at"
                                    : null,
                            read.cost());
        } catch (DirectoryException refused) {
            if (!refused.isRefusal()) {
                throw refused;
            }
            return new Types(
                    List.of(onlyDefault),
                    "other user types were not looked at: Okta refuses their list",
                    CallCost.ONE_REQUEST);
        }
    }

    /** Empty for one whose schema is not named. Of the link only the id counts, whatever host it names. */
    private static Optional<UserType> type(@Nullable JsonObject row) {
        if (row == null) {
            return Optional.empty();
        }
        Optional<String> schema = row.object("_links")
                .flatMap(links -> links.object("schema"))
                .flatMap(link -> link.string("href"))
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .filter(OktaAccess::isId);
        boolean isDefault = row.bool(DEFAULT).orElse(false);
        Optional<String> name = row.string("name").or(() -> row.string("id"));
        return schema.flatMap(id -> name.map(known -> new UserType(known, id, isDefault)));
    }

    private static void add(JsonObject schema, String userType, Map<String, OktaProfileSchema.Attribute> found) {
        JsonObject definitions = schema.object("definitions").orElseThrow(OktaSchemas::noSchema);
        for (String part : List.of("base", "custom")) {
            JsonObject properties = definitions
                    .object(part)
                    .flatMap(definition -> definition.object("properties"))
                    .orElse(null);
            if (properties != null) {
                for (String name : properties.names()) {
                    properties
                            .object(name)
                            .ifPresent(property -> found.merge(
                                    name,
                                    attribute(name, property, part.equals("custom"), userType),
                                    OktaSchemas::together));
                }
            }
        }
    }

    private static OktaProfileSchema.Attribute attribute(
            String name, JsonObject property, boolean custom, String userType) {
        return new OktaProfileSchema.Attribute(
                name,
                property.string("title").orElse(""),
                property.string("type").orElse(""),
                property.string("format").orElse(""),
                custom,
                List.of(userType));
    }

    private static OktaProfileSchema.Attribute together(
            OktaProfileSchema.Attribute one, OktaProfileSchema.Attribute other) {
        List<String> types = new ArrayList<>(one.userTypes());
        types.addAll(other.userTypes());
        return new OktaProfileSchema.Attribute(
                one.name(), one.title(), one.type(), one.format(), one.custom() && other.custom(), types);
    }

    private static DirectoryException noSchema() {
        return OktaRows.invalid(ErrorCode.RESPONSE_INVALID, "a schema defines nothing");
    }
}
