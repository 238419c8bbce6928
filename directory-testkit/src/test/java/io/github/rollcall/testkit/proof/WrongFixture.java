package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.testkit.DirectoryFixture;
import io.github.rollcall.testkit.hosts.FakeDirectoryFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A right directory whose connectors are bent. */
class WrongFixture implements DirectoryFixture {
    static final String SECRET = "s3cr3t-of-the-connector";

    final FakeDirectoryFixture right = new FakeDirectoryFixture();
    private final UnaryOperator<DirectoryConnector> bend;

    WrongFixture(UnaryOperator<DirectoryConnector> bend) {
        this.bend = bend;
    }

    @Override
    public DirectoryConnector connector() {
        return bend.apply(right.connector());
    }

    @Override
    public DirectoryConnector connectorConfiguredOtherwise() {
        return bend.apply(right.connectorConfiguredOtherwise());
    }

    @Override
    public int pageSize() {
        return right.pageSize();
    }

    @Override
    public List<String> add(int users) {
        return right.add(users);
    }

    @Override
    public String add(String login, String email) {
        return right.add(login, email);
    }

    @Override
    public void disable(String externalId) {
        right.disable(externalId);
    }

    @Override
    public void delete(String externalId) {
        right.delete(externalId);
    }

    @Override
    public boolean moveOutOfScope(String externalId) {
        return right.moveOutOfScope(externalId);
    }

    @Override
    public boolean loseUserPermission() {
        return right.loseUserPermission();
    }

    @Override
    public Optional<String> addGroup(List<String> users) {
        return right.addGroup(users);
    }

    @Override
    public boolean deleteGroup(String groupId) {
        return right.deleteGroup(groupId);
    }

    @Override
    public Optional<String> addApplication(List<String> users) {
        return right.addApplication(users);
    }

    @Override
    public boolean losePermission(Area area) {
        return right.losePermission(area);
    }

    @Override
    public void failNextDataRequest() {
        right.failNextDataRequest();
    }

    @Override
    public boolean hangNextDataRequest() {
        return right.hangNextDataRequest();
    }

    @Override
    public int requestCount() {
        return right.requestCount();
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SECRET);
    }

    @Override
    public void close() {
        right.close();
    }
}
