package io.github.rollcall.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a {@link SyncFault} can meet a connector, as its tests declare it. Immutable. */
public final class FaultDeclaration {
    private static final FaultDeclaration APPLIES = new FaultDeclaration(null);

    private final @Nullable String reason;

    private FaultDeclaration(@Nullable String reason) {
        this.reason = reason;
    }

    /**
     * It can, so that the tests must strike the connector with it.
     *
     * @return the declaration
     */
    public static FaultDeclaration applies() {
        return APPLIES;
    }

    /**
     * It cannot.
     *
     * @param reason why, one sentence
     * @return the declaration
     * @throws IllegalArgumentException if the reason is blank
     */
    public static FaultDeclaration notApplicable(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: say why the fault cannot meet this connector");
        }
        return new FaultDeclaration(reason);
    }

    /**
     * Whether the fault can meet the connector.
     *
     * @return true if so
     */
    public boolean isApplicable() {
        return reason == null;
    }

    /**
     * Why it cannot.
     *
     * @return empty if it can
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return reason == null ? "APPLIES" : "NOT_APPLICABLE: " + reason;
    }
}
