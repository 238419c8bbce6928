package io.github.rollcall.entra;

import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.DirectoryFixture;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A tenant as the contract of connectors wants it told. */
final class EntraDirectoryFixture implements DirectoryFixture {
    private static final int PAGE_SIZE = 999;
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofSeconds(60);

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @Override
    public DirectoryConnector connector() {
        return EntraFixture.connectorTo(sandbox).build();
    }

    @Override
    public DirectoryConnector connectorConfiguredOtherwise() {
        return EntraFixture.connectorTo(sandbox)
                .groupId(sandbox.addGroup("Others").id())
                .build();
    }

    @Override
    public int pageSize() {
        return PAGE_SIZE;
    }

    @Override
    public List<String> add(int users) {
        int before = sandbox.employees().size();
        sandbox.addGenerated(users);
        return sandbox.employees().stream()
                .skip(before)
                .map(SandboxEmployee::id)
                .toList();
    }

    @Override
    public String add(String login, String email) {
        return sandbox.add(
                SandboxEmployee.named("Ana", "Lopez").login(login).email(email).build());
    }

    @Override
    public void disable(String externalId) {
        sandbox.disable(externalId);
    }

    @Override
    public void delete(String externalId) {
        sandbox.delete(externalId);
    }

    @Override
    public boolean moveOutOfScope(String externalId) {
        sandbox.moveOutOfGroup(externalId);
        return true;
    }

    @Override
    public boolean loseUserPermission() {
        sandbox.revoke("User.Read.All");
        return true;
    }

    @Override
    public void failNextDataRequest() {
        sandbox.failRequest(1, Fault.redirect(sandbox.baseUrl()));
    }

    @Override
    public boolean hangNextDataRequest() {
        sandbox.failRequest(1, Fault.delay(LONGER_THAN_ANY_TEST));
        return true;
    }

    @Override
    public int requestCount() {
        return sandbox.dataRequestCount();
    }

    @Override
    public Set<String> secrets() {
        return Set.of(sandbox.clientSecret());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
