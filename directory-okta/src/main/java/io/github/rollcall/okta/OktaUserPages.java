package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
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
    private final String fingerprint;

    OktaUserPages(
            OktaClients clients, OktaReads reads, OktaUserMapper mapper, OktaSettings settings, String fingerprint) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
        this.settings = settings;
        this.fingerprint = fingerprint;
    }

    UserPage page(@Nullable Cursor cursor) {
        PageLink first = PageLink.first(listing(clients, settings.groupId()), settings.pageSize());
        PageLink page = cursor == null ? first : first.resume(cursor, fingerprint, clients);
        CallCost spent = CallCost.NONE;
        while (true) {
            try {
                Reply<Rows> rows = reads.get(page, response -> read(response, page));
                return rows.value().page(spent.plus(rows.cost()));
            } catch (DirectoryException tooLarge) {
                // Halved by the failed try; a page of one row cannot shrink.
                if (tooLarge.code() != ErrorCode.RESPONSE_TOO_LARGE || page.limit() == 1) {
                    throw tooLarge;
                }
                spent = spent.plus(CallCost.ONE_REQUEST);
            }
        }
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
        return new Rows(users, next, completion(links, count.get(), asked));
    }

    /** An answer that names itself and nothing that follows is the end; one without links does not say. */
    private static Completion completion(LinkHeader links, int rows, int asked) {
        if (links.hasSelf()) {
            return Completion.proven();
        }
        return Completion.unproven(
                rows >= asked
                        ? "a full page of " + rows + " rows came without a link to itself, so more may follow"
                        : "the last page came without a link to itself");
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

        private UserPage page(CallCost cost) {
            UserPage.Builder page = users.cost(cost);
            return next.map(link -> page.next(link.cursor(fingerprint))).orElseGet(() -> page.end(completion));
        }
    }
}
