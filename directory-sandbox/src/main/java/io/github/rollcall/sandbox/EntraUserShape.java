package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A user as Graph shows it: the properties that exist, those returned by default, and their values. */
final class EntraUserShape implements UserShape {

    static final List<String> DEFAULT_PROPERTIES = List.of(
            "businessPhones",
            "displayName",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName",
            "id");
    /** Kept in SharePoint, so that selecting one in a collection is 501. */
    static final Set<String> PER_USER_PROPERTIES = Set.of(
            "aboutMe",
            "birthday",
            "hireDate",
            "interests",
            "mySite",
            "pastProjects",
            "preferredName",
            "responsibilities",
            "schools",
            "skills",
            "mailboxSettings");

    static final String SECURITY_ATTRIBUTES = "customSecurityAttributes";
    private static final Pattern EXTENSION = Pattern.compile("extension_[0-9a-f]{32}_[A-Za-z0-9_]+");
    private static final String UNSET_DATE = "0001-01-01T00:00:00Z";
    private static final int EXTENSION_ATTRIBUTES = 15;

    private final String domain;
    private final Map<SandboxAttribute, String> wireNames = wireNames();
    private final Map<String, Function<UserEntry, JsonNode>> properties = new LinkedHashMap<>();

    EntraUserShape(String domain) {
        this.domain = domain;
        wireNames.forEach((attribute, name) ->
                properties.put(name, user -> Json.text(user.employee().value(attribute))));
        addIdentity();
        addContact();
        addDatesOfBirth();
        for (String name : List.of(
                "officeLocation",
                "usageLocation",
                "onPremisesSyncEnabled",
                "onPremisesImmutableId",
                "employeeHireDate",
                "ageGroup",
                "legalAgeGroupClassification",
                "externalUserStateChangeDateTime",
                "isManagementRestricted",
                "passwordPolicies")) {
            properties.put(name, user -> NullNode.getInstance());
        }
        for (String name : PER_USER_PROPERTIES) {
            properties.putIfAbsent(name, user -> NullNode.getInstance());
        }
    }

    /** Shows when users signed in. */
    void show(EntraAreas areas) {
        properties.put("signInActivity", areas::signInActivity);
    }

    /** Shows when passwords were changed and sessions ended. */
    void show(EntraAccounts accounts) {
        for (String name : List.of("lastPasswordChangeDateTime", "signInSessionsValidFromDateTime")) {
            properties.put(name, user -> EntraCredentials.date(accounts.known(user), user, name));
        }
    }

    @Override
    public String wireName(SandboxAttribute attribute) {
        return wireNames.getOrDefault(attribute, attribute.name());
    }

    boolean knows(String property) {
        return properties.containsKey(property) || isExtension(property);
    }

    /** A row with the selected properties; an extension without a value is left out, other properties are null then. */
    ObjectNode row(UserEntry user, Collection<String> selected, boolean securityAttributesReadable) {
        ObjectNode row = Json.object();
        for (String property : selected) {
            JsonNode value = value(user, property);
            if (property.equals(SECURITY_ATTRIBUTES) && !securityAttributesReadable) {
                row.putNull(property);
            } else if (value != null) {
                row.set(property, value);
            }
        }
        return row;
    }

    /** The value of a property, or null if the property is an extension without a value. */
    @Nullable
    JsonNode value(UserEntry user, String property) {
        JsonNode overridden = user.override(property);
        if (overridden != null) {
            return overridden;
        }
        if (property.equals(EntraTenant.DATE_OF_BIRTH)) {
            String date = user.employee().value(SandboxAttribute.DATE_OF_BIRTH);
            return date == null ? null : Json.text(date);
        }
        Function<UserEntry, JsonNode> function = properties.get(property);
        return function == null ? null : function.apply(user);
    }

    private static boolean isExtension(String property) {
        return EXTENSION.matcher(property).matches();
    }

