package io.github.rollcall.entra;

import io.github.rollcall.testkit.DirectoryConnectorContract;
import io.github.rollcall.testkit.DirectoryFixture;

class EntraDirectoryContractTest extends DirectoryConnectorContract {
    @Override
    protected DirectoryFixture newDirectory() {
        return new EntraDirectoryFixture();
    }
}
