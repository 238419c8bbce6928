package io.github.rollcall.sandbox;

import java.util.List;

/**
 * The story of the application in the org: which scopes and role an administrator grants, and what the org demands of it. An
 * {@link OktaSandbox} starts with {@code okta.users.read}, {@code okta.groups.read} and a role that covers users and groups.
 */
public final class SandboxAuthorization {

    private final Object lock;
    private final OktaApi api;
    private final Permissions scopes;

    SandboxAuthorization(Object lock, OktaApi api, Permissions scopes) {
        this.lock = lock;
        this.api = api;
        this.scopes = scopes;
    }

    /** Takes everything from the application, scopes and role: it is as it was created. */
    public void remove() {
        scopes.granted().forEach(scopes::revoke);
        role(OktaRole.NONE);
    }

    /**
     * Grants scopes, effective for tokens issued from now on.
     *
     * @param names Okta's names of scopes
     */
    public void grant(String... names) {
        List.of(names).forEach(scopes::grant);
    }

    /** Assigns an administrator role that covers users, groups and applications. */
    public void assignRole() {
        role(OktaRole.COMPLETE);
    }

    private void role(OktaRole role) {
        synchronized (lock) {
            api.access().role(role);
        }
    }

    /** Demands a proof of possession (DPoP) for tokens from now on, as new applications do. */
    public void demandProofOfPossession() {
        synchronized (lock) {
            api.proofs().demand(true);
        }
    }

    /** Demands a nonce in the proofs of data requests too, which Okta does not do today. */
    public void demandNonceForData() {
        synchronized (lock) {
            api.proofs().demandNonceForData();
        }
    }

    /** Makes the nonces given out so far worthless, as they become after some days. */
    public void renewNonce() {
        synchronized (lock) {
            api.proofs().renewNonce();
        }
    }

    /** Refuses a token request with {@code consent_required} if it asks for anything that is not granted. */
    public void grantAllOrNothing() {
        mood(OktaTokenEndpoint.Mood.ALL_OR_NOTHING);
    }

    /** Refuses a token request with {@code invalid_scope} if it asks for anything that is not granted. */
    public void refuseUnknownScopes() {
        mood(OktaTokenEndpoint.Mood.UNKNOWN_SCOPES);
    }

    /** Grants what is granted of a token request and leaves out the rest, as Okta does. */
    public void grantWhatIsGranted() {
        mood(OktaTokenEndpoint.Mood.DOWNSCOPING);
    }

    /** Deactivates the application: token requests end with {@code invalid_client}. */
    public void deactivate() {
        mood(OktaTokenEndpoint.Mood.INACTIVE);
    }

    /** Lets the application in from other networks only: token requests end with {@code access_denied}. */
    public void closeNetwork() {
        mood(OktaTokenEndpoint.Mood.FOREIGN_NETWORK);
    }

    private void mood(OktaTokenEndpoint.Mood mood) {
        synchronized (lock) {
            api.tokenEndpoint().mood(mood);
        }
    }

    /**
     * Takes a feature from the org: whatever lies below the path is refused with {@code E0000015}.
     *
     * @param path for example {@code /api/v1/apps}
     */
    public void lackFeature(String path) {
        synchronized (lock) {
            api.access().lack(path);
        }
    }

    /**
     * Gives the org a custom domain, which it names beside its own.
     *
     * @param host for example {@code login.company.example}
     */
    public void customDomain(String host) {
        synchronized (lock) {
            api.organization().customDomain(host);
        }
    }
}
