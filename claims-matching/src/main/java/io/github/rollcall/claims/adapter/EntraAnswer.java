package io.github.rollcall.claims.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two answers of a claim validation. */
final class EntraAnswer {

    private static final String TYPE = "@odata.type";

    private EntraAnswer() {}

    static String pass() {
        return response(Map.of(TYPE, "microsoft.graph.verifiedIdClaimValidation.pass"));
    }

    static String failed(Set<String> claims) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put(TYPE, "microsoft.graph.verifiedIdClaimValidation.failed");
        action.put("failedClaims", claims);
        return response(action);
    }

    private static String response(Map<String, Object> action) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(TYPE, "microsoft.graph.onVerifiedIdClaimValidationResponseData");
        data.put("actions", List.of(action));
        return JsonText.of(Map.of("data", data));
    }
}
