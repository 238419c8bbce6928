package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The pages of Graph with OkHttp alone, which is what the connector reads them with. */
final class BareEntra extends BareReader {
    private static final int ROWS = 3;
    private static final Set<String> SELECTED = Set.of(
            "id",
            "userPrincipalName",
            "userType",
            "city",
            "companyName",
            "country",
            "department",
            "displayName",
            "employeeId",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "postalCode",
            "state",
            "streetAddress",
            "surname");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    private final URI server;

    BareEntra(URI server) {
        super(SELECTED);
        this.server = server;
    }

    @Override
    String first() {
        return server + EntraPages.MEMBERS
                + "?$count=true&$top=999&$select=id,accountEnabled,userPrincipalName,userType,"
                + "city,companyName,country,department,displayName,employeeId,givenName,jobTitle,mail,mobilePhone,"
                + "postalCode,state,streetAddress,surname";
    }

    @Override
    @Nullable
    String page(String address) throws IOException {
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer opaque")
                .header("Accept", "application/json")
                .header("ConsistencyLevel", "eventual")
                .header("x-ms-throttle-priority", "Low")
                .header("client-request-id", UUID.randomUUID().toString())
                .build();
        try (Response response = http.newCall(request).execute();
                InputStream body = Objects.requireNonNull(response.body()).byteStream()) {
            if (response.code() != 200) {
                throw new IOException("status " + response.code());
            }
            return walk(body, ROWS);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
