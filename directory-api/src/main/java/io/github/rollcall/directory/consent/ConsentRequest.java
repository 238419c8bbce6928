package io.github.rollcall.directory.consent;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Where to send the administrator's browser.
 *
 * @param url the provider's consent page with the secret state of this attempt; for this browser session alone
 * @param expiresAt when the attempt ends; a callback after that is refused
 */
public record ConsentRequest(URI url, Instant expiresAt) {
    /**
     * Refuses nulls.
     *
     * @param url the provider's consent page
     * @param expiresAt when the attempt ends
     */
    public ConsentRequest {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "ConsentRequest[" + url.getHost() + ", expires " + expiresAt + "]";
    }
}
