package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checked configuration of one connector. */
record OktaSettings(
        DirectoryId directory,
        URI org,
        String clientId,
        ClientCredential credential,
        @Nullable String groupId,
        PermissionLevel level,
        OktaAttributes attributes,
        RetryPolicy retryPolicy,
        Duration callTimeout,
        long maxBodyBytes,
        int pageSize,
        Clock clock) {
    static final int MAX_PAGE_SIZE = 200;
    static final String USERS_READ = "okta.users.read";
    static final String USERS_MANAGE = "okta.users.manage";
    static final String GROUPS_READ = "okta.groups.read";
    static final String LOGS_READ = "okta.logs.read";

    private static final Duration SHORTEST_CALL = Duration.ofMillis(100);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
    private static final int MIN_BODY = 1024;

    /** Checks the arguments; one exception names every problem. */
    static OktaSettings of(OktaDirectory.Builder from) {
        return new Check(from).settings();
    }

    /** The least scopes that serve the level and the scope of the connection. */
    Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add(USERS_READ);
        if (groupId != null) {
            scopes.add(GROUPS_READ);
        }
        if (level == PermissionLevel.READ_WRITE) {
            scopes.add(USERS_MANAGE);
        }
        return scopes;
    }

    /** What a token is asked for: also what only makes more of the connection and may be missing. */
    Set<String> scopesAskedFor() {
        Set<String> scopes = new LinkedHashSet<>(scopes());
        scopes.add(LOGS_READ);
        return scopes;
    }

    /** Of everything that decides what a listing contains. */
    String fingerprint() {
        String scope = String.join(
                "\n", org.toString(), groupId == null ? "all users" : "group " + groupId, attributes.toString());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(scope.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "OktaSettings[" + directory + ", " + org + "]";
    }

    /** Collects what is wrong with the arguments. */
    private static final class Check {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

        private final OktaDirectory.Builder from;
        private final List<String> problems = new ArrayList<>();

        private Check(OktaDirectory.Builder from) {
            this.from = from;
        }

        /** The settings, or one exception that names every problem. */
        OktaSettings settings() {
            DirectoryId directory = checked("directoryId", from.directoryId, DirectoryId::new);
            URI org = org();
            String client = checked("clientId", from.clientId, Check::appId);
            ClientCredential credential = credential();
            if (from.groupId != null && !ID.matcher(from.groupId).matches()) {
                problems.add("groupId: the id of a group is needed, letters and digits such as 00g1example");
            }
            present("permissionLevel", from.permissionLevel);
            present("attributes", from.attributes);
            present("retryPolicy", from.retryPolicy);
            if (present("callTimeout", from.callTimeout)) {
                checkTimeout(from.callTimeout);
            }
            checkSizes();
            if (directory == null || org == null || client == null || credential == null || !problems.isEmpty()) {
                throw new IllegalArgumentException("OktaDirectory: " + String.join("; ", problems));
            }
            return new OktaSettings(
                    directory,
                    org,
                    client,
                    credential,
                    from.groupId,
                    from.permissionLevel,
                    from.attributes,
                    from.retryPolicy,
                    from.callTimeout,
                    from.maxBodyBytes,
                    from.pageSize,
                    from.clock);
        }

        private @Nullable URI org() {
            if (from.orgUrl != null && from.sandboxUrl != null) {
                problems.add("orgUrl, sandboxUrl: only one of them is allowed");
                return null;
            }
            return from.sandboxUrl != null
                    ? checked("sandboxUrl", from.sandboxUrl, OrgUrl::sandbox)
                    : checked("orgUrl", from.orgUrl, text -> OrgUrl.parse(text, from.customDomain));
        }

        private @Nullable ClientCredential credential() {
            if ((from.privateKey == null) == (from.clientSecret == null)) {
                problems.add("privateKey, clientSecret: exactly one of them is needed");
                return null;
            }
            if (from.keyId != null && (from.privateKey == null || from.keyId.isBlank())) {
                problems.add("keyId: it goes with a private key and must not be blank");
            }
            return from.privateKey != null
                    ? new ClientCredential.SignedAssertion(from.privateKey, from.keyId)
                    : new ClientCredential.BasicSecret(from.clientSecret);
        }

        private void checkTimeout(Duration timeout) {
            if (timeout.compareTo(SHORTEST_CALL) < 0 || timeout.compareTo(LONGEST_CALL) > 0) {
                problems.add("callTimeout: 100 milliseconds to 10 minutes is allowed");
            }
        }

        private void checkSizes() {
            if (from.maxBodyBytes < MIN_BODY) {
                problems.add("maxBodyBytes: at least " + MIN_BODY + " is needed");
            }
            if (from.pageSize < 1 || from.pageSize > MAX_PAGE_SIZE) {
                problems.add("pageSize: 1 to " + MAX_PAGE_SIZE + " is allowed");
            }
        }

        private static String appId(String text) {
            if (!ID.matcher(text).matches()) {
                throw new IllegalArgumentException("the client id of the app is needed, such as 0oa1example");
            }
            return text;
        }

        /** A host may pass null where the compiler does not stop it. */
        private boolean present(String name, @Nullable Object argument) {
            if (argument == null) {
                problems.add(name + ": it must not be null");
            }
            return argument != null;
        }

        private <A, B> @Nullable B checked(String name, @Nullable A argument, Function<A, B> check) {
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
    }
}
