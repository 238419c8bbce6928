package io.github.rollcall.entra;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Authenticator;
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
        Supplier<PasswordAuthentication> credentials = proxy.credentials();
        return client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .proxyAuthenticator(
                        credentials == null
                                ? Authenticator.NONE
                                : (route, response) -> authorized(response, credentials));
    }

    /** Credentials that were refused once are not sent again. */
    private static @Nullable Request authorized(Response response, Supplier<PasswordAuthentication> credentials) {
        if (response.request().header(AUTHORIZATION) != null) {
            return null;
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
