package io.github.rollcall.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain HTTP client with a token, for one sandbox. */
final class SandboxClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final String baseUrl;
    private final String token;

    private SandboxClient(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    static SandboxClient of(EntraSandbox entra) {
        return new SandboxClient(entra.baseUrl(), text(entraToken(entra), "access_token"));
    }

    static SandboxClient of(OktaSandbox okta) {
        return of(okta, "okta.users.read okta.groups.read");
    }

    static SandboxClient of(OktaSandbox okta, String scope) {
        return new SandboxClient(okta.baseUrl(), text(oktaToken(okta, scope), "access_token"));
    }

    static SandboxClient anonymous(DirectorySandbox sandbox) {
        return new SandboxClient(sandbox.baseUrl(), "none");
    }

    static HttpResponse<String> entraToken(EntraSandbox entra) {
        return form(
                entra.baseUrl() + "/" + entra.tenantId() + "/oauth2/v2.0/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        "https://graph.microsoft.com/.default",
                        "client_id",
                        entra.clientId(),
                        "client_secret",
                        entra.clientSecret()));
    }

    static HttpResponse<String> oktaToken(OktaSandbox okta, String scope) {
        return form(
                okta.baseUrl() + "/oauth2/v1/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        scope,
                        "client_id",
                        okta.clientId(),
                        "client_secret",
                        okta.clientSecret()));
    }

    static HttpResponse<String> form(String url, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Reads a path of this sandbox, or an absolute link it gave out. */
    HttpResponse<String> get(String pathOrLink, String... headers) {
        HttpRequest.Builder request = request(pathOrLink).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends any method, with a JSON body unless it is empty. */
    HttpResponse<String> send(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** All rows of a Graph collection, following its next links. */
    List<JsonNode> graphRows(String path, String... headers) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = json(get(next, headers));
            page.get("value").forEach(rows::add);
            next = page.path("@odata.nextLink").asText();
        }
        return rows;
    }

    /** All rows of an Okta listing, following its next links. */
    List<JsonNode> oktaRows(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            HttpResponse<String> page = get(next);
            json(page).forEach(rows::add);
            next = next(page);
        }
        return rows;
    }

    /** The next link of an Okta page, empty text if it is the last. */
    static String next(HttpResponse<String> page) {
        Matcher matcher = NEXT.matcher(String.join(", ", page.headers().allValues("link")));
        return matcher.find() ? matcher.group(1) : "";
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(HttpResponse<String> response, String field) {
        return json(response).path(field).asText();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String pathOrLink) {
        String url = pathOrLink.startsWith("/") ? baseUrl + pathOrLink : pathOrLink;
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }
}
