package io.github.rollcall.entra;

import java.net.URI;

/** Where a tenant lives: its Graph, its authority, and what a token there is for. More constants may be added; have a default. */
public enum EntraCloud {
    /** The worldwide cloud. */
    PUBLIC("graph.microsoft.com", "login.microsoftonline.com"),
    /** Microsoft Cloud for US Government, level 4. */
    US_GOVERNMENT("graph.microsoft.us", "login.microsoftonline.us"),
    /** Microsoft Cloud for US Government, level 5 (Department of Defense). */
    US_GOVERNMENT_DOD("dod-graph.microsoft.us", "login.microsoftonline.us"),
    /** The cloud in China, operated by 21Vianet. */
    CHINA("microsoftgraph.chinacloudapi.cn", "login.chinacloudapi.cn");

    private final String graph;
    private final String authority;

    EntraCloud(String graph, String authority) {
        this.graph = graph;
        this.authority = authority;
    }

    /**
     * The address of Graph with its version.
     *
     * @return https, without a slash at the end
     */
    public URI graphEndpoint() {
        return URI.create("https://" + graph + "/v1.0");
    }

    /**
     * Where tokens come from and administrators consent.
     *
     * @return https, without the tenant and without a slash at the end
     */
    public URI authorityHost() {
        return URI.create("https://" + authority);
    }

    /** The scope of a token for this cloud's Graph with all permissions that were granted. */
    String scope() {
        return "https://" + graph + "/.default";
    }
}
