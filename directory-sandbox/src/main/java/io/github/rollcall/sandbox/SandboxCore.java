package io.github.rollcall.sandbox;

import java.util.Optional;

/** The way of a request through a sandbox: count it, answer it, spoil the answer if planned, add the headers. */
final class SandboxCore {

    private final String baseUrl;
    private final SandboxDirectory directory;
    private final Provider provider;
    private final FaultRenderer renderer;
    private final RequestLog log = new RequestLog();
    private final FaultSchedule dataFaults = new FaultSchedule();
    private final FaultSchedule tokenFaults = new FaultSchedule();

    SandboxCore(String baseUrl, SandboxDirectory directory, Provider provider) {
        this.baseUrl = baseUrl;
        this.directory = directory;
        this.provider = provider;
        this.renderer = new FaultRenderer(provider.dialect());
    }

    RequestLog log() {
        return log;
    }

    FaultSchedule dataFaults() {
        return dataFaults;
    }

    FaultSchedule tokenFaults() {
        return tokenFaults;
    }

    Answer handle(Call call) {
        RequestLog.Purpose purpose = provider.purpose(call);
        log.record(call.recorded(), purpose);
        synchronized (directory) {
            Answer answer = purpose == RequestLog.Purpose.TOKEN ? provider.token(call) : provider.data(call);
            Answer given = fault(purpose)
                    .map(fault -> renderer.spoil(answer, fault, baseUrl + call.url()))
                    .orElse(answer);
            return provider.stamp(given, call);
        }
    }

    private Optional<Fault> fault(RequestLog.Purpose purpose) {
        return switch (purpose) {
            case TOKEN -> tokenFaults.next();
            case DATA -> dataFaults.next();
            case OTHER -> Optional.empty();
        };
    }
}
