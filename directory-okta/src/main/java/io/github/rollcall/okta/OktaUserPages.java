package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The listing of the scope, page by page: the members of the group, or all users. Okta's plain listing of all users leaves
 * out deactivated ones, a search for any status does not.
 */
final class OktaUserPages {
    private final OktaClients clients;
    private final OktaReads reads;
    private final OktaUserMapper mapper;
    private final OktaSettings settings;
    private final OktaPlaces places;
    private final OktaChangesStart changes;

    OktaUserPages(
            OktaClients clients,
            OktaReads reads,
            OktaUserMapper mapper,
            OktaSettings settings,
            OktaPlaces places,
            OktaChangesStart changes) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
        this.settings = settings;
        this.places = places;
        this.changes = changes;
    }

    UserPage page(@Nullable Cursor cursor) {
        PageLink first = PageLink.first(listing(clients, settings.groupId()), settings.pageSize());
        if (cursor != null) {
            OktaPlaces.Listing place = places.readListing(cursor);
            PageLink page = first.resume(place.page(), settings.fingerprint(), clients);
            return page(page, place.changes(), CallCost.NONE);
        }
        // Before the listing, so that what changes meanwhile is told later, if need be a second time.
        Reply<Optional<OktaPlace>> start = changes.take();
        return page(first, start.value(), start.cost());
    }

    private UserPage page(PageLink page, Optional<OktaPlace> changesFrom, CallCost before) {
        Reply<Rows> rows = reads.page(page, response -> read(response, page));
        return rows.value().page(changesFrom.map(OktaPlace::afterAPage), before.plus(rows.cost()));
    }

    /** Where the scope is listed, without a page size. */
    static URI listing(OktaClients clients, @Nullable String groupId) {
        return groupId == null
                ? clients.address("/api/v1/users", "search", "status pr")
                : clients.address("/api/v1/groups/" + clients.segment(groupId) + "/users");
    }

    private Rows read(WireResponse response, PageLink page) throws IOException {
        Optional<PageLink> next;
        LinkHeader links = LinkHeader.of(response);
        UserPage.Builder users = UserPage.builder();
        AtomicInteger count = new AtomicInteger();
        int asked = page.limit();
        StrictJson.rows(response.body(), OktaUserMapper.READ, row -> {
            count.incrementAndGet();
            mapper.add(row, users);
        });
        next = links.next().map(link -> page.next(link, clients));
        return new Rows(users, next, links.completion(count.get(), asked));
    }

    private final class Rows {
        private final UserPage.Builder users;
        private final Optional<PageLink> next;
        private final Completion completion;

        private Rows(UserPage.Builder users, Optional<PageLink> next, Completion completion) {
            this.users = users;
            this.next = next;
            this.completion = completion;
        }

        private UserPage page(Optional<OktaPlace> changesFrom, CallCost cost) {
            UserPage.Builder page = users.cost(cost);
            if (next.isPresent()) {
                return page.next(places.cursor(next.get(), changesFrom));
            }
            return page.end(changesFrom
                    .map(place -> completion.changesFrom(places.cursor(place)))
                    .orElse(completion));
        }
    }
}
