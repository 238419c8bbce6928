package io.github.rollcall.okta;

import io.github.rollcall.provider.AttributeStories;
import io.github.rollcall.provider.ProviderUnderTest;

class OktaAttributeSyncTest extends AttributeStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }
}
