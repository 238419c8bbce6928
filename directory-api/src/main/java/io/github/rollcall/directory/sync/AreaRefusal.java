package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Requirement;

/** What the provider refuses later than at the check turns an area off as well. */
final class AreaRefusal {
    private AreaRefusal() {}

    /** The status after a failure: off if something was refused that the area needs, and as before otherwise. */
    static AreaStatus status(AreaReport before, DirectoryException failure) {
        return switch (failure.code()) {
            case PERMISSION_MISSING -> off(Requirement.PERMISSION, "a permission", before.area(), failure);
            case LICENCE_MISSING -> off(Requirement.LICENCE, "a licence", before.area(), failure);
            case REQUEST_REFUSED -> off(Requirement.SUPPORT, "support by the provider", before.area(), failure);
            default -> before.status();
        };
    }

    private static AreaStatus off(Requirement kind, String unnamed, Area area, DirectoryException failure) {
        return AreaStatus.disabled(kind, failure.missing().orElse(unnamed), "sync of " + area, failure.remedy());
    }
}
