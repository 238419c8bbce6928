package io.github.rollcall.entra;

import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The requests of credential administration. A person waits for each, so each asks for Graph's high priority. */
final class GraphCredentialRequests {
    static final String PRIORITY = "x-ms-throttle-priority";
    private static final String JSON = "application/json";

    private final GraphClients clients;

    GraphCredentialRequests(GraphClients clients) {
        this.clients = clients;
    }

    static RequestInformation urgent(RequestInformation request) {
        request.headers.tryAdd(PRIORITY, "High");
        return request;
    }

    RequestInformation account(String userId) {
        return urgent(user(userId)
                .toGetRequestInformation(
                        request -> request.queryParameters.select = GraphAccountMapper.accountSelected()));
    }

    RequestInformation memberOf(String userId, int top, String... selected) {
        return urgent(user(userId).transitiveMemberOf().toGetRequestInformation(request -> {
            request.queryParameters.top = top;
            request.queryParameters.select = selected;
        }));
    }

    RequestInformation methods(String userId) {
        return urgent(user(userId).authentication().methods().toGetRequestInformation());
    }

    RequestInformation deletion(String userId, AuthenticationMethod method) {
        GraphMethodType type = GraphMethods.type(method)
                .orElseThrow(() -> new IllegalArgumentException("a method of an unknown type cannot be deleted"));
        return urgent(type.deletion(user(userId).authentication(), method.id()));
    }

    /** The SDK's own model would keep the password as a text, which cannot be overwritten. */
    RequestInformation password(String userId, byte[] json) {
        return urgent(withBody(user(userId).toGetRequestInformation(), HttpMethod.PATCH, json));
    }

    /** A pass for one sign-in; the tenant's policy decides its lifetime if none is given. */
    RequestInformation accessPass(String userId, @Nullable Duration lifetime) {
        String minutes = lifetime == null ? "" : ",\"lifetimeInMinutes\":" + lifetime.toMinutes();
        byte[] json = ("{\"isUsableOnce\":true" + minutes + "}").getBytes(StandardCharsets.UTF_8);
        return urgent(withBody(
                user(userId).authentication().temporaryAccessPassMethods().toGetRequestInformation(),
                HttpMethod.POST,
                json));
    }

    RequestInformation endSessions(String userId) {
        return urgent(user(userId).revokeSignInSessions().toPostRequestInformation());
    }

    private UserItemRequestBuilder user(String userId) {
        return clients.users().byUserId(userId);
    }

    private static RequestInformation withBody(RequestInformation request, HttpMethod method, byte[] json) {
        request.httpMethod = method;
        request.setStreamContent(new ByteArrayInputStream(json), JSON);
        return request;
    }
}
