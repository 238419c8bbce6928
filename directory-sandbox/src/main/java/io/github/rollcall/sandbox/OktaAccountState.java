package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one user of an org signs in. The status itself is the employee's. Guarded by the directory's lock. */
final class OktaAccountState {
    private static final int TAIL = 17;

    private final UserEntry user;
    private final Map<String, OktaFactor> factors = new LinkedHashMap<>();
    private final List<String> roles = new ArrayList<>();
    private OktaCredentialProvider provider = OktaCredentialProvider.OKTA;
    private String password = "Initial~" + UUID.randomUUID();
    private @Nullable String resetLink;
    private int mailedLinks;
    private boolean enrolling;
    private Instant passwordChanged;
    private int sessions;
    private int tokens;
    private int rememberedDevices;

    OktaAccountState(UserEntry user) {
        this.user = user;
        this.passwordChanged = user.created();
    }

    UserEntry user() {
        return user;
    }

    /** Factor by id, in the order of enrolment. */
    Map<String, OktaFactor> factors() {
        return factors;
    }

    /** The types of the administrator roles that the user itself holds. */
    List<String> roles() {
        return roles;
    }

    OktaCredentialProvider provider() {
        return provider;
    }

    void provider(OktaCredentialProvider newProvider) {
        provider = newProvider;
    }

    /** Whether the factors are not activated yet, so that rows hold the secret of the enrolment. */
    boolean enrolling() {
        return enrolling;
    }

    void enrolling(boolean underWay) {
        enrolling = underWay;
    }

    Instant passwordChanged() {
        return passwordChanged;
    }

    int mailedLinks() {
        return mailedLinks;
    }

    boolean hasPassword(String candidate) {
        return password.equals(candidate);
    }

    boolean hasResetLink(String candidate) {
        return candidate.equals(resetLink);
    }

    /** Sets a password; a link to set one is used up. */
    void setPassword(String newPassword, Instant now) {
        password = newPassword;
        passwordChanged = now;
        resetLink = null;
    }

    void issueLink(String link) {
        resetLink = link;
    }

    void mailLink(String link) {
        issueLink(link);
        mailedLinks++;
    }

    void enroll(OktaFactor factor) {
        String tail = UUID.randomUUID().toString().replace("-", "").substring(0, TAIL);
        factors.put(factor.idPrefix() + tail, factor);
    }

    void signIn() {
        sessions++;
        tokens++;
        rememberedDevices++;
    }

    int sessions() {
        return sessions;
    }

    int tokens() {
        return tokens;
    }

    int rememberedDevices() {
        return rememberedDevices;
    }

    void endSessions(boolean alsoTokens, boolean forgetDevices) {
        sessions = 0;
        tokens = alsoTokens ? 0 : tokens;
        rememberedDevices = forgetDevices ? 0 : rememberedDevices;
    }
}
