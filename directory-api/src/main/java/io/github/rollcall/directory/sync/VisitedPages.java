package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The places one listing has led to. It refuses to come to one again, and to go on without end. */
final class VisitedPages {
    private final Set<UUID> visited = new HashSet<>();
    private final int maxPages;

    VisitedPages(SyncLimits limits) {
        this.maxPages = limits.maxPages();
    }

    void visit(Cursor next) {
        // A digest of each, because cursors are long and there may be many.
        if (!visited.add(UUID.nameUUIDFromBytes(next.value().getBytes(StandardCharsets.UTF_8)))) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_REPEATED,
                            "the provider's paging came back to a page that was read before",
                            "The next run starts over; if it persists, report it to the provider")
                    .build();
        }
        if (visited.size() >= maxPages) {
            throw DirectoryException.of(
                            ErrorCode.TOO_MANY_PAGES,
                            "the pass has more than " + maxPages + " pages",
                            "Raise SyncLimits.maxPages if the directory is really that large")
                    .build();
        }
    }
}
