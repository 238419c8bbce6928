package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as Okta shows it. Attributes without a value are left out, but for the few that real orgs send as null. */
final class OktaUserShape implements UserShape {

    static final String DATE_OF_BIRTH = "dateOfBirth";
    private static final Set<String> TOP_LEVEL = Set.of(
            "status",
            "transitioningToStatus",
            "created",
            "activated",
            "statusChanged",
            "lastLogin",
            "lastUpdated",
            "passwordChanged");
    private static final List<String> SENT_AS_NULL = List.of("firstName", "lastName", "mobilePhone", "secondEmail");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String baseUrl;
    private final OktaAccounts accounts;
    private final Map<SandboxAttribute, String> wireNames = wireNames();
    private final Map<String, String> signIns = new HashMap<>();

    OktaUserShape(String baseUrl, OktaAccounts accounts) {
        this.baseUrl = baseUrl;
        this.accounts = accounts;
    }

    @Override
    public String wireName(SandboxAttribute attribute) {
        return wireNames.getOrDefault(attribute, attribute.name());
    }

    static String dateTime(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** A sign-in is no update of the user. */
    void signedIn(UserEntry user, Instant at) {
        signIns.put(user.id(), dateTime(at));
    }

    /** A row of a listing, whose links hold only {@code self}. */
    ObjectNode row(UserEntry user) {
        ObjectNode row = Json.object().put("id", user.id());
        String status = user.employee().status().name();
        row.put("status", status);
        row.put("created", dateTime(user.created()));
        row.put("activated", status.equals("STAGED") ? null : dateTime(user.created()));
        row.put("statusChanged", dateTime(user.statusChanged()));
        row.put("lastLogin", signIns.get(user.id()));
        row.put("lastUpdated", dateTime(user.updated()));
        row.put("passwordChanged", hasPassword(user) ? dateTime(passwordChanged(user)) : null);
        row.putObject("type").put("id", OktaProfiles.DEFAULT_TYPE);
        row.set("profile", profile(user));
        credentials(row.putObject("credentials"), user);
        row.putObject("_links").putObject("self").put("href", self(user));
        user.overrides().forEach((name, value) -> {
            if (TOP_LEVEL.contains(name)) {
                row.set(name, value);
            }
        });
        return row;
    }

    /** The user as read alone, with links to what may be done next. */
    ObjectNode single(UserEntry user) {
        ObjectNode row = row(user);
        ObjectNode links = (ObjectNode) row.get("_links");
        for (String action : actions(user)) {
            links.putObject(camelCase(action))
                    .put("href", self(user) + "/lifecycle/" + action)
                    .put("method", "POST");
        }
        return row;
    }

    private List<String> actions(UserEntry user) {
        EmployeeStatus status = user.employee().status();
        List<String> actions = new ArrayList<>(
                switch (status) {
                    case STAGED, DEPROVISIONED -> List.of("activate");
                    case PROVISIONED -> List.of("suspend", "reactivate", "deactivate");
                    case SUSPENDED -> List.of("unsuspend", "deactivate");
                    case LOCKED_OUT -> List.of("deactivate");
                    case ACTIVE, RECOVERY, PASSWORD_EXPIRED -> List.of("suspend", "deactivate");
                });
        OktaAccountState account = accounts.known(user);
        if (status.enabled() && account != null && !account.factors().isEmpty()) {
            actions.add("reset_factors");
        }
        OktaCredentialProvider provider = provider(user);
        boolean passwordHere = provider.isHere();
        if (passwordHere && status == EmployeeStatus.LOCKED_OUT) {
            actions.add("unlock");
        }
        if (passwordHere && OktaLifecycle.canExpire(status)) {
            actions.add("expire_password");
        }
        if (status.enabled() && (passwordHere || provider.isDirectory())) {
            actions.add("reset_password");
        }
        return actions;
    }

    /** Whether there is a password that Okta knows of: not before activation, and not after the end. */
    private static boolean hasPassword(UserEntry user) {
        return switch (user.employee().status()) {
            case STAGED, PROVISIONED, DEPROVISIONED -> false;
            case ACTIVE, RECOVERY, PASSWORD_EXPIRED, LOCKED_OUT, SUSPENDED -> true;
        };
    }

    private OktaCredentialProvider provider(UserEntry user) {
        OktaAccountState account = accounts.known(user);
        return account == null ? OktaCredentialProvider.OKTA : account.provider();
    }

    private Instant passwordChanged(UserEntry user) {
        OktaAccountState account = accounts.known(user);
        return account == null ? user.created() : account.passwordChanged();
    }

    /** What a search compares: a top-level value, or an attribute under {@code profile.}; null if there is none. */
    @Nullable
    JsonNode searchable(UserEntry user, String name) {
        if (name.startsWith("profile.")) {
            return profileValue(user, name.substring("profile.".length()));
        }
        JsonNode overridden = TOP_LEVEL.contains(name) ? user.override(name) : null;
        if (overridden != null) {
            return overridden;
        }
        return switch (name) {
            case "id" -> Json.text(user.id());
            case "status" -> Json.text(user.employee().status().name());
            case "created" -> Json.text(dateTime(user.created()));
            case "lastUpdated" -> Json.text(dateTime(user.updated()));
            case "statusChanged" -> Json.text(dateTime(user.statusChanged()));
            default -> null;
        };
    }

    private @Nullable JsonNode profileValue(UserEntry user, String name) {
        JsonNode overridden = user.override(name);
        if (overridden != null) {
            return overridden;
        }
        for (Map.Entry<SandboxAttribute, String> wire : wireNames.entrySet()) {
            if (wire.getValue().equals(name)) {
                String value = recorded(user.employee(), wire.getKey());
                return value == null ? null : Json.text(value);
            }
        }
        return null;
    }

    /** The recorded value; an employee without an e-mail address has the login there, since Okta demands one. */
    private static @Nullable String recorded(SandboxEmployee employee, SandboxAttribute attribute) {
        String value = employee.value(attribute);
        return value == null && attribute == SandboxAttribute.EMAIL ? employee.value(SandboxAttribute.LOGIN) : value;
    }

    private ObjectNode profile(UserEntry user) {
        ObjectNode profile = Json.object();
        for (String name : SENT_AS_NULL) {
            profile.putNull(name);
        }
        wireNames.forEach((attribute, name) -> {
            String value = recorded(user.employee(), attribute);
            if (value != null) {
                profile.put(name, value);
            }
        });
        if (user.employee().guest()) {
            profile.put("userType", "Guest");
        }
        user.overrides().forEach((name, value) -> {
            if (!TOP_LEVEL.contains(name)) {
                profile.set(name, value);
            }
        });
        return profile;
    }

    private void credentials(ObjectNode credentials, UserEntry user) {
        SandboxEmployee employee = user.employee();
        if (employee.status() == EmployeeStatus.ACTIVE) {
            credentials.putObject("password");
        }
        ArrayNode emails = credentials.putArray("emails");
        String email = recorded(employee, SandboxAttribute.EMAIL);
        if (email != null) {
            emails.addObject().put("value", email).put("status", "VERIFIED").put("type", "PRIMARY");
        }
        String provider = provider(user).name();
        credentials.putObject("provider").put("type", provider).put("name", provider);
    }

    private String self(UserEntry user) {
        return baseUrl + "/api/v1/users/" + user.id();
    }

    private static String camelCase(String action) {
        int underscore = action.indexOf('_');
        return underscore < 0
                ? action
                : action.substring(0, underscore)
                        + (char) (action.charAt(underscore + 1) - ('a' - 'A'))
                        + action.substring(underscore + 2);
    }

    private static Map<SandboxAttribute, String> wireNames() {
        Map<SandboxAttribute, String> names = new EnumMap<>(SandboxAttribute.class);
        names.put(SandboxAttribute.LOGIN, "login");
        names.put(SandboxAttribute.GIVEN_NAME, "firstName");
        names.put(SandboxAttribute.MIDDLE_NAME, "middleName");
        names.put(SandboxAttribute.FAMILY_NAME, "lastName");
        names.put(SandboxAttribute.NAME_SUFFIX, "honorificSuffix");
        names.put(SandboxAttribute.DISPLAY_NAME, "displayName");
        names.put(SandboxAttribute.EMAIL, "email");
        names.put(SandboxAttribute.OTHER_EMAIL, "secondEmail");
        names.put(SandboxAttribute.MOBILE_PHONE, "mobilePhone");
        names.put(SandboxAttribute.WORK_PHONE, "primaryPhone");
        names.put(SandboxAttribute.STREET, "streetAddress");
        names.put(SandboxAttribute.CITY, "city");
        names.put(SandboxAttribute.REGION, "state");
        names.put(SandboxAttribute.POSTAL_CODE, "zipCode");
        names.put(SandboxAttribute.COUNTRY, "countryCode");
        names.put(SandboxAttribute.EMPLOYEE_ID, "employeeNumber");
        names.put(SandboxAttribute.JOB_TITLE, "title");
        names.put(SandboxAttribute.DEPARTMENT, "department");
        names.put(SandboxAttribute.DATE_OF_BIRTH, DATE_OF_BIRTH);
        names.put(SandboxAttribute.LANGUAGE, "preferredLanguage");
        return names;
    }
}
