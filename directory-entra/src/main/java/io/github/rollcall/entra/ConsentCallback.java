package io.github.rollcall.entra;

import io.github.rollcall.directory.consent.ConsentProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the consent page sent back with the browser. Everything in it can be forged; the state alone is checked against
 * something the browser could not make up.
 *
 * @param state the secret of the attempt; empty if there is none, or more than one
 * @param problem why it cannot be gone on with, as far as the callback itself says
 * @param code the number of Entra's error
 * @param tenant the tenant it claims to be about, in small letters; only ever compared
 */
record ConsentCallback(
        String state,
        @Nullable ConsentProblem problem,
        @Nullable String code,
        @Nullable String tenant) {
    private static final Set<String> KNOWN =
            Set.of("state", "error", "error_description", "error_subcode", "admin_consent", "tenant", "scope");
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{4,8})");

    /** Numbers that mean something else than a plain no. The administrator's guide has the same. */
    static final Map<String, ConsentProblem> NUMBERS = Map.of(
            "AADSTS65004", ConsentProblem.REJECTED,
            "AADSTS65001", ConsentProblem.INSUFFICIENT_PRIVILEGES,
            "AADSTS90093", ConsentProblem.INSUFFICIENT_PRIVILEGES,
            "AADSTS90094", ConsentProblem.INSUFFICIENT_PRIVILEGES,
            "AADSTS900941", ConsentProblem.INSUFFICIENT_PRIVILEGES,
            "AADSTS90008", ConsentProblem.INSUFFICIENT_PRIVILEGES,
            "AADSTS650056", ConsentProblem.CONFIGURATION,
            "AADSTS500011", ConsentProblem.CONFIGURATION,
            "AADSTS700016", ConsentProblem.CONFIGURATION,
            "AADSTS90002", ConsentProblem.WRONG_TENANT);

    /** Reads a query as the browser brought it, with or without its question mark. */
    static ConsentCallback read(String query) {
        Optional<QueryParameters> read = QueryParameters.read(query.startsWith("?") ? query.substring(1) : query);
        if (read.isEmpty()) {
            return new ConsentCallback("", ConsentProblem.INVALID, null, null);
        }
        QueryParameters parameters = read.get();
        String state = parameters.one("state").orElse("");
        if (KNOWN.stream().anyMatch(parameters::isRepeated)) {
            return new ConsentCallback(state, ConsentProblem.INVALID, null, null);
        }
        // An error also comes with admin_consent=True, so it is looked at first.
        if (parameters.has("error")) {
            return refused(state, parameters);
        }
        String tenant = parameters
                .one("tenant")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        String consent = parameters
                .one("admin_consent")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        if (consent.equals("false")) {
            return new ConsentCallback(state, ConsentProblem.REJECTED, null, null);
        }
        return consent.equals("true") && GraphAccess.isGuid(tenant)
                ? new ConsentCallback(state, null, null, tenant)
                : new ConsentCallback(state, ConsentProblem.INVALID, null, null);
    }

    private static ConsentCallback refused(String state, QueryParameters parameters) {
        Matcher number = NUMBER.matcher(parameters.one("error_description").orElse(""));
        String code = number.find() ? number.group() : null;
        ConsentProblem problem = code == null ? null : NUMBERS.get(code);
        if (problem == null) {
            String error = parameters.one("error").orElse("").toLowerCase(Locale.ROOT);
            problem =
                    error.equals("unauthorized_client") || error.startsWith("invalid_") || error.equals("server_error")
                            ? ConsentProblem.CONFIGURATION
                            : ConsentProblem.REJECTED;
        }
        return new ConsentCallback(state, problem, code, null);
    }

    @Override
    public String toString() {
        return "ConsentCallback[" + (problem == null ? "consented" : problem) + "]";
    }
}
