package io.github.rollcall.sandbox;

import java.util.Optional;

/** The way of a request through a sandbox: count it, answer it, spoil the answer if planned, add the headers. */
final class SandboxCore {

    private final String baseUrl;
    private final SandboxDirectory directory;
    private final Provider provider;
    private final FaultRenderer renderer;
    private final RequestLog log = new RequestLog();
    private final Schedule<Fault> dataFaults = new Schedule<>();
    private final Schedule<Fault> tokenFaults = new Schedule<>();
    private final Schedule<Fault> writeFaults = new Schedule<>();
    private final Schedule<Runnable> events = new Schedule<>();

    SandboxCore(String baseUrl, SandboxDirectory directory, Provider provider) {
        this.baseUrl = baseUrl;
        this.directory = directory;
        this.provider = provider;
        this.renderer = new FaultRenderer(provider.dialect());
    }

    RequestLog log() {
        return log;
    }

    Schedule<Fault> dataFaults() {
        return dataFaults;
    }

    Schedule<Fault> writeFaults() {
        return writeFaults;
    }

    Schedule<Fault> tokenFaults() {
        return tokenFaults;
    }

    /** What else happens when a data request comes. */
    Schedule<Runnable> events() {
        return events;
    }

    Answer handle(Call call) {
        RequestLog.Purpose purpose = provider.purpose(call);
        log.record(call.recorded(), purpose);
        if (purpose == RequestLog.Purpose.DATA) {
            events.next().ifPresent(Runnable::run);
        }
        synchronized (directory) {
            boolean write = purpose == RequestLog.Purpose.DATA && provider.isWrite(call);
            Optional<Fault> fault = fault(purpose, write);
            Answer answer = write && fault.filter(Fault::prevents).isPresent()
                    ? Answer.status(204)
                    : purpose == RequestLog.Purpose.TOKEN ? provider.token(call) : provider.data(call);
            Answer given = fault.map(one -> renderer.spoil(answer, one, baseUrl + call.url()))
                    .orElse(answer);
            renderer.answered(answer);
            fault.ifPresent(one -> log.spoilt());
            Answer stamped = provider.stamp(given, call);
            return fault.map(one -> one.headersOf(stamped)).orElse(stamped);
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
