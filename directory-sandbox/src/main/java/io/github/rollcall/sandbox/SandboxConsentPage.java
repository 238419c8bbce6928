package io.github.rollcall.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Entra's admin-consent page as somebody sees it who was sent there. Each decision gives the address that the browser goes
 * to next, at the application. Deciding nothing is closing the page: the application never hears of it.
 */
public final class SandboxConsentPage {

    private final EntraConsentPage page;
    private final EntraApplication application;
    private final Map<String, String> query;

    SandboxConsentPage(EntraConsentPage page, EntraApplication application, Map<String, String> query) {
        this.page = page;
        this.application = application;
        this.query = query;
    }

    /**
     * What the page lists.
     *
     * @return the permissions that the app registration asks for
     */
    public List<String> permissions() {
        return application.requested();
    }

    /**
     * An administrator grants everything.
     *
     * @return the address of the application
     */
    public URI accept() {
        return page.accepted(query, application.requested());
    }

    /**
     * The registration was changed while the page was open, so that the administrator grants something else than the
     * application needs.
     *
     * @param permissions what is granted
     * @return the address of the application
     */
    public URI acceptOnly(String... permissions) {
        return page.accepted(query, List.of(permissions));
    }

    /**
     * An administrator of applications, who may let an application in but grant no application permission of Graph, accepts.
     *
     * @return the address of the application
     */
    public URI acceptWithoutPrivilege() {
        return page.accepted(query, List.of());
    }

    /**
     * An administrator says no.
     *
     * @return the address of the application
     */
    public URI cancel() {
        return page.rejected(query);
    }

    /**
     * Somebody who is no administrator gives up at the question for one.
     *
     * @return the address of the application
     */
    public URI lackPrivilege() {
        return page.notPrivileged(query);
    }
}
