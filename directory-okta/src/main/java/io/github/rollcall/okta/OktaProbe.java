package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** The cheapest question that shows what an app may read: a listing of at most one row. */
final class OktaProbe {
    private final OktaReads reads;

    OktaProbe(OktaReads reads) {
        this.reads = reads;
    }

    /** Whether the listing shows anything to the app. */
    Reply<Boolean> hasRows(URI listing) {
        PageLink probe = PageLink.first(listing, 1);
        return reads.get(probe, response -> {
            AtomicInteger rows = new AtomicInteger();
            StrictJson.rows(response.body(), row -> rows.incrementAndGet());
            return rows.get() > 0;
        });
    }
}
