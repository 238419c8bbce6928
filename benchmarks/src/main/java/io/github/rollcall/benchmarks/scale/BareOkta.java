package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The pages of Okta with the Apache client alone, which is what the connector reads them with. */
final class BareOkta extends BareReader {
    private static final int ROWS = 2;
    private static final Set<String> MAPPED = Set.of(
            "id",
            "status",
            "transitioningToStatus",
            "firstName",
            "middleName",
            "lastName",
            "displayName",
            "login",
            "email",
            "mobilePhone",
            "employeeNumber",
            "streetAddress",
            "city",
            "state",
            "zipCode",
            "countryCode",
            "title",
            "department",
            "organization",
            "userType");

    private final CloseableHttpClient http = HttpClients.custom()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
    private final URI server;

    BareOkta(URI server) {
        super(MAPPED);
        this.server = server;
    }

    @Override
    String first() {
        return server + OktaPages.MEMBERS + "?limit=200";
    }

    @Override
    @Nullable
    String page(String address) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", "application/json");
        request.setHeader("Authorization", "Bearer opaque");
        return http.execute(request, response -> {
            if (response.getCode() != 200) {
                throw new IOException("status " + response.getCode());
            }
            try (InputStream body = response.getEntity().getContent()) {
                walk(body, ROWS);
            }
            return next(response);
        });
    }

    private static @Nullable String next(ClassicHttpResponse response) {
        for (Header header : response.getHeaders("Link")) {
            String link = header.getValue();
            if (link.endsWith("; rel=\"next\"")) {
                return link.substring(1, link.indexOf('>'));
            }
        }
        return null;
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }
}
