package io.github.rollcall.entra;

import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.domains.DomainsRequestBuilder;
import com.microsoft.graph.groups.GroupsRequestBuilder;
import com.microsoft.graph.groups.item.GroupItemRequestBuilder;
import com.microsoft.graph.organization.OrganizationRequestBuilder;
import com.microsoft.graph.users.UsersRequestBuilder;
import com.microsoft.kiota.NativeResponseHandler;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.ObservabilityOptions;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.ErrorTranslator;
import io.github.rollcall.directory.wire.Exchange;
import io.github.rollcall.directory.wire.HostFailure;
import io.github.rollcall.directory.wire.HostPin;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.WireResponse;
import io.github.rollcall.directory.wire.WriteReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The transport: Graph's request builders and authentication over one OkHttp client that follows nothing, repeats nothing
 * and talks to the configured hosts only. Answers are handed out raw, because the SDK's models lose explicit nulls and its
 * error path loses the status.
 */
final class GraphClients implements AutoCloseable {
    static final String CLIENT_REQUEST_ID = "client-request-id";

    private static final String RETRY_AFTER = "Retry-After";
    private static final long IDLE_MINUTES = 2;
    private static final int IDLE_CONNECTIONS = 4;

    private final GraphAccess access;
    private final String groupId;
    private final HostPin graph;
    private final WatchedCalls watchedCalls = new WatchedCalls();
    private final OkHttpClient http;
    private final GraphTokens tokens;
    private final BaseGraphRequestAdapter adapter;
    private volatile boolean closed;

    GraphClients(EntraSettings settings) {
        this(settings.access(), settings.groupId());
    }

    /** Without a group, for what concerns the tenant alone. */
    GraphClients(GraphAccess access) {
        this(access, "");
    }

    private GraphClients(GraphAccess access, String groupId) {
        this.access = access;
        this.groupId = groupId;
        this.graph = HostPin.of(access.graph());
        this.http = EntraProxy.on(new OkHttpClient.Builder(), access.proxy())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(access.callTimeout())
                .connectTimeout(access.callTimeout())
                .readTimeout(access.callTimeout())
                .writeTimeout(access.callTimeout())
                .eventListener(watchedCalls)
                .addInterceptor(GraphClients::named)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .build();
        EntraTokenSource own = access.credential().tokens();
        EntraTokenSource source =
                own != null ? own : new AzureTokenSource(access, new GraphTokenTransport(http, access));
        this.tokens = new GraphTokens(source, access.tenantId(), access.clock());
        this.adapter = new BaseGraphRequestAdapter(
                new AzureIdentityAuthenticationProvider(
                        tokens,
                        new String[] {access.graph().getHost()},
                        new ObservabilityOptions(),
                        false,
                        access.scope()),
                access.graph().toString(),
                http.newBuilder()
                        .addInterceptor(this::pinned)
                        .addNetworkInterceptor(GraphClients::unrepeated)
                        .build());
    }

    /** The configured group. */
    GroupItemRequestBuilder group() {
        return group(groupId);
    }

    GroupItemRequestBuilder group(String id) {
        return groups().byGroupId(id);
    }

    private GroupsRequestBuilder groups() {
        return new GroupsRequestBuilder(new HashMap<>(base()), adapter);
    }

    OrganizationRequestBuilder organization() {
        return new OrganizationRequestBuilder(new HashMap<>(base()), adapter);
    }

    /** A read of a delta query by its whole address, which stays as it is. */
    RequestInformation delta(GraphDeltaPlace.Feed feed, String address) {
        return switch (feed) {
            case USERS -> users().delta().withUrl(address).toGetRequestInformation();
            case GROUPS -> groups().delta().withUrl(address).toGetRequestInformation();
        };
    }

    UsersRequestBuilder users() {
        return new UsersRequestBuilder(new HashMap<>(base()), adapter);
    }

    DomainsRequestBuilder domains() {
        return new DomainsRequestBuilder(new HashMap<>(base()), adapter);
    }

    /** What the SDK's address templates start with. */
    Map<String, Object> base() {
        return Map.of("baseurl", access.graph().toString());
    }

    String clientId() {
        return access.clientId();
    }

    /** Throws the token away, so that the next request is made with one of a credential of its own. */
    void renewToken() {
        tokens.refuse();
    }

