package io.github.rollcall.okta;

import io.github.rollcall.provider.ResetStories;
import io.github.rollcall.provider.ResetStory;

class OktaResetPermitTest extends ResetStories {
    @Override
    protected ResetStory<?> start() {
        return new OktaResetStory();
    }
}
