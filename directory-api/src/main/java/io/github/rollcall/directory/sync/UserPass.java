package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.UserWrite;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a pass and stores each with the place to go on from, in one transaction. The next page is fetched while
 * one is stored.
 */
final class UserPass {
    private static final int MOST_COUNTED_ATTRIBUTES = 200;

    private final RunContext run;
    private final PageRows rows;
    private final Set<UserAttribute> attributes;
    private final VisitedPages visited;

    UserPass(RunContext run) {
        this.run = run;
        this.rows = new PageRows(run);
        this.visited = new VisitedPages(run.options().limits());
        this.attributes = run.calls().call(run.connector()::attributes).stream()
                .sorted()
                .limit(MOST_COUNTED_ATTRIBUTES)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads to the end, whose page is stored with what follows from it. */
    void read() {
        ConnectorCalls.Call<UserPage> fetch = fetch(run.checkpoint().pass().cursor());
        while (run.checkpoint().pass().phase() == Pass.Phase.READING) {
            UserPage page = run.calls().await(fetch);
            Optional<Cursor> next = page.next();
            if (next.isPresent()) {
                visited.visit(next.get());
            }
            RowCounts counts = run.checkpoint().pass().counts().plus(page, attributes);
            PageRows.Content content = rows.of(page);
            if (next.isPresent()) {
                fetch = fetch(next.get());
            }
            store(page, counts, content);
        }
    }

    private ConnectorCalls.Call<UserPage> fetch(@Nullable Cursor cursor) {
        return run.calls().start(() -> run.connector().users(cursor));
    }

    private void store(UserPage page, RowCounts counts, PageRows.Content content) {
        Pass pass = run.checkpoint().pass();
        Pass read = pass.read(counts, page.next().orElse(null));
        SyncProgress further = page.completion()
                .map(completion -> new PassEnd(run).after(read, completion))
                .orElseGet(() -> run.checkpoint().progress().with(read));
        SyncProgress after = further.questions(
                further.questions().answeredBy(content.pending()).opened(content.open(), run.now()));
        ApplyResult result = run.checkpoint().save(after, write -> {
            UserWrite filled = write.users(content.users()).pending(content.pending());
            return pass.scanId() == null ? filled : filled.scan(pass.scanId(), content.seen());
        });
        run.tally().page(result, page);
        page.warnings().forEach(run::warnOnce);
        run.cost(page.cost());
        run.tell(listener -> listener.onPage(run.directory(), run.tally().pages, run.tally().rows));
    }
}
