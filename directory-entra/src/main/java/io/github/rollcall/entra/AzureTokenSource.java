package io.github.rollcall.entra;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.util.Configuration;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.github.rollcall.directory.DirectoryException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tokens by client credentials, through azure-identity. Every token comes from a credential of its own: the library keeps
 * tokens and secrets for the life of a credential, and offers no way to make it ask again.
 */
final class AzureTokenSource implements EntraTokenSource {
    private static final String PUBLIC_SCOPE = "https://graph.microsoft.com/.default";

    private final EntraSettings settings;
    private final HttpPipeline pipeline;

    AzureTokenSource(EntraSettings settings, GraphTokenTransport transport) {
        this.settings = settings;
        // No policies: retries, redirects and logs are the connector's own.
        this.pipeline = new HttpPipelineBuilder().httpClient(transport).build();
    }

    @Override
    public Token fetch(boolean renew) {
        try {
            AccessToken token = credential().getTokenSync(new TokenRequestContext().addScopes(scope(settings.graph())));
            return new Token(token.getToken(), token.getExpiresAt().toInstant());
        } catch (RuntimeException failed) {
            boolean known = Stream.of(
                            GraphTokenTransport.NoAnswer.class, DirectoryException.class, InterruptedException.class)
                    .anyMatch(kind -> Causes.find(failed, kind).isPresent());
            throw known ? failed : GraphTokens.unusable(failed);
        }
    }

    /** What the token is for: Graph of the cloud the endpoint belongs to. */
    static String scope(URI graph) {
        return graph.getScheme().equals("http") ? PUBLIC_SCOPE : "https://" + graph.getRawAuthority() + "/.default";
    }

    private TokenCredential credential() {
        Supplier<char[]> secret = settings.credential().secret();
        if (secret != null) {
            return configured(new ClientSecretCredentialBuilder())
                    .clientSecret(new String(secret.get()))
                    .build();
        }
        Supplier<byte[]> certificate = settings.credential().certificate();
        if (certificate != null) {
            return configured(new ClientCertificateCredentialBuilder())
                    .pemCertificate(new ByteArrayInputStream(certificate.get()))
                    .build();
        }
        throw new IllegalStateException("neither a secret nor a certificate is configured");
    }

    private <T extends AadCredentialBuilderBase<T>> T configured(T builder) {
        // First, because it overwrites what was set before it.
        return builder.configuration(Configuration.NONE)
                .tenantId(settings.tenantId())
                .clientId(settings.clientId())
                // The library takes no http; the transport turns it back for a loopback authority.
                .authorityHost("https://" + settings.authority().getRawAuthority()
                        + settings.authority().getRawPath())
                .disableInstanceDiscovery()
                .pipeline(pipeline);
    }
}
