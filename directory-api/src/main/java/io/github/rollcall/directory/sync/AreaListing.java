package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.store.AreaScan;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads listings of one area to their ends, page by page, under the lease of the run. */
final class AreaListing {
    /** The doubt about a listing that is proven to its end and showed nobody. */
    static final String EMPTY = "the listing was empty";

    private static final long TOLERATED_SHARE_OF_TOTAL = 10;

    private final RunContext run;
    private final Area area;
    private final AreaScan scan;
    private AreaCounts counts = AreaCounts.NONE;

    AreaListing(RunContext run, Area area) {
        this.run = run;
        this.area = area;
        this.scan = new AreaScan(
                run.directory(), run.checkpoint().epoch(), UUID.randomUUID().toString());
    }

    AreaScan scan() {
        return scan;
    }

    AreaCounts counts() {
        return counts;
    }

    void counts(AreaCounts more) {
        counts = more;
    }

    /**
     * Reads to the end.
     *
     * @param pages one page of the provider
     * @param store takes each page
     * @return why nothing follows from absence; empty if the end is proven and the listing is not empty
     */
    <T> Optional<String> read(Function<@Nullable Cursor, ListingPage<T>> pages, Consumer<ListingPage<T>> store) {
        VisitedPages visited = new VisitedPages(run.options().limits());
        boolean nameless = false;
        long rows = 0;
        @Nullable Cursor cursor = null;
        while (true) {
            Cursor from = cursor;
            ListingPage<T> page = ask(() -> pages.apply(from));
            run.cost(page.cost());
            // First, because a run that has lost its lease may write nothing.
            run.checkpoint().renew();
            SpiCalls.store(() -> {
                store.accept(page);
                return page;
            });
            rows += page.rows().size() + page.rejected().size();
            nameless |= page.rejected().stream().map(RejectedRow::externalId).anyMatch(Optional::isEmpty);
            Optional<Completion> end = page.completion();
            if (end.isPresent()) {
                return doubt(end.get(), rows, nameless);
            }
            cursor = page.next().orElseThrow();
            visited.visit(cursor);
        }
    }

    /** Asks the connector. */
    <T> T ask(Supplier<T> call) {
        return run.calls().call(call);
    }

    void warn(String warning) {
        run.warn("area " + area + ": " + warning);
    }

    /** Whether a failure is about the object asked for and not about the area. */
    static boolean isOfOneObject(DirectoryException failure) {
        return switch (failure.code()) {
            case SCOPE_NOT_FOUND, PERMISSION_MISSING -> true;
            default -> false;
        };
    }

    private static Optional<String> doubt(Completion end, long rows, boolean nameless) {
        if (end.doubt().isPresent()) {
            return end.doubt();
        }
        if (nameless) {
            return Optional.of("rows had no id");
        }
        long total = end.total().orElse(0);
        if (rows == 0 && total == 0) {
            return Optional.of(EMPTY);
        }
        return rows < total - total / TOLERATED_SHARE_OF_TOTAL
                ? Optional.of("the listing showed " + rows + " rows and the provider counts " + total)
                : Optional.empty();
    }
}
