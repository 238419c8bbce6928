package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy that every request goes through.
 *
 * @param credentials asked whenever the proxy asks for them; null if it never does
 */
record EntraProxy(String host, int port, @Nullable Supplier<PasswordAuthentication> credentials) {
    private static final String AUTHORIZATION = "Proxy-Authorization";
    /** The scheme with which OkHttp itself asks before it has sent anything. */
    private static final String NOT_ASKED_YET = "OkHttp-Preemptive";

    List<String> problems() {
        boolean named = !host.isBlank() && host.chars().noneMatch(c -> c <= ' ' || c == '/' || c == '@');
        return named && port >= 1 && port <= 65_535
                ? List.of()
                : List.of("proxy: a host name without scheme, and a port from 1 to 65535 are needed");
    }

    /** Sends everything through the proxy; without one everything goes directly, whatever the runtime is configured to. */
    static OkHttpClient.Builder on(OkHttpClient.Builder client, @Nullable EntraProxy proxy) {
        if (proxy == null) {
            return client.proxy(Proxy.NO_PROXY);
        }
        return client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .proxyAuthenticator((route, response) -> authorized(response, proxy.credentials()));
    }

    /** Credentials are sent when the proxy asks; those that were refused once are not sent again. */
    private static @Nullable Request authorized(
            Response response, @Nullable Supplier<PasswordAuthentication> credentials) throws IOException {
        if (response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equals(NOT_ASKED_YET))) {
            return null;
        }
        if (credentials == null || response.request().header(AUTHORIZATION) != null) {
            // OkHttp would say of a tunnel only that it failed, which looks like an outage of Graph.
            throw new IOException(
                    DirectoryException.of(ErrorCode.REQUEST_REFUSED, GraphErrors.PROXY_REFUSES, GraphErrors.CHECK_PROXY)
                            .build());
        }
        PasswordAuthentication known = credentials.get();
        return response.request()
                .newBuilder()
                .header(
                        AUTHORIZATION,
                        Credentials.basic(known.getUserName(), new String(known.getPassword()), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public String toString() {
        return "EntraProxy[" + host + ":" + port + "]";
    }
}
