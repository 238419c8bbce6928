package io.github.rollcall.sandbox;

/**
 * One request that reached a sandbox. Headers and bodies are not kept, since they carry tokens and secrets.
 *
 * @param method the HTTP method
 * @param path the path as sent, percent-encoding included
 * @param query the query as sent without its question mark, empty text if none
 */
public record RecordedRequest(String method, String path, String query) {

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
