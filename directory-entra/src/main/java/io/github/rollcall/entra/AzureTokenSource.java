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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tokens by client credentials, through azure-identity. Every token comes from a credential of its own: the library keeps
 * tokens and secrets for the life of a credential, and offers no way to make it ask again.
 */
final class AzureTokenSource implements EntraTokenSource {
    private final GraphAccess access;
    private final HttpPipeline pipeline;

    AzureTokenSource(GraphAccess access, GraphTokenTransport transport) {
        this.access = access;
        // No policies: retries, redirects and logs are the connector's own.
        this.pipeline = new HttpPipelineBuilder().httpClient(transport).build();
    }

    @Override
    public Token fetch(boolean renew) {
        try {
            AccessToken token = credential().getTokenSync(new TokenRequestContext().addScopes(access.scope()));
            return new Token(token.getToken(), token.getExpiresAt().toInstant());
        } catch (RuntimeException failed) {
            boolean known = Stream.of(
                            GraphTokenTransport.NoAnswer.class, DirectoryException.class, InterruptedException.class)
                    .anyMatch(kind -> Causes.find(failed, kind).isPresent());
            throw known ? failed : GraphTokens.unusable(failed);
        }
    }

    private TokenCredential credential() {
        Supplier<char[]> secret = access.credential().secret();
        if (secret != null) {
            return configured(new ClientSecretCredentialBuilder())
                    .clientSecret(new String(secret.get()))
                    .build();
        }
        Supplier<byte[]> certificate = access.credential().certificate();
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
                .tenantId(access.tenantId())
                .clientId(access.clientId())
                // The library takes no http; the transport turns it back for a loopback authority.
                .authorityHost("https://" + access.authority().getRawAuthority()
                        + access.authority().getRawPath())
                .disableInstanceDiscovery()
                .pipeline(pipeline);
    }
}
