package io.github.rollcall.okta;

import io.github.rollcall.provider.ResetRefusalStories;
import io.github.rollcall.provider.ResetStory;

class OktaResetRefusalTest extends ResetRefusalStories {
    @Override
    protected ResetStory<?> start() {
        return new OktaResetStory();
    }
}
