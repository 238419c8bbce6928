package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many deactivations are pending, and the hash of exactly that list.
 *
 * @param count how many
 * @param hash SHA-256 over the ids in the order of their UTF-8 bytes, each followed by a line feed; ids hold no control
 *     characters, so no two lists share an input
 */
record PendingList(long count, String hash) {
    private static final int PAGE = 1000;

    static PendingList of(UserStore users, DirectoryId directory) {
        MessageDigest digest = Sha256.digest();
        long count = 0;
        @Nullable String after = null;
        while (true) {
            List<PendingDeactivation> page = users.pending(directory, after, PAGE);
            if (page.isEmpty()) {
                return new PendingList(count, HexFormat.of().formatHex(digest.digest()));
            }
            for (PendingDeactivation entry : page) {
                digest.update(entry.externalId().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            count += page.size();
            after = page.get(page.size() - 1).externalId();
        }
    }
}
