package io.github.rollcall.okta;

import io.github.rollcall.provider.LogStories;
import io.github.rollcall.provider.ProviderUnderTest;

class OktaLogTest extends LogStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }
}
