package io.github.rollcall.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of delta queries: opaque, as long as real ones, and alike in all but their ends. What one stands for is kept here.
 * Guarded by the directory's lock.
 */
final class DeltaTokens {

    private static final int COMMON_LENGTH = 1_900;
    private static final int OWN_LENGTH = 320;
    private static final int ID_LENGTH = 36;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String common = text(UUID.randomUUID(), COMMON_LENGTH);
    private final Map<String, DeltaPlace> places = new HashMap<>();
    private final Map<String, DeltaTokenLoss> lost = new HashMap<>();

    String issue(DeltaPlace place) {
        UUID id = UUID.randomUUID();
        places.put(id.toString(), place);
        return common + text(id, OWN_LENGTH) + id;
    }

    /** The place a token stands for, or null if it was not issued here. */
    @Nullable
    DeltaPlace read(String token) {
        return token.startsWith(common) ? places.get(id(token)) : null;
    }

    /** How this token was lost, or null if it is good. */
    @Nullable
    DeltaTokenLoss loss(String token) {
        return lost.get(id(token));
    }

    void expire(DeltaTokenLoss loss) {
        places.keySet().forEach(id -> lost.put(id, loss));
    }

    private static String id(String token) {
        return token.substring(Math.max(0, token.length() - ID_LENGTH));
    }

    private static String text(UUID seed, int length) {
        Random random = new Random(seed.getLeastSignificantBits());
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
