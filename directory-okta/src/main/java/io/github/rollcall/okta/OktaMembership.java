package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user belongs to the configured group, by the groups of the user; without a group everybody belongs. And whether a
 * user whom Okta does not find is gone. An app whose role has lost the groups is shown a list without them, and one behind a
 * broken gateway finds nothing at all, so either is believed only beside something that is there for certain.
 */
final class OktaMembership {
    private static final int PAGE_SIZE = 200;
    private static final int MAX_PAGES = 50;

    private final OktaClients clients;
    private final OktaReads reads;
    private final @Nullable String groupId;

    OktaMembership(OktaClients clients, OktaReads reads, OktaSettings settings) {
        this.clients = clients;
        this.reads = reads;
        this.groupId = settings.groupId();
    }

    private record Page(boolean found, Optional<PageLink> next, Optional<String> doubt) {}

    /**
     * Asks. "No" needs the proven end of the list, and {@link #proveShown} after it.
     *
     * @throws DirectoryException if the answer is not clear
     */
    Reply<Boolean> of(String userId) {
        if (groupId == null) {
            return new Reply<>(true, CallCost.NONE);
        }
        CallCost cost = CallCost.NONE;
        Optional<PageLink> next =
                Optional.of(PageLink.first(URI.create(OktaUserById.address(clients, userId) + "/groups"), PAGE_SIZE));
        Set<String> seen = new HashSet<>();
        while (next.isPresent()) {
            PageLink link = next.get();
            if (!seen.add(link.address().toString()) || seen.size() > MAX_PAGES) {
                throw unclear("its pages do not end");
            }
            Reply<Page> page = reads.get(link, response -> read(response, link, groupId));
            cost = cost.plus(page.cost());
            if (page.value().found()) {
                return new Reply<>(true, cost);
            }
            page.value().doubt().ifPresent(doubt -> {
                throw unclear(doubt);
            });
            next = page.value().next();
        }
        return new Reply<>(false, cost);
    }

    /**
     * Makes sure that the app is shown what memberships are about: the configured group, or else any user. To be asked after the
     * lists of groups that are to be believed.
     *
     * @throws DirectoryException if it is not
     */
    CallCost proveShown() {
        return groupId == null ? proveUsersShown() : proveGroupShown(groupId);
    }

    private CallCost proveGroupShown(String wanted) {
        return reads.get(clients.address("/api/v1/groups/" + clients.segment(wanted)), response -> {
                    if (StrictJson.object(response.body())
                            .string("id")
                            .filter(wanted::equals)
                            .isEmpty()) {
                        throw unclear("the group that was asked for is another");
                    }
                    return true;
                })
                .cost();
    }

    private CallCost proveUsersShown() {
        Reply<Integer> rows = reads.get(PageLink.first(clients.address(OktaUpdates.PATH), 1), OktaMembership::count);
        if (rows.value() == 0) {
            throw unclear("the app is shown no user at all");
        }
        return rows.cost();
    }

    /** The other address at which a user who was not found must not be found either. */
    enum Other {
        PROFILE,
        GROUPS
    }

    /**
     * Asks again about a user who was not found: some user has to be shown, which a role that shows the group alone does not, and
     * then this one not, at another address.
     *
     * @throws DirectoryException if that does not prove that the user is gone
     */
    CallCost proveGone(String userId, Other other) {
        CallCost cost = proveUsersShown();
        URI profile = OktaUserById.address(clients, userId);
        try {
            if (other == Other.PROFILE) {
                reads.get(profile, response -> StrictJson.object(response.body()));
            } else {
                reads.get(URI.create(profile + "/groups"), OktaMembership::count);
            }
        } catch (DirectoryException refusal) {
            if (OktaErrors.isNotFound(refusal)) {
                return cost.plus(CallCost.ONE_REQUEST);
            }
            throw refusal;
        }
        throw OktaPlaces.invalid("a user was not found, and was found then");
    }

    private Page read(WireResponse response, PageLink link, String wanted) throws IOException {
        LinkHeader links = LinkHeader.of(response);
        AtomicBoolean found = new AtomicBoolean();
        AtomicBoolean odd = new AtomicBoolean();
        StrictJson.rows(response.body(), row -> {
            Optional<String> id = Optional.ofNullable(row).flatMap(group -> group.string("id"));
            odd.compareAndSet(false, id.isEmpty());
            found.compareAndSet(false, id.filter(wanted::equals).isPresent());
        });
        Optional<PageLink> next = links.next().map(target -> link.next(target, clients));
        Optional<String> doubt = odd.get()
                ? Optional.of("a row has no id")
                : Optional.of("its end is not proven").filter(end -> next.isEmpty() && !links.hasSelf());
        return new Page(found.get(), next, doubt);
    }

    private static int count(WireResponse response) throws IOException {
        int[] rows = {0};
        StrictJson.rows(response.body(), row -> rows[0]++);
        return rows[0];
    }

    private static DirectoryException unclear(String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the list of a user's groups is not clear: " + problem,
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }
}
