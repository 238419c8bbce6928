package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NUL and halves of surrogate pairs, which PostgreSQL and UTF-8 do not know, fail no page and find nobody else. */
class OddTextTest {
    private static final DirectoryId CORP = new DirectoryId("corp");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ODD = "a\0b\ud83dc\ude00d";
    private static final String KEPT = "a\ufffdb\ufffdc\ufffdd";

    @ParameterizedTest
    @EnumSource
    void aPageWithOddTextsIsStored(TestDatabase database) {
        UserStore store = database.empty(Clock.systemUTC()).users();
        Lease lease = store.acquire(CORP, Duration.ofMinutes(5)).orElseThrow();
        DirectoryUser ana = DirectoryUser.builder(new DirectoryUserId(CORP, "ana"))
                .status(AccountStatus.ACTIVE, ODD)
                .attribute(UserAttribute.EMAIL, ODD)
                .build();

        store.apply(
                lease,
                UserWrite.of(new SyncState(ODD))
                        .users(List.of(ana))
                        .scan(ODD, Set.of("ana", ODD, "\0", "x".repeat(9999)))
                        .pending(List.of(
                                new PendingDeactivation(
                                        "ana", DeactivationReason.DISABLED, Optional.of(ODD.repeat(99))),
                                new PendingDeactivation(ODD, DeactivationReason.DELETED))));

        assertThat(store.find(ana.id()).orElseThrow().user()).isEqualTo(ana);
        assertThat(store.unseen(CORP, ODD, null, 10)).isEmpty();
        assertThat(store.pending(CORP, null, 10))
                .singleElement()
                .satisfies(pending -> assertThat(pending.providerStatus().orElseThrow())
                        .startsWith(KEPT)
                        .hasSize(100));
        store.release(lease);
        assertThat(store.acquire(CORP, Duration.ofMinutes(5)).orElseThrow().state())
                .isEqualTo(new SyncState(KEPT));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForWithOddTextsIsNotThere(TestDatabase database) {
        JdbcStores stores = database.empty(Clock.systemUTC());
        stores.connections().insert(Connection.builder(CORP, "Corp", "entra").build());
        stores.connections().insertAttempt(new ConsentAttempt(KEPT, CORP, "binding", NOON.plusSeconds(60)));

        assertThat(stores.connections().takeAttempt(ODD, NOON)).isEmpty();
        assertThat(stores.connections().takeAttempt(KEPT, NOON)).isPresent();
        assertThat(stores.subscriptions().find(ODD)).isEmpty();
        assertThat(stores.users().find(CORP, new HintKey(ODD)).kind()).isEqualTo(HintMatch.Kind.NONE);
        assertThat(stores.users().known(CORP, List.of(ODD, "\0"))).isEmpty();
        assertThat(stores.users().list(UserQuery.of(CORP).text(ODD).build()).users())
                .isEmpty();
        assertThat(stores.users().list(UserQuery.of(CORP).after(ODD).build()).users())
                .isEmpty();
        assertThat(stores.groups().find(CORP, ODD)).isEmpty();
        assertThat(stores.groups().members(CORP, ODD, ODD, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionWithOddTextsIsKept(TestDatabase database) {
        JdbcStores stores = database.empty(Clock.systemUTC());

        stores.connections()
                .insert(Connection.builder(CORP, ODD, "entra").lastReport(ODD).build());

        assertThat(stores.connections().find(CORP))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(KEPT));
    }
}
