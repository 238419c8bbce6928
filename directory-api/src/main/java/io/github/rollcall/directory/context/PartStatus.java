package io.github.rollcall.directory.context;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Requirement;

/** Why a part is off, by what went wrong when it was read. */
final class PartStatus {
    private PartStatus() {}

    static AreaStatus of(RuntimeException failure, String lost) {
        if (!(failure instanceof DirectoryException known)) {
            // The message of an undeclared exception may hold anything, so only its class is told.
            return AreaStatus.unknown(
                    "an answer (" + failure.getClass().getSimpleName() + ")",
                    "Report it to the author of the connector or store");
        }
        return switch (known.code()) {
            case PERMISSION_MISSING ->
                AreaStatus.disabled(
                        Requirement.PERMISSION, known.missing().orElse("a permission"), lost, known.remedy());
            case LICENCE_MISSING ->
                AreaStatus.disabled(Requirement.LICENCE, known.missing().orElse("a licence"), lost, known.remedy());
            default -> AreaStatus.unknown("an answer (" + known.code() + ")", known.remedy());
        };
    }
}
