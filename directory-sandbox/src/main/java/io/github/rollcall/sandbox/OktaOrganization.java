package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the org says of itself to anybody who asks. */
final class OktaOrganization {

    static final String PATH = "/.well-known/okta-organization";

    /** The id that the org starts with. */
    static final String ID = "00o0sandboxOrg000000";

    private final String baseUrl;
    private String id = ID;
    private String customDomain = "";

    OktaOrganization(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    String id() {
        return id;
    }

    void id(String newId) {
        id = newId;
    }

    void customDomain(String host) {
        customDomain = host;
    }

    Answer answer() {
        ObjectNode body = Json.object().put("id", id).put("pipeline", "idx");
        ObjectNode links = body.putObject("_links");
        links.putObject("organization").put("href", baseUrl);
        if (!customDomain.isEmpty()) {
            links.putObject("alternate").put("href", "https://" + customDomain);
        }
        return Answer.json(200, body);
    }
}
