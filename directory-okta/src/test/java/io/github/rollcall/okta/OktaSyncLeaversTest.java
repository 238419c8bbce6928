package io.github.rollcall.okta;

import io.github.rollcall.provider.LeaverStories;
import io.github.rollcall.provider.ProviderUnderTest;

class OktaSyncLeaversTest extends LeaverStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }
}