    private void addIdentity() {
        properties.put("id", user -> Json.text(user.id()));
        properties.put("userPrincipalName", user -> Json.text(principalName(user.employee())));
        properties.put(
                "accountEnabled",
                user -> BooleanNode.valueOf(user.employee().status().enabled()));
        properties.put("userType", user -> Json.text(user.employee().guest() ? "Guest" : "Member"));
        properties.put("creationType", user -> Json.text(user.employee().guest() ? "Invitation" : null));
        properties.put("externalUserState", user -> Json.text(user.employee().guest() ? "Accepted" : null));
        properties.put("employeeType", user -> Json.text(user.employee().guest() ? "Contractor" : "Employee"));
        properties.put("companyName", user -> Json.text(user.employee().guest() ? null : "Northwind Example"));
        properties.put("createdDateTime", user -> Json.text(EntraApi.dateTime(user.created())));
        properties.put(
                "mailNickname", user -> Json.text(before('@', user.employee().login())));
    }

    private void addContact() {
        properties.put("businessPhones", user -> list(user.employee().value(SandboxAttribute.WORK_PHONE), ""));
        properties.put("otherMails", user -> list(user.employee().value(SandboxAttribute.OTHER_EMAIL), ""));
        properties.put("proxyAddresses", user -> list(user.employee().value(SandboxAttribute.EMAIL), "SMTP:"));
    }

    private void addDatesOfBirth() {
        properties.put("birthday", user -> {
            String date = user.employee().value(SandboxAttribute.DATE_OF_BIRTH);
            return Json.text(date == null ? UNSET_DATE : date + "T00:00:00Z");
        });
        properties.put("onPremisesExtensionAttributes", EntraUserShape::extensionAttributes);
        properties.put(SECURITY_ATTRIBUTES, EntraUserShape::securityAttributes);
    }

    private static JsonNode extensionAttributes(UserEntry user) {
        ObjectNode attributes = Json.object();
        attributes.put("extensionAttribute1", user.employee().value(SandboxAttribute.DATE_OF_BIRTH));
        for (int i = 2; i <= EXTENSION_ATTRIBUTES; i++) {
            attributes.putNull("extensionAttribute" + i);
        }
        return attributes;
    }

    private static JsonNode securityAttributes(UserEntry user) {
        String date = user.employee().value(SandboxAttribute.DATE_OF_BIRTH);
        if (date == null) {
            return NullNode.getInstance();
        }
        ObjectNode set = Json.object();
        set.putObject("HR")
                .put("@odata.type", "#microsoft.graph.customSecurityAttributeValue")
                .put("dateOfBirth", date);
        return set;
    }

    private @Nullable String principalName(SandboxEmployee employee) {
        String login = employee.value(SandboxAttribute.LOGIN);
        if (login == null || !employee.guest()) {
            return login;
        }
        return login.replace('@', '_') + "#EXT#@" + domain;
    }

    private static ArrayNode list(@Nullable String value, String prefix) {
        ArrayNode list = Json.array();
        if (value != null) {
            list.add(prefix + value);
        }
        return list;
    }

    private static String before(char mark, String text) {
        int end = text.indexOf(mark);
        return end < 0 ? text : text.substring(0, end);
    }

    private static Map<SandboxAttribute, String> wireNames() {
        Map<SandboxAttribute, String> names = new EnumMap<>(SandboxAttribute.class);
        names.put(SandboxAttribute.LOGIN, "userPrincipalName");
        names.put(SandboxAttribute.GIVEN_NAME, "givenName");
        names.put(SandboxAttribute.FAMILY_NAME, "surname");
        names.put(SandboxAttribute.DISPLAY_NAME, "displayName");
        names.put(SandboxAttribute.EMAIL, "mail");
        names.put(SandboxAttribute.OTHER_EMAIL, "otherMails");
        names.put(SandboxAttribute.MOBILE_PHONE, "mobilePhone");
        names.put(SandboxAttribute.WORK_PHONE, "businessPhones");
        names.put(SandboxAttribute.STREET, "streetAddress");
        names.put(SandboxAttribute.CITY, "city");
        names.put(SandboxAttribute.REGION, "state");
        names.put(SandboxAttribute.POSTAL_CODE, "postalCode");
        names.put(SandboxAttribute.COUNTRY, "country");
        names.put(SandboxAttribute.EMPLOYEE_ID, "employeeId");
        names.put(SandboxAttribute.JOB_TITLE, "jobTitle");
        names.put(SandboxAttribute.DEPARTMENT, "department");
        names.put(SandboxAttribute.LANGUAGE, "preferredLanguage");
        names.put(SandboxAttribute.DATE_OF_BIRTH, EntraTenant.DATE_OF_BIRTH);
        return names;
    }
}
