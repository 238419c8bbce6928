package io.github.rollcall.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Method and path templates with the handlers behind them; the first that fits answers. */
final class Routes {

    private static final String ID = "{id}";

    private final List<Route> routes = new ArrayList<>();

    /** Answers the calls of one route; {@code id} is empty text if its path has none. */
    interface Handler {
        Answer handle(Call call, String id);
    }

    private record Route(String method, List<String> template, Handler handler) {

        @Nullable
        String match(List<String> segments) {
            if (segments.size() != template.size()) {
                return null;
            }
            String id = "";
            for (int i = 0; i < segments.size(); i++) {
                if (template.get(i).equals(ID)) {
                    id = segments.get(i);
                } else if (!template.get(i).equals(segments.get(i))) {
                    return null;
                }
            }
            return id;
        }
    }

    /** Adds a route; the template may hold <code>{id}</code> once in place of a segment. */
    Routes add(String method, String template, Handler handler) {
        routes.add(new Route(method, List.of(template.substring(1).split("/", -1)), handler));
        return this;
    }

    /** The answer of the first fitting route, or empty if none fits. */
    Optional<Answer> dispatch(Call call, List<String> segments) {
        for (Route route : routes) {
            if (route.method().equals(call.method())) {
                String id = route.match(segments);
                if (id != null) {
                    return Optional.of(route.handler().handle(call, id));
                }
            }
        }
        return Optional.empty();
    }
}
