package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.RetryPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an application reaches Graph in one tenant, checked.
 *
 * @param tenantId empty where the tenant is not known before an administrator has proven it
 * @param graph Graph's address with its version, without a slash at the end
 * @param authority where tokens come from, without a slash at the end
 * @param scope what a token is for: Graph of the cloud
 */
record GraphAccess(
        String tenantId,
        String clientId,
        ClientCredential credential,
        RetryPolicy retryPolicy,
        Duration callTimeout,
        long maxBodyBytes,
        URI graph,
        URI authority,
        String scope,
        @Nullable EntraProxy proxy,
        Clock clock) {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    /** Checks everything that does not depend on the tenant; the problems are added, and the result is of use if there are none. */
    static GraphAccess of(EntraClientBuilder<?> from, List<String> problems) {
        String clientId = guid("clientId", from.clientId, problems);
        checkCredentialAndBounds(from, problems);
        EntraCloud cloud = present("cloud", from.cloud, problems) ? from.cloud : EntraCloud.PUBLIC;
        URI graph = address(
                "graphEndpoint", from.graphEndpoint == null ? cloud.graphEndpoint() : from.graphEndpoint, problems);
        if (graph.getRawPath() != null && graph.getRawPath().isEmpty()) {
            problems.add("graphEndpoint: its version is missing, as in " + cloud.graphEndpoint());
        }
        URI authority = address(
                "authorityHost", from.authorityHost == null ? cloud.authorityHost() : from.authorityHost, problems);
        if (isOfAnotherCloud(graph, authority)) {
            problems.add("graphEndpoint and authorityHost belong to different clouds; set cloud instead");
        }
        if (from.proxy != null) {
            problems.addAll(from.proxy.problems());
        }
        return new GraphAccess(
                "",
                clientId,
                new ClientCredential(from.clientSecret, from.clientCertificate, from.tokenSource),
                from.retryPolicy,
                from.callTimeout,
                from.maxBodyBytes,
                graph,
                authority,
                scope(graph, cloud, from.authorityHost != null),
                from.proxy,
                from.clock);
    }

    private static void checkCredentialAndBounds(EntraClientBuilder<?> from, List<String> problems) {
        if (Stream.of(from.clientSecret, from.clientCertificate, from.tokenSource)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            problems.add("exactly one of clientSecret, clientCertificate and tokenSource is needed");
        }
        present("retryPolicy", from.retryPolicy, problems);
        present("clock", from.clock, problems);
        if (present("callTimeout", from.callTimeout, problems)
                && (from.callTimeout.toMillis() < 1 || from.callTimeout.compareTo(LONGEST_CALL) > 0)) {
            problems.add("callTimeout: 1 millisecond to 10 minutes is allowed");
        }
        if (from.maxBodyBytes < 1) {
            problems.add("maxBodyBytes: at least 1 is needed");
        }
    }

    /** The same for one tenant. */
    GraphAccess in(String tenant) {
        return new GraphAccess(
                tenant,
                clientId,
                credential,
                retryPolicy,
                callTimeout,
                maxBodyBytes,
                graph,
                authority,
                scope,
                proxy,
                clock);
    }

    /** A host may pass null where the compiler does not stop it. */
    static boolean present(String name, @Nullable Object argument, List<String> problems) {
        if (argument == null) {
            problems.add(name + ": it must not be null");
        }
        return argument != null;
    }

    static void refuseIfAny(List<String> problems, String what) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", problems));
        }
    }

    /** Whether a text is a GUID in small letters. */
    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    /** Identifiers of Entra are GUIDs, which are the same in small and capital letters. */
    static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    static String guid(String name, @Nullable String value, List<String> problems) {
        if (value == null) {
            problems.add(name + ": is missing");
            return "";
        }
        String lower = lower(value);
        if (!isGuid(lower)) {
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

    /**
     * A sandbox or a gateway stands for the Graph of the configured cloud; where the authority is another one too, it is
     * another cloud, whose Graph names its own.
     */
    private static String scope(URI graph, EntraCloud configured, boolean otherAuthority) {
        boolean known = Stream.of(EntraCloud.values())
                .anyMatch(cloud -> cloud.graphEndpoint().getHost().equals(graph.getHost()));
        boolean anotherCloud = !"http".equals(graph.getScheme()) && otherAuthority;
        return known || anotherCloud ? "https://" + graph.getRawAuthority() + "/.default" : configured.scope();
    }

    private static boolean isOfAnotherCloud(URI graph, URI authority) {
        List<EntraCloud> clouds = Stream.of(EntraCloud.values())
                .filter(cloud -> cloud.graphEndpoint().getHost().equals(graph.getHost()))
                .toList();
        boolean knownAuthority = Stream.of(EntraCloud.values())
                .anyMatch(cloud -> cloud.authorityHost().getHost().equals(authority.getHost()));
        return !clouds.isEmpty()
                && knownAuthority
                && clouds.stream()
                        .noneMatch(cloud -> cloud.authorityHost().getHost().equals(authority.getHost()));
    }

    @Override
    public String toString() {
        return "GraphAccess[" + graph.getHost() + "]";
    }
}
