package io.github.rollcall.directory.audit;

/**
 * Where the host keeps audit events.
 *
 * <p><b>Threads.</b> Called by several threads at once, in the thread that does the step, and that thread waits.
 *
 * <p><b>Order.</b> Of two calls that do not overlap, the events are kept in the order of the calls.
 *
 * <p><b>Errors.</b> A return means that the event is kept as safely as this log can. Any exception means that it may not be:
 * a step whose event comes first ({@link AuditStep#isFirst()}) then does not happen, so a log that fails stops
 * verifications and resets. The call is not repeated; an event that was kept although the call failed tells of a step that
 * was meant and not done, which harms nobody. Exceptions must not carry what the event says.
 *
 * <p><b>Host transactions.</b> Events of refused steps are as important as the others: a log that writes to a database does
 * so in a transaction of its own, which no rollback of the host takes back.
 */
@FunctionalInterface
public interface AuditLog {
    /**
     * Keeps an event.
     *
     * @param event the event, complete
     */
    void append(AuditEvent event);
}
