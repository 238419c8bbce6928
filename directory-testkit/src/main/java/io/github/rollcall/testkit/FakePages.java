package io.github.rollcall.testkit;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of a {@link FakeDirectory}, of listings and of changes, made from nothing but a cursor. */
final class FakePages {
    private final FakeRoster roster;
    private final FakeScript script;
    private final FakeFaults faults;
    private final String fingerprint;

    private FakePages(FakeRoster roster, FakeScript script, String fingerprint) {
        this.roster = roster;
        this.script = script;
        this.faults = script.faults();
        this.fingerprint = fingerprint;
    }

    static UserPage read(FakeRoster roster, FakeScript script, String fingerprint, @Nullable Cursor cursor) {
        FakePages pages = new FakePages(roster, script, fingerprint);
        Place place = cursor == null ? new Place(Pass.LISTING, 0, roster.logSize()) : pages.place(cursor);
        return place.pass() == Pass.LISTING ? pages.listing(place) : pages.changes(place);
    }

    private enum Pass {
        LISTING,
        CHANGES
    }

    /**
     * Where a pass goes on: a listing after the user of a number, with the place in the log from before it began; changes at
     * a place in the log.
     */
    private record Place(Pass pass, long after, int log) {}

    private Place place(Cursor cursor) {
        String[] parts = cursor.value().split(" ", -1);
        try {
            if (parts.length == 4
                    && cursor.fingerprint().equals(fingerprint)
                    && Integer.parseInt(parts[3]) == script.generation()) {
                Place place = new Place(Pass.valueOf(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
                if (place.after() >= 0 && place.log() >= 0 && place.log() <= roster.logSize()) {
                    return place;
                }
            }
        } catch (IllegalArgumentException e) {
            // Not a cursor of ours: refused below like one that has expired.
        }
        throw DirectoryException.of(
                        ErrorCode.CURSOR_EXPIRED,
                        "the place to go on from is not known any more",
                        "Nothing to do: a full pass starts over")
                .build();
    }

    private Cursor cursor(Pass pass, long after, int log) {
        return new Cursor(pass + " " + after + " " + log + " " + script.generation(), fingerprint);
    }

    private UserPage listing(Place place) {
        UserPage.Builder page = page();
        if (faults.nobody()) {
            return page.end(completion(place.log()));
        }
        int size = roster.pageSize();
        List<FakeRoster.Entry> rows = roster.inScopeAfter(place.after(), size + 1L);
        List<FakeRoster.Entry> shown = rows.subList(0, Math.min(size, rows.size()));
        shown.forEach(row -> show(page, row.user()));
        if (rows.size() == shown.size()) {
            return page.end(completion(place.log()));
        }
        long last = faults.sameCursor()
                ? place.after()
                : shown.get(shown.size() - 1).number();
        return page.next(cursor(Pass.LISTING, last, place.log()));
    }

    private UserPage changes(Place place) {
        UserPage.Builder page = page();
        if (faults.scopeUnknown()) {
            page.scopeUnknown();
        }
        int from = place.log();
        int now = roster.logSize();
        int to = (int) Math.min(now, (long) from + roster.pageSize());
        Set<String> ids = roster.changed(from, to);
        for (String externalId : ids) {
            DirectoryUser user = roster.inScope(externalId);
            if (user != null) {
                show(page, user);
            } else if (!faults.dropped().contains(externalId)) {
                page.removed(new RemovedUser(externalId, roster.presence(externalId)));
            }
        }
        if (to == now) {
            return page.end(completion(now));
        }
        return page.next(cursor(Pass.CHANGES, 0, faults.sameCursor() ? from : to));
    }

    private UserPage.Builder page() {
        UserPage.Builder page = UserPage.builder();
        for (int row = 0; row < faults.rowsWithoutId(); row++) {
            page.rejected(RejectedRow.withoutId("the row has no id"));
        }
        return page;
    }

    private void show(UserPage.Builder page, DirectoryUser user) {
        String externalId = user.id().externalId();
        if (faults.rejected().contains(externalId)) {
            page.rejected(RejectedRow.of(externalId, "the row cannot be read"));
        } else if (!faults.dropped().contains(externalId)) {
            page.user(user);
        }
    }

    private Completion completion(int log) {
        String doubt = faults.doubt();
        Long total = faults.total();
        Completion end = doubt == null ? Completion.proven() : Completion.unproven(doubt);
        end = total == null ? end : end.total(total);
        return script.offersChanges() ? end.changesFrom(cursor(Pass.CHANGES, 0, log)) : end;
    }
}
