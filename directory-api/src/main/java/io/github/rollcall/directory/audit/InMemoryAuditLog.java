package io.github.rollcall.directory.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Audit events in memory, for quick starts and tests: they are gone when the process ends, and nothing bounds their number.
 * Safe for threads of one process.
 */
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEvent> events = new ArrayList<>();

    /** An empty log. */
    public InMemoryAuditLog() {}

    @Override
    public synchronized void append(AuditEvent event) {
        events.add(event);
    }

    /**
     * What was written so far.
     *
     * @return a copy, the oldest event first
     */
    public synchronized List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
