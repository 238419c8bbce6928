package io.github.rollcall.sandbox;

/**
 * The fixed facts of an Entra tenant and of the application registered in it.
 *
 * @param tenantId the directory id
 * @param domain the initial domain
 * @param clientId the application's client id
 * @param clientSecret its secret
 * @param baseUrl where the sandbox listens
 */
record EntraTenant(String tenantId, String domain, String clientId, String clientSecret, String baseUrl) {

    static final String EXTENSION_APP = "0f5a7c3e9b1d4826a4c8e2d6f0b39517";
    static final String DATE_OF_BIRTH = "extension_" + EXTENSION_APP + "_dateOfBirth";

    String graphUrl() {
        return baseUrl + "/v1.0";
    }

    String context(String entity) {
        return graphUrl() + "/$metadata#" + entity;
    }

    @Override
    public String toString() {
        return "EntraTenant[" + tenantId + "]";
    }
}
