package io.github.rollcall.okta;

import com.okta.sdk.cache.Cache;
import com.okta.sdk.cache.CacheManager;
import org.jspecify.annotations.Nullable;

/** Keeps nothing: a cached user would read ACTIVE after it was deactivated. */
final class NoCache implements CacheManager {
    @Override
    public <K, V> Cache<K, V> getCache(String name) {
        return new Cache<>() {
            @Override
            public @Nullable V get(K key) {
                return null;
            }

            @Override
            public @Nullable V put(K key, V value) {
                return null;
            }

            @Override
            public @Nullable V remove(K key) {
                return null;
            }
        };
    }
}
