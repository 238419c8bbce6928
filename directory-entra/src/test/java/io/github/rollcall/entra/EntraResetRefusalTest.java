package io.github.rollcall.entra;

import io.github.rollcall.provider.ResetRefusalStories;
import io.github.rollcall.provider.ResetStory;

class EntraResetRefusalTest extends ResetRefusalStories {
    @Override
    protected ResetStory<?> start() {
        return new EntraResetStory();
    }
}
