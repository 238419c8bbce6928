package io.github.rollcall.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The System Log: an event for everything that happens, in the order in which the log got to know. Guarded by the directory's lock. */
final class OktaEventLog implements DirectoryJournal {
    private static final Duration RETENTION = Duration.ofDays(90);

    /** So many events at once are let go when their time is over. */
    private static final int FORGOTTEN_AT_ONCE = 200;

    private final SandboxDirectory directory;
    private final List<OktaLogEvent> events = new ArrayList<>();
    private final List<OktaLogEvent> late = new ArrayList<>();
    private final long series = UUID.randomUUID().getMostSignificantBits();
    private long told;
    private int forgotten;
    private boolean delayed;

    OktaEventLog(SandboxDirectory directory) {
        this.directory = directory;
    }

    /** What the log still knows, in that order. */
    List<OktaLogEvent> events() {
        return events;
    }

    /** How many events there were before these. */
    int forgotten() {
        return forgotten;
    }

    private void forget() {
        while (events.size() >= FORGOTTEN_AT_ONCE && !isKept(events.get(FORGOTTEN_AT_ONCE - 1))) {
            events.subList(0, FORGOTTEN_AT_ONCE).clear();
            forgotten += FORGOTTEN_AT_ONCE;
        }
    }

    boolean isKept(OktaLogEvent event) {
        return !event.persisted().isBefore(directory.now().minus(RETENTION));
    }

    /** Keeps what happens from now on for later. */
    void delay() {
        delayed = true;
    }

    /** Gets to know what was kept back, each with the time at which it happened. */
    void catchUp() {
        delayed = false;
        late.forEach(event -> events.add(event.persistedAt(directory.now())));
        late.clear();
    }

    void tell(String type, boolean success, List<OktaLogEvent.Target> targets) {
        forget();
        Instant now = directory.now();
        told++;
        (delayed ? late : events).add(new OktaLogEvent(new UUID(series, told), type, success, now, now, targets));
    }

    private void tell(String type, OktaLogEvent.Target... targets) {
        tell(type, true, List.of(targets));
    }

    static OktaLogEvent.Target target(UserEntry user) {
        SandboxEmployee employee = user.employee();
        return new OktaLogEvent.Target(
                user.id(), "User", employee.login(), employee.value(SandboxAttribute.DISPLAY_NAME));
    }

    static OktaLogEvent.Target target(GroupNode group) {
        return new OktaLogEvent.Target(group.id(), "UserGroup", "unknown", group.name());
    }

    @Override
    public void added(UserEntry user) {
        tell("user.lifecycle.create", target(user));
        switch (user.employee().status()) {
            case STAGED -> {}
            case DEPROVISIONED -> tell("user.lifecycle.deactivate", target(user));
            default -> tell("user.lifecycle.activate", target(user));
        }
    }

    @Override
    public void updated(UserEntry user) {
        tell("user.account.update_profile", target(user));
    }

    @Override
    public void statusChanged(UserEntry user, EmployeeStatus before) {
        tell(
                switch (user.employee().status()) {
                    case DEPROVISIONED -> "user.lifecycle.deactivate";
                    case SUSPENDED -> "user.lifecycle.suspend";
                    case LOCKED_OUT -> "user.account.lock";
                    case RECOVERY -> "user.account.reset_password";
                    case PASSWORD_EXPIRED -> "user.account.expire_password";
                    case STAGED -> "user.lifecycle.create";
                    case PROVISIONED -> "user.lifecycle.activate";
                    case ACTIVE -> back(before);
                },
                target(user));
    }

    private static String back(EmployeeStatus before) {
        return switch (before) {
            case SUSPENDED -> "user.lifecycle.unsuspend";
            case LOCKED_OUT -> "user.account.unlock";
            case RECOVERY, PASSWORD_EXPIRED -> "user.account.update_password";
            default -> "user.lifecycle.activate";
        };
    }

    @Override
    public void deleted(UserEntry user) {
        if (user.employee().status() != EmployeeStatus.DEPROVISIONED) {
            tell("user.lifecycle.deactivate", target(user));
        }
        tell("user.lifecycle.delete.initiated", target(user));
        tell("user.lifecycle.delete.completed", target(user));
    }

    @Override
    public void member(GroupNode group, UserEntry user, boolean added) {
        tell(added ? "group.user_membership.add" : "group.user_membership.remove", target(user), target(group));
    }

    @Override
    public void groupAdded(GroupNode group) {
        tell("group.lifecycle.create", target(group));
    }

    @Override
    public void groupDeleted(GroupNode group) {
        tell("group.lifecycle.delete", target(group));
    }
}
