package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** User types and the schemas of their profiles: Okta's base attributes, and those that the org has added. Guarded by the directory's lock. */
final class OktaProfiles {
    static final String DEFAULT = "default";
    static final String DEFAULT_TYPE = "oty0sandboxUserType0";
    private static final List<String> BASE = List.of(
            "login",
            "email",
            "secondEmail",
            "firstName",
            "lastName",
            "middleName",
            "honorificPrefix",
            "honorificSuffix",
            "title",
            "displayName",
            "nickName",
            "profileUrl",
            "primaryPhone",
            "mobilePhone",
            "streetAddress",
            "city",
            "state",
            "zipCode",
            "countryCode",
            "postalAddress",
            "preferredLanguage",
            "locale",
            "timezone",
            "userType",
            "employeeNumber",
            "costCenter",
            "organization",
            "division",
            "department",
            "managerId",
            "manager");

    private final String baseUrl;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private boolean typesHidden;

    /** A user type with the attributes that only the org has. */
    private record Type(String id, String name, String schema, Map<String, ObjectNode> custom) {}

    OktaProfiles(String baseUrl) {
        this.baseUrl = baseUrl;
        types.put("user", new Type(DEFAULT_TYPE, "user", "osc0sandboxSchema00", new LinkedHashMap<>()));
        addAttribute("user", OktaUserShape.DATE_OF_BIRTH, "Date of birth", "string", "date");
    }

    void hideTypes(boolean hidden) {
        typesHidden = hidden;
    }

    /** Answers the id of the type. */
    String addType(String name) {
        String number = String.valueOf(types.size());
        Type type =
                new Type("oty0sandboxUserType" + number, name, "osc0sandboxSchema0" + number, new LinkedHashMap<>());
        types.putIfAbsent(name, type);
        return require(name).id();
    }

    void addAttribute(String type, String name, String title, String kind, @Nullable String format) {
        ObjectNode property = Json.object()
                .put("title", title)
                .put("type", kind)
                .put("required", false)
                .put("scope", "NONE");
        if (format != null) {
            property.put("format", format);
        }
        property.putObject("master").put("type", "PROFILE_MASTER");
        require(type).custom().put(name, property);
    }

    void removeAttribute(String type, String name) {
        if (require(type).custom().remove(name) == null) {
            throw new IllegalArgumentException("the org has added no attribute '" + name + "' to '" + type + "'");
        }
    }

    private Type require(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no user type is named '" + name + "'");
        }
        return type;
    }

    Answer types() {
        if (typesHidden) {
            return OktaErrors.forbidden();
        }
        List<ObjectNode> rows = new ArrayList<>();
        types.values().forEach(type -> rows.add(row(type)));
        return Answer.json(200, Json.array().addAll(rows));
    }

    private ObjectNode row(Type type) {
        ObjectNode row = Json.object()
                .put("id", type.id())
                .put("displayName", type.name())
                .put("name", type.name())
                .put("default", type.id().equals(DEFAULT_TYPE));
        ObjectNode links = row.putObject("_links");
        links.putObject("schema")
                .put("href", baseUrl + "/api/v1/meta/schemas/user/" + type.schema())
                .put("method", "GET");
        links.putObject("self").put("href", baseUrl + "/api/v1/meta/types/user/" + type.id());
        return row;
    }

    Answer schema(String id) {
        return types.values().stream()
                .filter(type -> type.schema().equals(id)
                        || (id.equals(DEFAULT) && type.id().equals(DEFAULT_TYPE)))
                .findFirst()
                .map(type -> Answer.json(200, schema(type)))
                .orElseGet(() -> OktaErrors.notFound(id, "Schema"));
    }

    private ObjectNode schema(Type type) {
        ObjectNode schema = Json.object()
                .put("id", baseUrl + "/meta/schemas/user/" + type.schema())
                .put("$schema", "http://json-schema.org/draft-04/schema#")
                .put("name", type.name())
                .put("title", "User")
                .put("type", "object");
        ObjectNode definitions = schema.putObject("definitions");
        ObjectNode custom = definitions.putObject("custom").put("id", "#custom").put("type", "object");
        ObjectNode properties = custom.putObject("properties");
        type.custom().forEach((name, property) -> properties.set(name, property.deepCopy()));
        ObjectNode base = definitions.putObject("base").put("id", "#base").put("type", "object");
        ObjectNode fixed = base.putObject("properties");
        BASE.forEach(name -> fixed.putObject(name).put("title", name).put("type", "string"));
        return schema;
    }
}
