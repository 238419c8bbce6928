package io.github.rollcall.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The story of the application in the tenant: what its registration asks for, who lets it in, and who throws it out. An
 * {@link EntraSandbox} starts with the application let in.
 */
public final class SandboxConsent {

    private final String baseUrl;
    private final EntraApplication application;
    private final EntraConsentPage page;
    private final AccessTokens tokens;

    SandboxConsent(String baseUrl, EntraApplication application, EntraConsentPage page, AccessTokens tokens) {
        this.baseUrl = baseUrl;
        this.application = application;
        this.page = page;
        this.tokens = tokens;
    }

    /**
     * Changes what the app registration asks for; {@code User.Read.All} and {@code GroupMember.Read.All} from the start.
     *
     * @param permissions Graph's names of application permissions
     */
    public void request(String... permissions) {
        application.request(List.of(permissions));
    }

    /**
     * Takes the application out of the tenant with everything it was granted: tokens are refused with AADSTS700016, and
     * Graph refuses those issued before with {@code Authorization_IdentityNotFound}.
     */
    public void remove() {
        application.remove();
    }

    /**
     * Lets time pass, by the sandbox's clock, between a consent and its effect; none does from the start.
     *
     * @param application until the token endpoint knows the application
     * @param permissions until tokens carry what was granted
     */
    public void delay(Duration application, Duration permissions) {
        this.application.delay(Objects.requireNonNull(application), Objects.requireNonNull(permissions));
    }

    /** Issues tokens from now on that the application cannot read, as Entra may: what they grant shows only in their use. */
    public void makeTokensOpaque() {
        tokens.makeOpaque();
    }

    /**
     * Opens the admin-consent page. A browser may also be sent to the address itself.
     *
     * @param url the address that the application sends its administrator to
     * @return the page
     * @throws IllegalArgumentException if Entra would show an error instead; the message says which
     */
    public SandboxConsentPage open(URI url) {
        String base = url.getScheme() + "://" + url.getRawAuthority();
        String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        Call call = new Call("GET", path, name -> null, "");
        if (!base.equals(baseUrl) || !page.isFor(call)) {
            throw new IllegalArgumentException("this is not the address of the admin-consent page of the sandbox");
        }
        String problem = page.problem(call.segments().get(0), call.query());
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return new SandboxConsentPage(page, application, call.query());
    }
}
