package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.OktaSandbox;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Connectors to a sandbox, and listings read to their end. */
final class OktaFixture {
    /** Retries as in production, without the waits. */
    static final RetryPolicy AT_ONCE = RetryPolicy.defaults().pause(time -> {});

    /** Requests of a full pass before its first page, where the app may not read the System Log. */
    static final int PLACE_REQUESTS = 1;

    /** The request of such a pass that reads its first page. */
    static final int FIRST_PAGE = PLACE_REQUESTS + 1;

    private OktaFixture() {}

    static OktaDirectory.Builder allUsers(OktaSandbox sandbox) {
        return OktaDirectory.builder()
                .directoryId("okta")
                .sandboxUrl(URI.create(sandbox.baseUrl()))
                .clientId(sandbox.clientId())
                .privateKey(sandbox::privateKeyPem)
                .keyId(sandbox.keyId())
                .callTimeout(Duration.ofSeconds(20))
                .attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()))
                .retryPolicy(AT_ONCE);
    }

    static OktaDirectory.Builder group(OktaSandbox sandbox) {
        return allUsers(sandbox).groupId(sandbox.groupId());
    }

    /** Everything one pass says. */
    record Listing(List<DirectoryUser> users, List<UserPage> pages) {
        UserPage last() {
            return pages.get(pages.size() - 1);
        }

        Set<String> ids() {
            Set<String> ids = new HashSet<>();
            users.forEach(user -> ids.add(user.id().externalId()));
            return ids;
        }

        int requests() {
            return pages.stream().mapToInt(page -> page.cost().requests()).sum();
        }
    }

    static Listing list(OktaDirectory directory) {
        return list(directory, null);
    }

    static Listing list(OktaDirectory directory, @Nullable Cursor from) {
        List<DirectoryUser> users = new ArrayList<>();
        List<UserPage> pages = new ArrayList<>();
        Cursor cursor = from;
        do {
            UserPage page = directory.users(cursor);
            pages.add(page);
            users.addAll(page.users());
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return new Listing(users, pages);
    }

    static DirectoryException failureOf(ThrowingCallable call) {
        DirectoryException failure = catchThrowableOfType(DirectoryException.class, call);
        if (failure == null) {
            throw new AssertionError("a DirectoryException was expected");
        }
        return failure;
    }
}
