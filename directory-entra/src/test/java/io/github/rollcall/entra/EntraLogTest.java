package io.github.rollcall.entra;

import io.github.rollcall.provider.LogStories;
import io.github.rollcall.provider.ProviderUnderTest;

class EntraLogTest extends LogStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }
}
