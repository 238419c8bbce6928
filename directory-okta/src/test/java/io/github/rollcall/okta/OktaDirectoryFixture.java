package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.DirectoryFixture;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An org as the contract of connectors wants it told. */
final class OktaDirectoryFixture implements DirectoryFixture {
    private static final int PAGE_SIZE = 2;
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofSeconds(60);

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());

    private final Map<String, SandboxGroup> groups = new HashMap<>();
    private int added;

    OktaDirectoryFixture(boolean withLog) {
        sandbox.grant(OktaScope.APPLICATIONS.wireName());
        if (withLog) {
            sandbox.grant(OktaScope.LOGS.wireName());
        }
    }

    @Override
    public DirectoryConnector connector() {
        return OktaFixture.group(sandbox).pageSize(PAGE_SIZE).build();
    }

    @Override
    public DirectoryConnector connectorConfiguredOtherwise() {
        return OktaFixture.group(sandbox)
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
        // The answers that look most like a directory without users: 200 and no rows.
        sandbox.emptyWithoutRole();
        return true;
    }

    @Override
    public Optional<String> addGroup(List<String> users) {
        SandboxGroup group = sandbox.addGroup("Group " + ++added);
        users.forEach(group::moveInto);
        groups.put(group.id(), group);
        return Optional.of(group.id());
    }

    @Override
    public boolean deleteGroup(String groupId) {
        sandbox.deleteGroup(Objects.requireNonNull(groups.get(groupId), "a group that was added"));
        return true;
    }

    @Override
    public Optional<String> addApplication(List<String> users) {
        String name = "Application " + ++added;
        String id = sandbox.areas().addApplication(name);
        users.forEach(user -> sandbox.areas().assign(user, name));
        return Optional.of(id);
    }

    @Override
    public boolean losePermission(Area area) {
        // A scope alone would leave what a user belongs to readable.
        if (area == Area.GROUPS) {
            sandbox.areas().hideGroups();
        } else {
            sandbox.areas().hideApplications();
        }
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
        return Set.of(sandbox.clientSecret(), sandbox.privateKeyPem(), sandbox.privateKeyJwk());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
