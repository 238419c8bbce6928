package io.github.rollcall.entra;

import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SetupStories;

class EntraSyncSetupTest extends SetupStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }
}
