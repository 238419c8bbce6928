package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connector was built with, checked.
 *
 * @param graph Graph's address with its version, without a slash at the end
 * @param authority where tokens come from, without a slash at the end
 */
record EntraSettings(
        DirectoryId directory,
        String tenantId,
        String groupId,
        String clientId,
        ClientCredential credential,
        GroupMembership membership,
        PermissionLevel level,
        EntraAttributes attributes,
        RetryPolicy retryPolicy,
        Duration callTimeout,
        long maxBodyBytes,
        URI graph,
        URI authority,
        Clock clock) {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    /** Checks everything and reports all problems at once. */
    static EntraSettings of(EntraDirectory.Builder from) {
        List<String> problems = new ArrayList<>();
        String directory = directoryId(from.directoryId, problems);
        String tenantId = guid("tenantId", from.tenantId, problems);
        String groupId = guid("groupId", from.groupId, problems);
        String clientId = guid("clientId", from.clientId, problems);
        if (Stream.of(from.clientSecret, from.clientCertificate, from.tokenSource)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            problems.add("exactly one of clientSecret, clientCertificate and tokenSource is needed");
        }
        if (from.callTimeout.toMillis() < 1 || from.callTimeout.compareTo(LONGEST_CALL) > 0) {
            problems.add("callTimeout: 1 millisecond to 10 minutes is allowed");
        }
        if (from.maxBodyBytes < 1) {
            problems.add("maxBodyBytes: at least 1 is needed");
        }
        URI graph = address("graphEndpoint", from.graphEndpoint, problems);
        URI authority = address("authorityHost", from.authorityHost, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Entra directory: " + String.join("; ", problems));
        }
        return new EntraSettings(
                new DirectoryId(directory),
                tenantId,
                groupId,
                clientId,
                new ClientCredential(from.clientSecret, from.clientCertificate, from.tokenSource),
                from.membership,
                from.permissionLevel,
                from.attributes,
                from.retryPolicy,
                from.callTimeout,
                from.maxBodyBytes,
                graph,
                authority,
                Clock.systemUTC());
    }

    /** The address of the group, which every link of its listing starts with. */
    URI group() {
        return URI.create(graph + "/groups/" + groupId);
    }

    /** Of everything that decides what a listing contains. */
    String fingerprint() {
        String listing = String.join("\n", tenantId, clientId, groupId, membership.name(), attributes.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(listing.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static String directoryId(@Nullable String id, List<String> problems) {
        try {
            return new DirectoryId(id == null ? "" : id).value();
        } catch (IllegalArgumentException malformed) {
            problems.add(id == null ? "directoryId: is missing" : "directoryId: " + malformed.getMessage());
            return "";
        }
    }

    private static String guid(String name, @Nullable String value, List<String> problems) {
        if (value == null) {
            problems.add(name + ": is missing");
            return "";
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!GUID.matcher(lower).matches()) {
            problems.add(name + ": a GUID is needed, for example 00000000-0000-0000-0000-000000000000");
        }
        return lower;
    }

    private static URI address(String name, URI address, List<String> problems) {
        try {
            HostPin.of(address);
        } catch (IllegalArgumentException malformed) {
            problems.add(name + ": " + malformed.getMessage());
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    @Override
    public String toString() {
        return "EntraSettings[" + directory + ", " + membership + "]";
    }
}
