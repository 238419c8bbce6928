package io.github.rollcall.okta;

import io.github.rollcall.provider.ResetFaultStories;
import io.github.rollcall.provider.ResetStory;

class OktaResetFaultTest extends ResetFaultStories {
    @Override
    protected ResetStory<?> start() {
        return new OktaResetStory();
    }
}
