package io.github.rollcall.signin;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser brought back from the issuer. Nothing of it is believed; it prints nothing. */
final class Callback {
    private static final int LONGEST = 16 * 1024;
    private static final Set<String> READ = Set.of("state", "iss", "error", "code");
    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7E]{1,8192}");
    private static final Set<String> DENIALS = Set.of("access_denied");
    private static final Set<String> INTERACTIONS =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");

    private final Map<String, List<String>> parameters;

    private Callback(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static Callback parse(@Nullable String query) {
        if (query != null && query.length() > LONGEST) {
            throw new SignInRefused(SignInProblem.CALLBACK_INVALID);
        }
        Map<String, List<String>> parameters = URLUtils.parseParameters(query);
        for (String name : READ) {
            if (parameters.getOrDefault(name, List.of()).size() > 1) {
                throw new SignInRefused(SignInProblem.CALLBACK_INVALID);
            }
        }
        return new Callback(parameters);
    }

    /** Takes the same time wherever the states differ. */
    boolean answers(SignInRequest request) {
        byte[] stated = value("state").orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(stated, request.state().getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses an answer of another issuer, and one that must say whose it is and does not (RFC 9207). */
    void requireIssuer(IssuerRules issuer, boolean announced) {
        boolean right = value("iss").map(issuer::isNamedBy).orElse(!announced);
        if (!right) {
            throw new SignInRefused(SignInProblem.CALLBACK_ISSUER);
        }
    }

    /** The code; an error comes first, whatever else is there. */
    String code() {
        if (parameters.containsKey("error")) {
            throw refused(value("error").orElse(""));
        }
        return value("code")
                .filter(code -> VISIBLE.matcher(code).matches())
                .orElseThrow(() -> new SignInRefused(SignInProblem.CALLBACK_INVALID));
    }

    private static SignInRefused refused(String error) {
        if (DENIALS.contains(error)) {
            return new SignInRefused(SignInProblem.DENIED, error);
        }
        return new SignInRefused(
                INTERACTIONS.contains(error) ? SignInProblem.INTERACTION_NEEDED : SignInProblem.ISSUER_ERROR,
                plain(error));
    }

    /** A browser can write anything here. */
    private static @Nullable String plain(String error) {
        return error.matches("[A-Za-z0-9._-]{1,100}") ? error : null;
    }

    private Optional<String> value(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public String toString() {
        return "Callback[***]";
    }
}
