package io.github.rollcall.entra;

import io.github.rollcall.provider.LeaverStories;
import io.github.rollcall.provider.ProviderUnderTest;

class EntraSyncLeaversTest extends LeaverStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }
}
