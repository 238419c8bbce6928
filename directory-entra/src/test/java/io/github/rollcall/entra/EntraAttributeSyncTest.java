package io.github.rollcall.entra;

import io.github.rollcall.provider.AttributeStories;
import io.github.rollcall.provider.ProviderUnderTest;

class EntraAttributeSyncTest extends AttributeStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }
}
