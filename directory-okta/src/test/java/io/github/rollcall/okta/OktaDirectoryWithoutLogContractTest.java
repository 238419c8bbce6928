package io.github.rollcall.okta;

import io.github.rollcall.testkit.DirectoryConnectorContract;
import io.github.rollcall.testkit.DirectoryFixture;

/** The same duties for an app that may not read the System Log. */
class OktaDirectoryWithoutLogContractTest extends DirectoryConnectorContract {
    @Override
    protected DirectoryFixture newDirectory() {
        return new OktaDirectoryFixture(false);
    }
}
