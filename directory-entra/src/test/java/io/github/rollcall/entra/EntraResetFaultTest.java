package io.github.rollcall.entra;

import io.github.rollcall.provider.ResetFaultStories;
import io.github.rollcall.provider.ResetStory;

class EntraResetFaultTest extends ResetFaultStories {
    @Override
    protected ResetStory<?> start() {
        return new EntraResetStory();
    }
}
