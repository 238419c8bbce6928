package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The failure of an answer that is not what Graph promises. */
final class InvalidAnswer {
    private InvalidAnswer() {}

    /** Says what is wrong with it, for an area or for none. */
    static DirectoryException of(@Nullable Area area, String problem) {
        DirectoryException.Builder failure = DirectoryException.of(
                ErrorCode.RESPONSE_INVALID,
                "the answer cannot be trusted: " + problem,
                "Nothing was concluded from it. If it persists, check for a proxy in between and report it");
        return (area == null ? failure : failure.area(area)).build();
    }
}
