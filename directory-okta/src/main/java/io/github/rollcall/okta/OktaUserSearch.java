package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single users by hint, through Okta's search, whose hits are checked again. */
final class OktaUserSearch {
    private static final int PAGE_SIZE = 10;
    private static final int MAX_PAGES = 10;

    /** Whoever is carried by more users of the org is nobody's hint; their groups are not asked for one by one. */
    private static final int MOST_CARRIERS = 20;

    private final OktaClients clients;
    private final OktaReads reads;
    private final OktaUserMapper mapper;
    private final OktaMembership membership;
    private final OktaSettings settings;

    OktaUserSearch(
            OktaClients clients,
            OktaReads reads,
            OktaUserMapper mapper,
            OktaMembership membership,
            OktaSettings settings) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
        this.membership = membership;
        this.settings = settings;
    }

    /** The one user of the scope who carries the hint. */
    HintMatch<DirectoryUser> find(LoginHint hint) {
        List<String> terms = Stream.of(UserAttribute.USERNAME, UserAttribute.EMAIL, UserAttribute.EMPLOYEE_ID)
                .flatMap(attribute -> settings.attributes().profileNames(attribute).stream())
                .distinct()
                .map(name -> "profile." + name + " eq " + quoted(hint.key().value()))
                .toList();
        if (terms.isEmpty()) {
            return HintMatch.none();
        }
        Map<String, DirectoryUser> carriers = search(hint, String.join(" or ", terms));
        if (carriers.size() > MOST_CARRIERS) {
            return HintMatch.ambiguous();
        }
        @Nullable DirectoryUser member = null;
        for (DirectoryUser carrier : carriers.values()) {
            if (membership.of(carrier.id().externalId()).value()) {
                if (member != null) {
                    return HintMatch.ambiguous();
                }
                member = carrier;
            }
        }
        return member == null ? HintMatch.none() : HintMatch.one(member);
    }

    /** All carriers, or the first of too many. */
    private Map<String, DirectoryUser> search(LoginHint hint, String expression) {
        Map<String, DirectoryUser> carriers = new LinkedHashMap<>();
        Optional<PageLink> next =
                Optional.of(PageLink.first(clients.address("/api/v1/users", "search", expression), PAGE_SIZE));
        Set<String> seen = new HashSet<>();
        while (next.isPresent() && carriers.size() <= MOST_CARRIERS) {
            PageLink link = next.get();
            if (!seen.add(link.address().toString()) || seen.size() > MAX_PAGES) {
                throw endless();
            }
            Hits hits = reads.get(link, response -> read(response, link)).value();
            hits.users().stream()
                    .filter(user -> user.hintKeys().contains(hint.key()))
                    .forEach(user -> carriers.put(user.id().externalId(), user));
            next = hits.next();
        }
        return carriers;
    }

    private record Hits(List<DirectoryUser> users, Optional<PageLink> next) {}

    private Hits read(WireResponse response, PageLink link) throws IOException {
        LinkHeader links = LinkHeader.of(response);
        Stream.Builder<DirectoryUser> users = Stream.builder();
        // A hit that cannot be read may be a second carrier of the hint, so it fails the search.
        StrictJson.rows(
                response.body(),
                row -> users.add(Optional.ofNullable(row).map(mapper::single).orElseThrow(OktaUserSearch::noRow)));
        List<DirectoryUser> hits = users.build().toList();
        if (links.next().isEmpty() && !links.hasSelf() && hits.size() >= link.limit()) {
            throw OktaPlaces.invalid("a full page of a search does not say whether it is the last");
        }
        return new Hits(hits, links.next().map(target -> link.next(target, clients)));
    }

    /** A string of Okta's filter language. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static DirectoryException noRow() {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "a hit of the search is no user object",
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }

    private static DirectoryException endless() {
        return DirectoryException.of(
                        ErrorCode.CURSOR_REPEATED,
                        "the pages of a search do not end",
                        "Nothing was concluded from it. If it persists, report it")
                .build();
    }
}
