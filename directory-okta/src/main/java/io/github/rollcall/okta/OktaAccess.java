package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an app reaches one org, checked.
 *
 * @param org the org's address without a slash at the end
 */
record OktaAccess(
        URI org,
        String clientId,
        ClientCredential credential,
        RetryPolicy retryPolicy,
        Duration callTimeout,
        long maxBodyBytes,
        int rateLimitReserve,
        Clock clock) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Duration SHORTEST_CALL = Duration.ofMillis(100);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
    private static final int MIN_BODY = 1024;
    private static final URI NOWHERE = URI.create("https://invalid");

    /** Checks everything but what is listed; the problems are added, and the result is of use if there are none. */
    static OktaAccess of(OktaClientBuilder<?> from, List<String> problems) {
        URI org = org(from, problems);
        String client = checked("clientId", from.clientId, OktaAccess::appId, problems);
        ClientCredential credential = credential(from, problems);
        present("retryPolicy", from.retryPolicy, problems);
        present("clock", from.clock, problems);
        if (present("callTimeout", from.callTimeout, problems)
                && (from.callTimeout.compareTo(SHORTEST_CALL) < 0 || from.callTimeout.compareTo(LONGEST_CALL) > 0)) {
            problems.add("callTimeout: 100 milliseconds to 10 minutes is allowed");
        }
        if (from.maxBodyBytes < MIN_BODY) {
            problems.add("maxBodyBytes: at least " + MIN_BODY + " is needed");
        }
        if (!OktaRateLimits.isReserve(from.rateLimitReserve)) {
            problems.add("rateLimitReserve: 0 to 90 percent is allowed");
        }
        return new OktaAccess(
                org == null ? NOWHERE : org,
                client == null ? "" : client,
                credential,
                from.retryPolicy,
                from.callTimeout,
                from.maxBodyBytes,
                from.rateLimitReserve,
                from.clock);
    }

    private static @Nullable URI org(OktaClientBuilder<?> from, List<String> problems) {
        if (from.orgUrl != null && from.sandboxUrl != null) {
            problems.add("orgUrl, sandboxUrl: only one of them is allowed");
            return null;
        }
        return from.sandboxUrl != null
                ? checked("sandboxUrl", from.sandboxUrl, OrgUrl::sandbox, problems)
                : checked("orgUrl", from.orgUrl, text -> OrgUrl.parse(text, from.customDomain), problems);
    }

    private static ClientCredential credential(OktaClientBuilder<?> from, List<String> problems) {
        List<ClientCredential> given = new ArrayList<>();
        if (from.privateKey != null) {
            given.add(new ClientCredential.SignedAssertion(from.privateKey, from.keyId));
        }
        if (from.signer != null && from.signerAlgorithm != null) {
            given.add(new DelegatedAssertion(from.signerAlgorithm, from.signer, from.keyId));
        } else if (from.signer != null || from.signerAlgorithm != null) {
            problems.add("signer: the algorithm and the signer are needed");
        }
        if (from.keyId != null && (given.isEmpty() || from.keyId.isBlank())) {
            problems.add("keyId: it goes with a private key or a signer and must not be blank");
        }
        if (from.clientSecret != null) {
            given.add(new ClientCredential.BasicSecret(from.clientSecret));
        }
        if (given.size() != 1) {
            problems.add("privateKey, signer, clientSecret: exactly one of them is needed");
        }
        return given.isEmpty() ? new ClientCredential.BasicSecret(() -> new char[0]) : given.get(0);
    }

    private static String appId(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("the client id of the app is needed, such as 0oa1example");
        }
        return text;
    }

    /** Whether a text is shaped like an id of Okta. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static void refuseIfAny(List<String> problems, String what) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", problems));
        }
    }

    /** A host may pass null where the compiler does not stop it. */
    static boolean present(String name, @Nullable Object argument, List<String> problems) {
        if (argument == null) {
            problems.add(name + ": it must not be null");
        }
        return argument != null;
    }

    static <A, B> @Nullable B checked(String name, @Nullable A argument, Function<A, B> check, List<String> problems) {
        if (argument == null) {
            problems.add(name + ": it is missing");
            return null;
        }
        try {
            return check.apply(argument);
        } catch (IllegalArgumentException malformed) {
            problems.add(name + ": " + malformed.getMessage());
            return null;
        }
    }

    @Override
    public String toString() {
        return "OktaAccess[" + org + "]";
    }
}
