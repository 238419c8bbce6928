package io.github.rollcall.entra;

import io.github.rollcall.provider.ResetLogStories;
import io.github.rollcall.provider.ResetStory;

class EntraResetLogTest extends ResetLogStories {
    @Override
    protected ResetStory<?> start() {
        return new EntraResetStory();
    }
}
