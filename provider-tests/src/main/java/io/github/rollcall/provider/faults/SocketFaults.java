package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.SyncFault;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults below HTTP: nobody listens, or nobody who can be trusted. */
final class SocketFaults {
    private SocketFaults() {}

    // --- nobody listens ---------------------------------------------------------------------------------------------

    static List<FaultCase> refused(Function<SandboxOptions, FaultedProvider> start, FaultLedger ledger) {
        return List.of(new FaultCase("nobody listens from a request on", shared -> refused(start, ledger, shared)));
    }

    private static void refused(
            Function<SandboxOptions, FaultedProvider> start, FaultLedger ledger, FaultWorld shared) {
        try (LoopbackRelay relay = new LoopbackRelay()) {
            FaultedProvider provider = start.apply(SandboxOptions.empty().behind(relay.url()));
            relay.passOnTo(provider.sandbox().port());
            try (FaultWorld world = new FaultWorld(provider, ledger, SyncFault.CONNECTION_REFUSED)) {
                for (SyncMode mode : shared.modes()) {
                    for (int request = 1; request <= world.requests(mode); request++) {
                        world.tell(refusedFrom(relay, mode, request));
                    }
                }
                world.end();
            }
        }
    }

    private static FaultCell refusedFrom(LoopbackRelay relay, SyncMode mode, int request) {
        return new FaultCell("refused from request " + request, mode, FAILED, STAGED)
                .arm(world -> {
                    relay.refuseFrom(request);
                    world.strike();
                })
                .check((world, report) -> world.require(
                        relay.isShut()
                                && report.error()
                                                .map(DirectoryException::code)
                                                .filter(ErrorCode.UNREACHABLE::equals)
                                                .isPresent()
                                        == (report.outcome() == FAILED),
                        "a refused connection is not UNREACHABLE: " + report.error()))
                .disarm(world -> relay.listen());
    }

    // --- nobody who can be trusted ----------------------------------------------------------------------------------

    static List<FaultCase> untrusted() {
        return Stream.of(TlsHost.Certificate.values())
                .map(certificate -> new FaultCase(certificate.toString(), world -> untrusted(world, certificate)))
                .toList();
    }

    private static void untrusted(FaultWorld world, TlsHost.Certificate certificate) {
        try (TlsHost host = TlsHost.with(certificate)) {
            for (SyncMode mode : world.modes()) {
                world.tell(new FaultCell(certificate.toString(), mode, FAILED)
                        .connector(armed -> armed.provider.connectorAt(host.url()))
                        .check((after, report) -> {
                            boolean refused = report.error()
                                    .filter(error -> error.code() == ErrorCode.TLS_FAILED)
                                    .isPresent();
                            boolean named = String.valueOf(
                                            report.error().orElseThrow().getMessage())
                                    .contains("localhost");
                            after.require(
                                    refused == !certificate.isGood() && (named || certificate.isGood()),
                                    certificate + ": " + report.error());
                            after.require(
                                    host.requests() == 0 || certificate.isGood(),
                                    "a request went to a host nobody trusts");
                        })
                        .strikes());
            }
        }
    }
}
