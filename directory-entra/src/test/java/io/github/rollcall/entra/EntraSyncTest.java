package io.github.rollcall.entra;

import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStories;

class EntraSyncTest extends SyncStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }
}