    /** The permissions that the token of the last request names; empty if it cannot be read. */
    Optional<Set<String>> roles() {
        return tokens.roles();
    }

    /**
     * Reads with the retries of the configured policy.
     *
     * @param area what the request is for
     * @param goesOn whether it goes on from a link
     * @param request made anew for every try
     */
    <T> Reply<T> read(Area area, boolean goesOn, Supplier<RequestInformation> request, AnswerReader<T> reader) {
        return access.retryPolicy()
                .read(
                        exchange(() -> goesOn ? request.get() : plain(request.get())),
                        response -> GraphErrors.of(response, area, goesOn, access.clock()),
                        reader);
    }

    /** As {@link #writeOnce}, for writes that may be made anew by the host: what was not confirmed is thrown. */
    <T> T write(Area area, Supplier<RequestInformation> request, AnswerReader<T> reader) {
        WriteReply<T> reply =
                writeOnce(request, response -> GraphErrors.of(response, area, false, access.clock()), reader);
        return reply.value().orElseThrow(() -> reply.error().orElseThrow());
    }

    /**
     * Sends a write once; see {@link io.github.rollcall.directory.wire.RetryPolicy#write}.
     *
     * @param request made anew if the first was refused before any effect
     */
    <T> WriteReply<T> writeOnce(Supplier<RequestInformation> request, ErrorTranslator errors, AnswerReader<T> reader) {
        return access.retryPolicy().write(exchange(() -> plain(request.get())), errors, reader);
    }

    private Exchange exchange(Supplier<RequestInformation> request) {
        return new Exchange() {
            @Override
            public WireResponse send() throws IOException {
                return GraphClients.this.send(request.get());
            }

            @Override
            public boolean renewCredentials() {
                tokens.refuse();
                return true;
            }
        };
    }

    private WireResponse send(RequestInformation request) throws IOException {
        if (closed) {
            throw DirectoryException.of(ErrorCode.CONNECTOR_FAILED, "the connector is closed", "Build a new one")
                    .build();
        }
        NativeResponseHandler handler = new NativeResponseHandler();
        request.setResponseHandler(handler);
        request.headers.tryAdd(CLIENT_REQUEST_ID, UUID.randomUUID().toString());
        try {
            adapter.sendPrimitive(request, null, InputStream.class);
        } catch (RuntimeException failed) {
            throw failure(failed);
        }
        Response response = (Response) Objects.requireNonNull(handler.getValue(), "response");
        return new GraphResponse(response, access.maxBodyBytes());
    }

    /** The request with the names of its options as Graph documents them; a link is never touched. */
    private static RequestInformation plain(RequestInformation request) {
        try {
            request.setUri(URI.create(request.getUri().toString().replace("%24", "$")));
            return request;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the SDK made a broken address", impossible);
        }
    }

    /** The SDK wraps whatever happens on the way in a plain RuntimeException. */
    private static DirectoryException failure(RuntimeException failed) throws IOException {
        Optional<DirectoryException> known = Causes.find(failed, DirectoryException.class);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<IOException> broken = Causes.find(failed, IOException.class);
        if (broken.isPresent()) {
            throw broken.get();
        }
        return DirectoryException.of(
                        ErrorCode.CONNECTOR_FAILED,
                        "the Graph SDK failed (" + failed.getClass().getSimpleName() + ")",
                        "Report it")
                .build();
    }

    /** So that an error says which of the hosts, Graph or the authority, could not be reached. */
    private static Response named(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException broken) {
            throw new HostFailure(chain.request().url().host(), broken);
        }
    }

    private Response pinned(Interceptor.Chain chain) throws IOException {
        if (!graph.allows(chain.request().url().uri())) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "a request would leave the configured address",
                            "Nothing was sent. Check the Graph endpoint")
                    .build();
        }
        return chain.proceed(chain.request());
    }

    /** OkHttp by itself sends any request again, writes too, when a 503 asks it not to wait. */
    private static Response unrepeated(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header(RETRY_AFTER, "");
        boolean zero = !wait.isEmpty() && wait.chars().allMatch(digit -> digit == '0');
        return zero ? response.newBuilder().removeHeader(RETRY_AFTER).build() : response;
    }

    @Override
    public void close() {
        closed = true;
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        watchedCalls.close();
    }
}
