package io.github.rollcall.entra;

import static io.github.rollcall.entra.ConsentStory.CORP;
import static io.github.rollcall.entra.ConsentStory.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator throws the application out of the tenant, and lets it in again. */
@Tag("R-3")
final class EntraConsentWithdrawnTest {
    private static final Fault REMOVED = Fault.status(
            401, "{\"error\":{\"code\":\"Authorization_IdentityNotFound\",\"message\":\"x\"}}", "application/json");

    private final ConsentStory story = new ConsentStory().connected();
    private final InMemoryUserStore users = new InMemoryUserStore(story.clock);
    private final EntraDirectory connector = EntraFixture.connectorTo(story.sandbox)
            .directoryId(CORP)
            .clock(story.clock)
            .build();

    @AfterEach
    void stop() {
        connector.close();
        story.close();
    }

    private SyncReport sync() {
        return DirectorySync.between(connector, users, story.store).run(SyncMode.FULL);
    }

    private long active() {
        return users.list(UserQuery.of(CORP).build()).users().stream()
                .filter(user -> user.user().status() == AccountStatus.ACTIVE)
                .count();
    }

    @Test
    void withoutTheApplicationInTheTenantTheConnectionIsBrokenAndNoUserIsTouched() {
        story.sandbox.addGenerated(3);
        story.finish(story.page().accept());
        assertThat(sync().outcome()).isEqualTo(SyncOutcome.COMPLETE);

        story.sandbox.consent().remove();
        SyncReport broken = sync();
        assertThat(broken.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(broken.error().orElseThrow().code()).isEqualTo(ErrorCode.CONSENT_MISSING);
        assertThat(story.state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(active()).isEqualTo(3);

        assertThat(story.finish(story.page().accept()).isReady()).isTrue();
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
        assertThat(sync().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(active()).isEqualTo(3);
    }

    @Test
    void whatGraphSaysOfARemovedApplicationIsNoAnswerAboutUsers() {
        story.sandbox.addGenerated(3);
        story.finish(story.page().accept());
        sync();
        story.sandbox.failRequests(1, Integer.MAX_VALUE, REMOVED);
        List<StoredUser> before = stored();
        SyncReport broken = sync();

        assertThat(broken.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(broken.error().orElseThrow().providerCode()).contains("Authorization_IdentityNotFound");
        assertThat(broken.toString()).contains("QUARANTINED").contains("CONSENT_MISSING");
        assertThat(story.state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(story.connection().reason().orElseThrow())
                .contains("the application was removed from the tenant")
                .contains("grant admin consent again");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void anApplicationRemovedWhileAListingIsReadLeavesEverybodyAsStored() {
        story.sandbox.addGenerated(1_500);
        story.finish(story.page().accept());
        sync();
        List<StoredUser> before = stored();
        story.sandbox.failRequests(3 + EntraFixture.FIRST_PAGE + 1, Integer.MAX_VALUE, REMOVED);

        assertThat(sync().outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(story.state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aNewConnectionWhoseApplicationIsRemovedStaysIncompleteWithTheReason() {
        story.sandbox.addGenerated(3);
        story.sandbox.consent().open(story.consent.begin(CORP, SESSION).url()).accept();
        story.sandbox.failRequests(1, Integer.MAX_VALUE, REMOVED);

        Connection verified = DirectoryConnections.of(story.store, users).verify(connector);

        assertThat(verified.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(verified.reason().orElseThrow()).contains("the application was removed from the tenant");
        assertThat(sync().outcome()).isEqualTo(SyncOutcome.CONNECTION_NOT_READY);
        assertThat(stored()).isEmpty();
    }

    private List<StoredUser> stored() {
        List<StoredUser> all = new ArrayList<>();
        UserQuery.Builder query = UserQuery.of(CORP).limit(UserQuery.MAX_LIMIT);
        UserListing page = users.list(query.build());
        all.addAll(page.users());
        while (page.next().isPresent()) {
            page = users.list(query.after(page.next().get()).build());
            all.addAll(page.users());
        }
        return all;
    }

    @Test
    void aConnectionWithoutConsentIsNotSyncedAtAll() {
        story.sandbox.addGenerated(1);
        sync();

        assertThat(story.sandbox.requestCount()).isZero();
        assertThat(active()).isZero();
    }
}
