package io.github.rollcall.entra;

import io.github.rollcall.provider.ResetStories;
import io.github.rollcall.provider.ResetStory;

class EntraResetPermitTest extends ResetStories {
    @Override
    protected ResetStory<?> start() {
        return new EntraResetStory();
    }
}
