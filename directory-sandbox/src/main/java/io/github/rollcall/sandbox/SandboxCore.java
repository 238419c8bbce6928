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
    private final FaultSchedule writeFaults = new FaultSchedule();

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

    FaultSchedule writeFaults() {
        return writeFaults;
    }

    FaultSchedule tokenFaults() {
        return tokenFaults;
    }

    Answer handle(Call call) {
        RequestLog.Purpose purpose = provider.purpose(call);
        log.record(call.recorded(), purpose);
        synchronized (directory) {
            boolean write = purpose == RequestLog.Purpose.DATA && provider.isWrite(call);
            Optional<Fault> fault = fault(purpose, write);
            Answer answer = write && fault.filter(Fault::prevents).isPresent()
                    ? Answer.status(204)
                    : purpose == RequestLog.Purpose.TOKEN ? provider.token(call) : provider.data(call);
            Answer given = fault.map(one -> renderer.spoil(answer, one, baseUrl + call.url()))
                    .orElse(answer);
            return provider.stamp(given, call);
        }
    }

    private Optional<Fault> fault(RequestLog.Purpose purpose, boolean write) {
        return switch (purpose) {
            case TOKEN -> tokenFaults.next();
            case DATA -> {
                Optional<Fault> planned = dataFaults.next();
                yield write ? writeFaults.next().or(() -> planned) : planned;
            }
            case OTHER -> Optional.empty();
        };
    }
}
