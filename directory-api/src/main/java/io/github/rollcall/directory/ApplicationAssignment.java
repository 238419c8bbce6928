package io.github.rollcall.directory;

import org.jspecify.annotations.Nullable;

/**
 * That one user may use one application.
 *
 * @param applicationId what the provider assigns to: the app in Okta, the service principal of the app in Entra
 * @param applicationName its name for a person; null if the provider does not say it along
 * @param role what the user may do there, in the provider's own word or id; null if it says none
 */
public record ApplicationAssignment(
        String applicationId,
        @Nullable String applicationName,
        @Nullable String role) {
    /**
     * Checks the id and bounds the texts.
     *
     * @param applicationId what the provider assigns to
     * @param applicationName its name
     * @param role what the user may do there
     * @throws IllegalArgumentException if the id has not the shape of one
     */
    public ApplicationAssignment {
        applicationId = Texts.objectId("application", applicationId);
        applicationName = applicationName == null ? null : Texts.bounded(applicationName, Texts.OBJECT_NAME);
        role = role == null ? null : Texts.bounded(role, Texts.OBJECT_NAME);
    }

    /** Without its name, which may be that of a person. */
    @Override
    public String toString() {
        return "ApplicationAssignment[" + applicationId + "]";
    }
}
