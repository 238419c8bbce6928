package io.github.rollcall.sandbox;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The OData options of a call, checked the way Graph checks them. */
final class EntraQuery {

    private static final Set<String> SUPPORTED = Set.of("$select", "$top", "$count", "$filter", "$skiptoken");
    private static final int DEFAULT_PAGE = 100;
    private static final int LARGEST_PAGE = 999;

    private final Call call;

    EntraQuery(Call call) {
        this.call = call;
    }

    /** What is wrong with the options of a collection, or null if nothing is. */
    @Nullable
    Answer problem(EntraErrors errors, Predicate<String> knows, boolean collection) {
        for (String option : call.query().keySet()) {
            if (option.startsWith("$") && !SUPPORTED.contains(option)) {
                return errors.unsupportedQuery("The query option '" + option + "' is not supported.");
            }
        }
        int top = top();
        if (top < 1 || top > LARGEST_PAGE) {
            return errors.unsupportedQuery("Invalid page size specified: '" + call.query("$top")
                    + "'. Must be between 1 and " + LARGEST_PAGE + " inclusive.");
        }
        for (String property : select()) {
            if (!knows.test(property)) {
                return errors.error(
                        400,
                        "BadRequest",
                        "Parsing OData Select and Expand failed: Could not find a " + "property named '" + property
                                + "' on type 'microsoft.graph.user'.");
            }
            if (collection && EntraUserShape.PER_USER_PROPERTIES.contains(property)) {
                return errors.notImplemented();
            }
        }
        return null;
    }

    /** The selected properties, or those returned by default. */
    List<String> select() {
        String selected = call.query("$select");
        if (selected == null) {
            return EntraUserShape.DEFAULT_PROPERTIES;
        }
        return List.of(selected.split(",", -1)).stream().map(String::strip).toList();
    }

    int top() {
        String top = call.query("$top");
        if (top == null) {
            return DEFAULT_PAGE;
        }
        try {
            return Integer.parseInt(top);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean eventual() {
        return Ascii.same(call.header("ConsistencyLevel"), "eventual");
    }

    boolean counted() {
        return Ascii.same(call.query("$count"), "true");
    }

    /** Whether any option beside the paging state was given. */
    boolean anyOption() {
        return call.query().keySet().stream().anyMatch(option -> option.startsWith("$") && !option.equals("$count"));
    }
}
