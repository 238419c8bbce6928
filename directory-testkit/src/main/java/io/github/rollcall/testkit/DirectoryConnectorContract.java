package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DirectoryConnector} must do. Whoever writes one extends this next to it and makes a running directory in
 * {@link #newDirectory()}; {@link DirectoryFixture} says what it has to offer.
 */
@Tag("R-23")
public abstract class DirectoryConnectorContract extends DirectoryConnectorAreaDuties {
    private static final long PATIENCE_SECONDS = 30;
    private static final Set<ErrorCode> REFUSED_CURSOR = EnumSet.of(ErrorCode.CURSOR_EXPIRED, ErrorCode.FOREIGN_HOST);

    /** For subclasses. */
    protected DirectoryConnectorContract() {}

    /**
     * Makes an empty running directory. Called once before each test and closed after it.
     *
     * @return the directory
     */
    protected abstract DirectoryFixture newDirectory();

    @Override
    final DirectoryFixture openDirectory() {
        return newDirectory();
    }

    // --- what it says of itself -------------------------------------------------------------------------------------

    @Test
    void makingAConnectorAsksNobody() {
        int before = directory.requestCount();
        DirectoryConnector another = connect();

        assertEquals(connector.id(), another.id());
        assertEquals(connector.id(), connector.id());
        assertEquals(connector.provider(), another.provider());
        assertEquals(connector.permissionLevel(), another.permissionLevel());
        assertEquals(connector.attributes(), another.attributes());
        assertEquals(connector.fingerprint(), another.fingerprint());
        assertEquals(before, directory.requestCount());
    }

    @Test
    @Tag("R-5")
    void aConnectionToReadOffersNoCredentials() {
        assumeTrue(connector.permissionLevel() == PermissionLevel.READ_ONLY, "the connection may write");

        assertTrue(connector.credentials().isEmpty());
    }

    @Test
    void aProviderHasAShortName() {
        assertFalse(connector.provider().isBlank());
        assertTrue(connector.provider().length() <= 32);
    }

    @Test
    void theFingerprintIsThatOfTheConfiguration() {
        String before = connector.fingerprint();
        directory.add(1);
        list(connector);

        assertEquals(before, connector.fingerprint());
        assertEquals(before, connect().fingerprint());
        assertNotEquals(
                before, closedLater(directory.connectorConfiguredOtherwise()).fingerprint());
    }

    @Test
    @Tag("R-17")
    void aCheckTellsThatUsersCanBeRead() {
        directory.add(1);

        assertEquals(
                AreaStatus.State.ENABLED, connector.check().area(Area.USERS).state());
    }

    @Test
    @Tag("R-17")
    void aLostPermissionIsAValueOfTheCheck() {
        directory.add(1);
        assumeTrue(directory.loseUserPermission(), "the directory knows no permissions");

        AreaStatus users = connect().check().area(Area.USERS);

        assertNotEquals(AreaStatus.State.ENABLED, users.state());
        assertTrue(users.missing().isPresent(), "what is missing is named");
        assertTrue(users.remedy().isPresent(), "what to do is said");
    }

    @Test
    @Tag("R-17")
    void aLostPermissionNeverLooksLikeAShortList() {
        directory.add(2);
        connector.check();
        assumeTrue(directory.loseUserPermission(), "the directory knows no permissions");
        try {
            Listing listing = list(connector);
            assertTrue(listing.ids().isEmpty(), "an answer without permission shows nobody");
        } catch (DirectoryException refused) {
            assertTrue(EnumSet.of(ErrorKind.PERMISSION_MISSING, ErrorKind.AUTHORIZATION)
                    .contains(refused.kind()));
        }
    }

    @Test
    @Tag("R-17")
    void aLostPermissionConfirmsNobodyAsGone() {
        List<String> ids = directory.add(2);
        connector.check();
        assumeTrue(directory.loseUserPermission(), "the directory knows no permissions");
        try {
            for (String externalId : ids) {
                assertEquals(
                        Presence.UNREADABLE,
                        connector.confirm(new HashSet<>(ids)).of(externalId));
            }
        } catch (DirectoryException refused) {
            assertTrue(EnumSet.of(ErrorKind.PERMISSION_MISSING, ErrorKind.AUTHORIZATION)
                    .contains(refused.kind()));
        }
    }

    // --- failures ---------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-13")
    void aPageThatFailsIsNeverAShortList() {
        List<String> ids = addThreePages();
        Cursor second = connector.users(null).next().orElseThrow();
        directory.failNextDataRequest();

        refusal(() -> connector.users(second));

        assertFalse(connector.users(second).users().isEmpty(), "the page can be read again");
        assertShowsExactly(ids, list(connector));
    }

    @Test
    @Tag("R-13")
    void aFirstPageThatFailsIsNeverAnEmptyList() {
        List<String> ids = directory.add(2);
        directory.failNextDataRequest();

        refusal(() -> connector.users(null));

        assertShowsExactly(ids, list(connector));
    }

    @Test
    void aForgedCursorIsRefused() {
        List<String> forgeries =
                new ArrayList<>(List.of("garbage", " ", "-1", "{}", "null", "../../users", "\u0000", "🙂"));
        genuineCursors().forEach(genuine -> forgeries.add("x" + genuine));
        for (String forged : forgeries) {
            DirectoryException refusal = refusal(() -> connector.users(new Cursor(forged, connector.fingerprint())));
            assertTrue(REFUSED_CURSOR.contains(refusal.code()), "cursor " + forged + ": " + refusal.code());
        }
    }

    @Test
    void aCursorNeverLeadsToAnotherHost() throws Exception {
        List<String> genuineCursors = genuineCursors();
        try (ForeignHost elsewhere = ForeignHost.listen()) {
            for (String genuine : genuineCursors) {
                for (String forged : elsewhere.cursorsLike(genuine)) {
                    DirectoryException refusal =
                            refusal(() -> connector.users(new Cursor(forged, connector.fingerprint())));
                    assertTrue(REFUSED_CURSOR.contains(refusal.code()), "cursor " + forged + ": " + refusal.code());
                }
            }
            assertEquals(0, elsewhere.visits(), "no request may be sent elsewhere");
        }
    }

    /** A place in a listing and, where the connector offers changes, one in them. */
    private List<String> genuineCursors() {
        addThreePages();
        List<String> genuine = new ArrayList<>();
        Listing listing = list(connector);
        listing.pages().get(0).next().ifPresent(next -> genuine.add(next.value()));
        listing.end().changesFrom().ifPresent(from -> genuine.add(from.value()));
        return genuine;
    }

    @Test
    void anInterruptEndsACallThatWaits() throws Exception {
        directory.add(1);
        assumeTrue(directory.hangNextDataRequest(), "the connector never waits");
        int before = directory.requestCount();
        CompletableFuture<DirectoryException> refusal = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                refusal.complete(refusal(() -> connector.users(null)));
            } catch (AssertionError e) {
                refusal.completeExceptionally(e);
            }
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.setDaemon(true);
        caller.start();
        awaitARequestAfter(before);

        caller.interrupt();

        assertEquals(
                ErrorCode.INTERRUPTED,
                refusal.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code());
        assertTrue(flag.get(PATIENCE_SECONDS, TimeUnit.SECONDS), "the interrupt flag stays set");
    }

    private void awaitARequestAfter(int before) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (directory.requestCount() == before) {
            assertTrue(System.nanoTime() < deadline, "the request should have arrived");
            Thread.onSpinWait();
        }
    }

    // --- the end ----------------------------------------------------------------------------------------------------

    @Test
    void closingTwiceIsAsGoodAsOnce() {
        connector.close();
        connector.close();

        assertEquals(connector.id(), connect().id());
    }

    @Test
    void callsAfterTheEndFail() {
        String ana = directory.add("ana@login.example", "ana@corp.example");
        connector.close();

        refusal(() -> connector.users(null));
        refusal(() -> connector.user(ana));
        refusal(() -> connector.confirm(Set.of(ana)));
        refusal(() -> connector.find(new LoginHint("ana@corp.example")));
        refusal(connector::check);
    }

    @Test
    void closingOneConnectorLeavesTheOthersOpen() {
        List<String> ids = directory.add(1);
        connect().close();

        assertShowsExactly(ids, list(connector));
    }

    @Test
    void nothingItShowsHoldsASecretOrAPerson() {
        List<String> ids = addThreePages();
        String ana = directory.add("ana@login.example", "ana@corp.example");
        List<String> shown = new ArrayList<>();
        shown.add(connector.check().toString());
        shown.add(connector.users(null).toString());
        shown.add(connector.users(null).next().orElseThrow().value());
        shown.add(read(ana).toString());
        directory.failNextDataRequest();
        shown.add(String.valueOf(refusal(() -> connector.user(ana))));
        shown.add(String.valueOf(refusal(() -> connector.users(new Cursor("garbage", connector.fingerprint())))));
        shown.add(connector.toString());
        shown.add(connector.fingerprint());

        for (String text : shown) {
            assertFalse(text.contains("ana@"), text);
            for (String secret : directory.secrets()) {
                assertFalse(text.contains(secret), "a secret is shown");
            }
        }
        assertFalse(ids.isEmpty());
    }
}
