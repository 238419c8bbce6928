package io.github.rollcall.okta;

import io.github.rollcall.provider.ResetLogStories;
import io.github.rollcall.provider.ResetStory;

class OktaResetLogTest extends ResetLogStories {
    @Override
    protected ResetStory<?> start() {
        return new OktaResetStory();
    }
}
