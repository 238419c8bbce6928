package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.EntraSandbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A connector to a sandbox, and a whole pass with it. */
final class EntraFixture {
    /** Requests of a full pass before its first page: the changes of users, the nested groups, the changes of members. */
    static final int PLACE_REQUESTS = 3;

    /** The request of a full pass that reads its first page. */
    static final int FIRST_PAGE = PLACE_REQUESTS + 1;

    private EntraFixture() {}

    /** A connector that waits without waiting. */
    static EntraDirectory.Builder connectorTo(EntraSandbox sandbox) {
        return EntraDirectory.builder()
                .directoryId("corp-entra")
                .tenantId(sandbox.tenantId())
                .groupId(sandbox.groupId())
                .clientId(sandbox.clientId())
                .clientSecret(() -> sandbox.clientSecret().toCharArray())
                .retryPolicy(RetryPolicy.defaults().pause(time -> {}))
                .graphEndpoint(URI.create(sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(sandbox.baseUrl()));
    }

    /** The failure of an action, which must be the one exception the API may throw. */
    static DirectoryException failureOf(ThrowingCallable action) {
        DirectoryException failure = catchThrowableOfType(DirectoryException.class, action);
        assertThat(failure).as("a DirectoryException").isNotNull();
        return failure;
    }

    /** What a pass brought. */
    record Pass(List<DirectoryUser> users, List<RejectedRow> rejected, List<UserPage> pages, Completion completion) {
        List<String> ids() {
            return users.stream().map(user -> user.id().externalId()).toList();
        }

        DirectoryUser user(String id) {
            return users.stream()
                    .filter(user -> user.id().externalId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("the pass does not show that user"));
        }
    }

    static Pass pass(DirectoryConnector connector) {
        List<DirectoryUser> users = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        List<UserPage> pages = new ArrayList<>();
        @Nullable Cursor cursor = null;
        while (true) {
            UserPage page = connector.users(cursor);
            users.addAll(page.users());
            rejected.addAll(page.rejected());
            pages.add(page);
            if (page.completion().isPresent()) {
                return new Pass(users, rejected, pages, page.completion().get());
            }
            cursor = page.next().orElseThrow();
        }
    }
}
