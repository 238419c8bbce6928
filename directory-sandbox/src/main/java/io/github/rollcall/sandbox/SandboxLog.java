package io.github.rollcall.sandbox;

import java.util.List;

/**
 * The System Log of an Okta sandbox. It has an event for whatever is done to users and groups, and answers once
 * {@code okta.logs.read} is granted. An event may also be told of something that never happened, because an event is only a hint.
 */
public final class SandboxLog {
    private final SandboxDirectory directory;
    private final OktaEventLog log;
    private boolean repeats;
    private boolean refused;

    SandboxLog(SandboxDirectory directory, OktaEventLog log) {
        this.directory = directory;
        this.log = log;
    }

    /** Keeps events back from now on. */
    public void delay() {
        locked(log::delay);
    }

    /** Tells what was kept back, behind everything that was told meanwhile, and nothing more is kept back. */
    public void catchUp() {
        locked(log::catchUp);
    }

    /** Tells each event of a page twice from now on. */
    public void repeatEvents() {
        locked(() -> repeats = true);
    }

    /** Tells each event once again. */
    public void asUsual() {
        locked(() -> repeats = false);
    }

    /**
     * Tells an event about an employee without anything happening. One about a membership names the synced group.
     *
     * @param eventType Okta's name, for example {@code user.lifecycle.delete.completed}
     * @param employee id or login
     */
    public void tell(String eventType, String employee) {
        locked(() -> log.tell(eventType, true, targets(eventType, employee)));
    }

    /**
     * Tells that something was tried and failed.
     *
     * @param eventType Okta's name of what was tried
     * @param employee id or login
     */
    public void tellFailure(String eventType, String employee) {
        locked(() -> log.tell(eventType, false, targets(eventType, employee)));
    }

    /**
     * Tells an event that does not say whom it is about.
     *
     * @param eventType Okta's name
     */
    public void tellWithoutTarget(String eventType) {
        locked(() -> log.tell(
                eventType,
                true,
                eventType.startsWith("group.") ? List.of(OktaEventLog.target(directory.scope())) : List.of()));
    }

    /** Narrows the administrator role to one that may not read the log. */
    public void refuse() {
        locked(() -> refused = true);
    }

    /** Lets the administrator role read the log again. */
    public void allow() {
        locked(() -> refused = false);
    }

    boolean repeats() {
        return repeats;
    }

    boolean isRefused() {
        return refused;
    }

    private List<OktaLogEvent.Target> targets(String eventType, String employee) {
        OktaLogEvent.Target user = OktaEventLog.target(directory.require(employee));
        return eventType.startsWith("group.") ? List.of(user, OktaEventLog.target(directory.scope())) : List.of(user);
    }

    private void locked(Runnable change) {
        synchronized (directory) {
            change.run();
        }
    }
}
