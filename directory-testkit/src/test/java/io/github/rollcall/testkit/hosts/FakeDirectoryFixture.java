package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.testkit.DirectoryFixture;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The fake directory as the contract wants it told. */
public final class FakeDirectoryFixture implements DirectoryFixture {
    private static final int PAGE_SIZE = 3;

    private final FakeDirectory directory =
            FakeDirectory.of("corp").pagesOf(PAGE_SIZE).offerChanges();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int added;

    /** Makes one. */
    public FakeDirectoryFixture() {
        directory.areas().offer();
    }

    @Override
    public DirectoryConnector connector() {
        return directory.connectAgain();
    }

    @Override
    public DirectoryConnector connectorConfiguredOtherwise() {
        return directory.configuredFor("somebody else");
    }

    @Override
    public int pageSize() {
        return PAGE_SIZE;
    }

    @Override
    public List<String> add(int users) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            ids.add("user-" + ++added);
        }
        directory.add(ids.toArray(String[]::new));
        return ids;
    }

    @Override
    public String add(String login, String email) {
        String externalId = add(1).get(0);
        directory.change(
                externalId,
                user -> user.attribute(UserAttribute.USERNAME, login).attribute(UserAttribute.EMAIL, email));
        return externalId;
    }

    @Override
    public void disable(String externalId) {
        directory.disable(externalId);
    }

    @Override
    public void delete(String externalId) {
        directory.delete(externalId);
    }

    @Override
    public boolean moveOutOfScope(String externalId) {
        directory.moveOutOfScope(externalId);
        return true;
    }

    @Override
    public boolean loseUserPermission() {
        directory.script().revokeUsersArea();
        return true;
    }

    @Override
    public Optional<String> addGroup(List<String> users) {
        String id = "group-" + ++added;
        directory.areas().group(id, users.toArray(String[]::new));
        return Optional.of(id);
    }

    @Override
    public boolean deleteGroup(String groupId) {
        directory.areas().deleteGroup(groupId);
        return true;
    }

    @Override
    public Optional<String> addApplication(List<String> users) {
        String id = "application-" + ++added;
        directory.areas().application(id, users.toArray(String[]::new));
        return Optional.of(id);
    }

    @Override
    public boolean losePermission(Area area) {
        directory.areas().revoke(area);
        return true;
    }

    @Override
    public void failNextDataRequest() {
        DirectoryException broken = DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID, "the answer breaks off", "Try again later")
                .build();
        for (Call call : Call.values()) {
            int before = requestCount();
            directory.script().beforeAt(call, 1, () -> {
                if (requestCount() == before + 1) {
                    throw broken;
                }
            });
        }
    }

    @Override
    public boolean hangNextDataRequest() {
        directory.script().beforeAt(Call.USERS, 1, this::hang);
        return true;
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DirectoryException.of(ErrorCode.INTERRUPTED, "the call was interrupted", "Start again")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public int requestCount() {
        int count = 0;
        for (Call call : Call.values()) {
            count += directory.calls(call);
        }
        return count;
    }

    @Override
    public Set<String> secrets() {
        return Set.of();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
