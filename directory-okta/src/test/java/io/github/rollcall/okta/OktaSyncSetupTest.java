package io.github.rollcall.okta;

import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SetupStories;

class OktaSyncSetupTest extends SetupStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }
}
