package io.github.rollcall.entra;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the application proves itself; exactly one is there. Secrets are read anew whenever a token is needed. */
record ClientCredential(
        @Nullable Supplier<char[]> secret,
        @Nullable Supplier<byte[]> certificate,
        @Nullable EntraTokenSource tokens) {

    @Override
    public String toString() {
        return "ClientCredential[***]";
    }
}
