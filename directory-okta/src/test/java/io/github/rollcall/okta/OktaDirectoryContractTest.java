package io.github.rollcall.okta;

import io.github.rollcall.testkit.DirectoryConnectorContract;
import io.github.rollcall.testkit.DirectoryFixture;

class OktaDirectoryContractTest extends DirectoryConnectorContract {
    @Override
    protected DirectoryFixture newDirectory() {
        return new OktaDirectoryFixture(true);
    }
}
