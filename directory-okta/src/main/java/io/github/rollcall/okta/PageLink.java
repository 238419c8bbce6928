package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page of a listing: its address and how many rows to ask for. A try that fails because it was too much halves the rows;
 * after some pages that went well they double again, up to what was asked for at first. For one thread.
 */
final class PageLink implements OktaReads.Target {
    private static final Logger LOG = LoggerFactory.getLogger(PageLink.class);
    private static final int LONGEST_LINK = 16_000;
    private static final int PAGES_BEFORE_GROWTH = 10;
    private static final Pattern CURSOR = Pattern.compile("([1-9][0-9]{0,3})(?:\\+([0-9]))? (\\S+)");

    private final URI address;
    private final boolean goesOn;
    private final int most;
    private int limit;
    /** The pages since the last failure, while they are smaller than they were. */
    private int good;

    private PageLink(URI address, boolean goesOn, int most, int limit, int good) {
        this.address = address;
        this.goesOn = goesOn;
        this.most = most;
        this.limit = limit;
        this.good = good;
    }

    static PageLink first(URI address, int limit) {
        return new PageLink(address, false, limit, limit, 0);
    }

    /** The page at an address that Okta gave and that was checked, so that a refusal means that the place is dead. */
    static PageLink at(URI address, int limit) {
        return new PageLink(address, true, limit, limit, 0);
    }

    /** The page that a next link of this page names. */
    PageLink next(String link, OktaClients clients) {
        URI target = clients.check(link);
        if (!target.getRawPath().equals(address.getRawPath())) {
            throw foreign();
        }
        if (link.length() > LONGEST_LINK) {
            throw DirectoryException.of(
                            ErrorCode.RESPONSE_INVALID,
                            "a next link is longer than " + LONGEST_LINK + " characters",
                            "Nothing was concluded from it. Report it")
                    .build();
        }
        PageLink next = following(target);
        if (next.sized(1).equals(sized(1))) {
            throw repeated();
        }
        return next;
    }

    /** The page a cursor stands for, checked as if it came from a stranger. */
    PageLink resume(Cursor cursor, String fingerprint, OktaClients clients) {
        Matcher parts = CURSOR.matcher(cursor.value());
        if (!cursor.fingerprint().equals(fingerprint) || !parts.matches()) {
            throw DirectoryException.of(
                            ErrorCode.CURSOR_EXPIRED,
                            "the stored place in the listing belongs to another configuration",
                            "Nothing to do: a full pass starts over")
                    .build();
        }
        URI target = clients.check(parts.group(3));
        if (!target.getRawPath().equals(address.getRawPath())) {
            throw foreign();
        }
        int rows = Math.min(Integer.parseInt(parts.group(1)), most);
        return new PageLink(target, true, most, rows, parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
    }

    private PageLink following(URI target) {
        if (limit == most) {
            return new PageLink(target, true, most, limit, 0);
        }
        return good + 1 < PAGES_BEFORE_GROWTH
                ? new PageLink(target, true, most, limit, good + 1)
                : new PageLink(target, true, most, Math.min(limit * 2, most), 0);
    }

    Cursor cursor(String fingerprint) {
        return new Cursor(limit + (good == 0 ? "" : "+" + good) + " " + address, fingerprint);
    }

    int limit() {
        return limit;
    }

    @Override
    public URI address() {
        return sized(limit);
    }

    @Override
    public boolean goesOn() {
        return goesOn;
    }

    @Override
    public void tooMuch() {
        limit = Math.max(limit / 2, 1);
        good = 0;
        LOG.debug("a page of Okta failed; the next try asks for {} rows", limit);
    }

    /** The address with its limit replaced; nothing else of a link that Okta made is touched. */
    private URI sized(int rows) {
        List<String> parameters = new ArrayList<>();
        String query = address.getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.startsWith("limit=")) {
                parameters.add(parameter);
            }
        }
        parameters.add("limit=" + rows);
        String whole = address.toString();
        int mark = whole.indexOf('?');
        return URI.create((mark < 0 ? whole : whole.substring(0, mark)) + "?" + String.join("&", parameters));
    }

    private static DirectoryException repeated() {
        return DirectoryException.of(
                        ErrorCode.CURSOR_REPEATED,
                        "the next link of a page leads back to the same page",
                        "Nothing was concluded from the listing. If it persists, report it to Okta")
                .build();
    }

    private static DirectoryException foreign() {
        return DirectoryException.of(
                        ErrorCode.FOREIGN_HOST,
                        "a link leads to something else than the listing it belongs to",
                        "Nothing was sent. Report it: either the answer or the stored cursor was tampered with")
                .build();
    }
}
