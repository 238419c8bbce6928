package io.github.rollcall.directory.audit;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the steps of Rollcall write to the host's {@link AuditLog}: what comes first is written or stops the step, what only
 * tells is written or warned about. Safe for many threads.
 */
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final AuditLog log;

    /**
     * A trail into a log.
     *
     * @param log the host's log
     */
    public AuditTrail(AuditLog log) {
        this.log = Objects.requireNonNull(log, "log");
    }

    /**
     * Writes an event. For a step that is {@link AuditStep#isFirst() first} call it before the step is done.
     *
     * @param event the event
     * @throws DirectoryException code {@link ErrorCode#AUDIT_FAILED} if the log fails and the step is a first one: the step
     *     must not be done. For the others a failing log is a warning, and the step stands.
     */
    public void write(AuditEvent event) {
        try {
            log.append(event);
        } catch (RuntimeException failure) {
            // The message of the host's exception may hold anything, so only its class is told.
            String kind = failure.getClass().getSimpleName();
            if (event.step().isFirst()) {
                throw notWritten(event.step(), kind);
            }
            LOG.warn(
                    "The audit log failed ({}): the event {} of {} is not written",
                    kind,
                    event.step(),
                    event.directory());
        }
    }

    private static DirectoryException notWritten(AuditStep step, String kind) {
        return DirectoryException.of(
                        ErrorCode.AUDIT_FAILED,
                        "the audit log failed (" + kind + "), so the step " + step + " was not done",
                        "Repair the audit log; nothing that must be audited is done while it fails")
                .build();
    }
}
