package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of a connector as the host gives them, and the check of all of them at once. For one thread. */
final class OktaDirectoryArguments {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final int MAX_PAGE_SIZE = 200;
    private static final int MIN_BODY = 1024;

    private final List<String> problems = new ArrayList<>();
    private @Nullable String directoryId;
    private @Nullable String orgUrl;
    private boolean customDomain;
    private @Nullable URI sandboxUrl;
    private @Nullable String clientId;
    private @Nullable Supplier<String> privateKey;
    private @Nullable String keyId;
    private @Nullable Supplier<char[]> clientSecret;
    private @Nullable String groupId;
    private PermissionLevel permissionLevel = PermissionLevel.READ_ONLY;
    private OktaAttributes attributes = OktaAttributes.defaults();
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private Duration callTimeout = Duration.ofSeconds(60);
    private long maxBodyBytes = BoundedBody.DEFAULT_LIMIT;
    private int pageSize = MAX_PAGE_SIZE;
    private Clock clock = Clock.systemUTC();

    void directoryId(String directoryId) {
        this.directoryId = directoryId;
    }

    void orgUrl(String orgUrl) {
        this.orgUrl = orgUrl;
    }

    void customDomain(boolean customDomain) {
        this.customDomain = customDomain;
    }

    void sandboxUrl(URI sandboxUrl) {
        this.sandboxUrl = sandboxUrl;
    }

    void clientId(String clientId) {
        this.clientId = clientId;
    }

    void privateKey(Supplier<String> privateKey) {
        this.privateKey = privateKey;
    }

    void keyId(String keyId) {
        this.keyId = keyId;
    }

    void clientSecret(Supplier<char[]> clientSecret) {
        this.clientSecret = clientSecret;
    }

    void groupId(String groupId) {
        this.groupId = groupId;
    }

    void permissionLevel(PermissionLevel permissionLevel) {
        this.permissionLevel = permissionLevel;
    }

    void attributes(OktaAttributes attributes) {
        this.attributes = attributes;
    }

    void retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
    }

    void callTimeout(Duration callTimeout) {
        this.callTimeout = callTimeout;
    }

    void maxBodyBytes(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    void pageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    void clock(Clock clock) {
        this.clock = clock;
    }

    /** The settings, or one exception that names every problem. */
    OktaSettings settings() {
        problems.clear();
        DirectoryId directory = checked("directoryId", directoryId, DirectoryId::new);
        URI org = org();
        String client = checked("clientId", clientId, OktaDirectoryArguments::appId);
        ClientCredential credential = credential();
        if (groupId != null && !ID.matcher(groupId).matches()) {
            problems.add("groupId: the id of a group is needed, letters and digits such as 00g1example");
        }
        present("permissionLevel", permissionLevel);
        present("attributes", attributes);
        present("retryPolicy", retryPolicy);
        if (present("callTimeout", callTimeout)) {
            checkTimeout(callTimeout);
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
                groupId,
                permissionLevel,
                attributes,
                retryPolicy,
                callTimeout,
                maxBodyBytes,
                pageSize,
                clock);
    }

    private @Nullable URI org() {
        if (orgUrl != null && sandboxUrl != null) {
            problems.add("orgUrl, sandboxUrl: only one of them is allowed");
            return null;
        }
        return sandboxUrl != null
                ? checked("sandboxUrl", sandboxUrl, OrgUrl::sandbox)
                : checked("orgUrl", orgUrl, text -> OrgUrl.parse(text, customDomain));
    }

    private @Nullable ClientCredential credential() {
        if ((privateKey == null) == (clientSecret == null)) {
            problems.add("privateKey, clientSecret: exactly one of them is needed");
            return null;
        }
        if (keyId != null && (privateKey == null || keyId.isBlank())) {
            problems.add("keyId: it goes with a private key and must not be blank");
        }
        return privateKey != null
                ? new ClientCredential.SignedAssertion(privateKey, keyId)
                : new ClientCredential.BasicSecret(clientSecret);
    }

    private void checkTimeout(Duration timeout) {
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            problems.add("callTimeout: 100 milliseconds to 10 minutes is allowed");
        }
    }

    private void checkSizes() {
        if (maxBodyBytes < MIN_BODY) {
            problems.add("maxBodyBytes: at least " + MIN_BODY + " is needed");
        }
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
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
