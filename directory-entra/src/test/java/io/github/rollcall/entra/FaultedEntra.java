package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.provider.faults.FaultedProvider;
import io.github.rollcall.provider.faults.NamedFault;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** How the faults of the grid look at Entra. */
final class FaultedEntra extends EntraUnderTest implements FaultedProvider {
    private static final String JSON = "application/json";

    FaultedEntra(SandboxOptions options) {
        super(options);
    }

    @Override
    public String connectorName() {
        return "entra";
    }

    @Override
    public DirectoryConnector connectorOf(DirectoryId directory) {
        return builder().directoryId(directory).build();
    }

    @Override
    public DirectoryConnector connectorWithin(Duration callTimeout, long maxBodyBytes) {
        return builder()
                .callTimeout(callTimeout)
                .maxBodyBytes(maxBodyBytes)
                .retryPolicy(RetryPolicy.defaults().maxRetries(1).pause(time -> {}))
                .build();
    }

    @Override
    public DirectoryConnector connectorWithThrowingCredential() {
        return builder()
                .clientSecret(() -> {
                    throw new IllegalStateException("the vault is closed");
                })
                .build();
    }

    @Override
    public DirectoryConnector connectorAt(URI address) {
        return builder()
                .graphEndpoint(URI.create(address + "/v1.0"))
                .authorityHost(address)
                .build();
    }

    @Override
    public boolean tellsChanges() {
        return true;
    }

    @Override
    public String statusAttribute() {
        return "accountEnabled";
    }

    @Override
    public void answerAsSomebodyElse() {
        String claims = "{\"tid\":\"11111111-2222-3333-4444-555555555555\"}";
        String token =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".x";
        String body = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + token + "\"}";
        sandbox().failTokenRequests(100, Fault.status(200, body, JSON));
    }

    @Override
    public void answerAsBefore() {
        sandbox().clearFaults();
    }

    @Override
    public String waitHeader() {
        return "Retry-After";
    }

    @Override
    public List<NamedFault> throttles() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
        return List.of(
                new NamedFault("a second", Fault.tooManyRequests(Duration.ofSeconds(1))),
                new NamedFault("150 s", Fault.tooManyRequests(Duration.ofSeconds(150))),
                new NamedFault("an hour", Fault.tooManyRequests(Duration.ofHours(1))),
                new NamedFault(
                        "a date",
                        Fault.tooManyRequests(Duration.ofSeconds(1)).header(waitHeader(), any -> List.of(soon))),
                new NamedFault("503 and an hour", Fault.unavailable(Duration.ofHours(1))));
    }

    @Override
    public List<NamedFault> lostChanges() {
        return List.of(
                new NamedFault("410", Fault.status(410)),
                new NamedFault("400 syncStateNotFound", lost(400, "syncStateNotFound")),
                new NamedFault("404 SyncStateNotFound", lost(404, "SyncStateNotFound")),
                new NamedFault("400 resyncRequired", lost(400, "resyncRequired")));
    }

    private static Fault lost(int status, String code) {
        return Fault.status(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}", JSON);
    }

    @Override
    public Optional<ChangeTeller> changes() {
        return Optional.of(new ChangeTeller() {
            @Override
            public void repeat() {
                sandbox().delta().repeatRows();
            }

            @Override
            public void split() {
                sandbox().delta().pageSize(1);
                sandbox().delta().emptyPages(2);
            }

            @Override
            public void plainly() {
                sandbox().delta().asUsual();
            }
        });
    }
}
