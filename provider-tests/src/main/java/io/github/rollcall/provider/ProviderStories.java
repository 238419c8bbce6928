package io.github.rollcall.provider;

/** What all stories share: each one starts a provider of its own. */
public abstract class ProviderStories {
    /** For the kinds of stories. */
    ProviderStories() {}

    /**
     * Starts a provider whose directory has no users yet. Called once for each story, which closes its sandbox.
     *
     * @return a provider nobody else uses
     */
    protected abstract ProviderUnderTest start();

    final SyncStory ready(int users) {
        return SyncStory.ready(start(), users);
    }

    final SyncStory syncedOnce(int users) {
        return SyncStory.syncedOnce(start(), users);
    }
}
