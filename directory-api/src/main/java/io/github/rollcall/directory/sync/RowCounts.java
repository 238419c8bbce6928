package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows of a pass so far: how many, how many unreadable, and how many users lack which attribute. */
record RowCounts(long rows, long rejected, long nameless, Map<UserAttribute, Long> missing) {
    static final RowCounts NONE = new RowCounts(0, 0, 0, Map.of());

    private static final int TOLERATED = 10;

    RowCounts {
        missing = Map.copyOf(missing);
    }

    /** Adds a page; refuses the pass when more than ten and more than a tenth of its rows cannot be read. */
    RowCounts plus(UserPage page, Set<UserAttribute> mapped) {
        Map<UserAttribute, Long> lacking = new TreeMap<>(missing);
        for (DirectoryUser user : page.users()) {
            for (UserAttribute attribute : mapped) {
                if (!user.attribute(attribute).isPresent()) {
                    lacking.merge(attribute, 1L, Long::sum);
                }
            }
        }
        RowCounts sum = new RowCounts(
                rows
                        + page.users().size()
                        + page.removed().size()
                        + page.rejected().size(),
                rejected + page.rejected().size(),
                nameless
                        + page.rejected().stream()
                                .filter(row -> row.externalId().isEmpty())
                                .count(),
                lacking);
        sum.refuseIfTooManyRejected(page);
        return sum;
    }

    private void refuseIfTooManyRejected(UserPage page) {
        if (rejected > TOLERATED && rejected * 10 > rows) {
            String example = page.rejected().isEmpty()
                    ? ""
                    : "; for example: " + page.rejected().get(0).problem();
            throw DirectoryException.of(
                            ErrorCode.TOO_MANY_BAD_ROWS,
                            rejected + " of " + rows + " rows cannot be read" + example,
                            "Check permissions and attribute mapping; the pass starts over with the next run")
                    .build();
        }
    }
}
