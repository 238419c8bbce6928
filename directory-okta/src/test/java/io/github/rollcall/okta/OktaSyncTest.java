package io.github.rollcall.okta;

import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStories;

class OktaSyncTest extends SyncStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }
}
