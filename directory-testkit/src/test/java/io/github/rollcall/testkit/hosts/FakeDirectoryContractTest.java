package io.github.rollcall.testkit.hosts;

import io.github.rollcall.testkit.DirectoryConnectorContract;
import io.github.rollcall.testkit.DirectoryFixture;

/** The fake directory keeps the contract as long as nobody tells it to misbehave. */
class FakeDirectoryContractTest extends DirectoryConnectorContract {
    @Override
    protected DirectoryFixture newDirectory() {
        return new FakeDirectoryFixture();
    }
}
