package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around single users: confirmed, read afresh, found by a hint. */
abstract class DirectoryConnectorReadDuties extends DirectoryConnectorChangeDuties {
    private static final EnumSet<Presence> NOT_HERE = EnumSet.of(Presence.DELETED, Presence.UNREADABLE);
    private static final String NEVER_SEEN = "00000000-0000-4000-8000-00000000beef";

    // --- confirm ----------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-13")
    void confirmTellsEachPresence() {
        List<String> ids = directory.add(4);
        directory.disable(ids.get(1));
        directory.delete(ids.get(2));

        Confirmation answer = connector.confirm(new HashSet<>(ids));

        assertEquals(Presence.IN_SCOPE, answer.of(ids.get(0)));
        assertEquals(Presence.INACTIVE, answer.of(ids.get(1)));
        assertEquals(Presence.DELETED, answer.of(ids.get(2)));
        assertEquals(Presence.IN_SCOPE, answer.of(ids.get(3)));
        assertEquals(new HashSet<>(ids), answer.presences().keySet());
    }

    @Test
    @Tag("R-13")
    void confirmTellsWhoHasLeftTheScope() {
        List<String> ids = directory.add(3);
        assumeTrue(directory.moveOutOfScope(ids.get(0)), "the scope is always the whole directory");
        directory.moveOutOfScope(ids.get(1));
        directory.disable(ids.get(1));

        Confirmation answer = connector.confirm(new HashSet<>(ids));

        assertEquals(Presence.OUT_OF_SCOPE, answer.of(ids.get(0)));
        assertEquals(Presence.INACTIVE, answer.of(ids.get(1)));
        assertEquals(Presence.IN_SCOPE, answer.of(ids.get(2)));
    }

    @Test
    void confirmAnswersForAHundredIds() {
        List<String> ids = new ArrayList<>(directory.add(50));
        for (int i = 0; i < 50; i++) {
            ids.add(String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", i));
        }
        int before = directory.requestCount();

        Confirmation answer = connector.confirm(new HashSet<>(ids));

        assertEquals(new HashSet<>(ids), answer.presences().keySet());
        for (String there : ids.subList(0, 50)) {
            assertEquals(Presence.IN_SCOPE, answer.of(there));
        }
        for (String nowhere : ids.subList(50, 100)) {
            assertTrue(NOT_HERE.contains(answer.of(nowhere)), nowhere);
        }
        assertEquals(directory.requestCount() - before, answer.cost().requests());
    }

    @Test
    void anIdItNeverSawIsNeverInScope() {
        directory.add(1);

        assertTrue(NOT_HERE.contains(presence(NEVER_SEEN)));
    }

    @Test
    void anIdCannotReachAnotherRecord() {
        String real = directory.add(1).get(0);

        for (String forged : List.of(
                "./" + real,
                "x/../" + real,
                real + "/",
                real + "?x=y",
                real + "#x",
                real + "%20",
                " " + real,
                "%2e%2e%2f" + real,
                "' or '1'='1",
                "..",
                "\\" + real)) {
            assertTrue(NOT_HERE.contains(presence(forged)), forged);
            try {
                assertEquals(Optional.empty(), connector.user(forged), forged);
            } catch (DirectoryException refused) {
                assertNotEquals("", refused.remedy());
            }
        }
    }

    @Test
    void aReadThatFailsConfirmsNobodyAsGone() {
        List<String> ids = directory.add(2);
        directory.failNextDataRequest();
        try {
            Confirmation answer = connector.confirm(new HashSet<>(ids));
            for (String externalId : ids) {
                assertTrue(EnumSet.of(Presence.IN_SCOPE, Presence.UNREADABLE).contains(answer.of(externalId)));
            }
        } catch (DirectoryException refused) {
            assertNotEquals("", refused.remedy());
        }
        assertEquals(Presence.IN_SCOPE, presence(ids.get(0)), "the failure was that of one request");
    }

    // --- user -------------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-34")
    void aUserIsReadAsItIsNow() {
        String ana = directory.add("ana@login.example", "ana@corp.example");

        assertEquals(AccountStatus.ACTIVE, read(ana).status());
        directory.disable(ana);
        assertEquals(AccountStatus.INACTIVE, read(ana).status());
        directory.delete(ana);
        assertEquals(Optional.empty(), connector.user(ana));
    }

    @Test
    void everyReadAsksTheProvider() {
        String ana = directory.add(1).get(0);
        read(ana);
        int before = directory.requestCount();

        read(ana);

        assertTrue(directory.requestCount() > before, "a read must not come from a cache");
    }

    @Test
    void aReadAndAListingStateTheSame() {
        String ana = directory.add("ana@login.example", "ana@corp.example");
        DirectoryUser listed = list(connector).users().get(0);

        assertEquals(listed.id(), read(ana).id());
        assertEquals(listed.status(), read(ana).status());
        assertEquals(listed.attribute(UserAttribute.USERNAME), read(ana).attribute(UserAttribute.USERNAME));
        assertEquals(listed.attribute(UserAttribute.EMAIL), read(ana).attribute(UserAttribute.EMAIL));
    }

    @Test
    void aUserWhoDoesNotExistIsAnEmptyAnswer() {
        directory.add(1);

        assertEquals(Optional.empty(), connector.user(NEVER_SEEN));
    }

    @Test
    void aUserOutOfScopeCanStillBeRead() {
        String ana = directory.add(1).get(0);
        assumeTrue(directory.moveOutOfScope(ana), "the scope is always the whole directory");

        assertEquals(ana, read(ana).id().externalId());
    }

    @Test
    void aReadThatFailsIsNoEmptyAnswer() {
        String ana = directory.add(1).get(0);
        directory.failNextDataRequest();

        refusal(() -> connector.user(ana));
        assertEquals(ana, read(ana).id().externalId());
    }

    // --- find -------------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-30")
    void aHintNobodyCarriesFindsNobody() {
        directory.add("ana@login.example", "ana@corp.example");

        assertEquals(HintMatch.Kind.NONE, find("nobody@corp.example").kind());
        assertEquals(HintMatch.Kind.NONE, find("ana@corp").kind(), "part of a hint is no hint");
        assertEquals(HintMatch.Kind.NONE, find("' or '1'='1").kind());
        assertEquals(HintMatch.Kind.NONE, find("*").kind());
    }

    @Test
    @Tag("R-30")
    void aUserIsFoundByLoginByAddressAndByEmployeeId() {
        directory.add(2);
        String ana = directory.add("ana.o'neil@login.example", "ana@corp.example");

        assertEquals(Optional.of(ana), found("ana.o'neil@login.example"));
        assertEquals(Optional.of(ana), found("ana@corp.example"));
        assertEquals(Optional.of(ana), found("ANA@corp.example"));
        for (String employeeId : read(ana).attribute(UserAttribute.EMPLOYEE_ID).all()) {
            assertEquals(Optional.of(ana), found(employeeId));
        }
    }

    @Test
    @Tag("R-30")
    void aValueThatIsNoHintFindsNobody() {
        String ana = directory.add("ana@login.example", "ana@corp.example");

        for (UserAttribute attribute : List.of(
                UserAttribute.DISPLAY_NAME, UserAttribute.GIVEN_NAME, UserAttribute.FAMILY_NAME, UserAttribute.TITLE)) {
            for (String value : read(ana).attribute(attribute).all()) {
                assertEquals(HintMatch.Kind.NONE, find(value).kind(), attribute.name());
            }
        }
        assertEquals(HintMatch.Kind.NONE, find(ana).kind(), "an id is no hint");
    }

    @Test
    @Tag("R-30")
    void aHintTwoUsersCarryIsAmbiguous() {
        directory.add("ana@login.example", "shared@corp.example");
        directory.add("bob@login.example", "shared@corp.example");

        assertEquals(HintMatch.Kind.AMBIGUOUS, find("shared@corp.example").kind());
        assertEquals(Optional.empty(), find("shared@corp.example").user());
    }

    @Test
    @Tag("R-30")
    void aHintCarriedAsLoginByOneAndAsAddressByAnotherIsAmbiguous() {
        directory.add("shared@corp.example", "ana@corp.example");
        directory.add("bob@login.example", "shared@corp.example");

        assertEquals(HintMatch.Kind.AMBIGUOUS, find("shared@corp.example").kind());
    }

    @Test
    @Tag("R-30")
    void aUserWhoseLoginIsTheAddressIsFoundOnce() {
        String ana = directory.add("ana@corp.example", "ana@corp.example");

        assertEquals(Optional.of(ana), found("ana@corp.example"));
    }

    @Test
    @Tag("R-30")
    void aSearchThatFailsIsNoEmptyAnswer() {
        String ana = directory.add("ana@login.example", "ana@corp.example");
        directory.failNextDataRequest();

        refusal(() -> find("ana@corp.example"));
        assertEquals(Optional.of(ana), found("ana@corp.example"));
    }

    DirectoryUser read(String externalId) {
        return connector.user(externalId).orElseThrow(() -> new AssertionError(externalId + " should exist"));
    }

    private HintMatch<DirectoryUser> find(String hint) {
        return connector.find(new LoginHint(hint));
    }

    private Optional<String> found(String hint) {
        return find(hint).user().map(user -> user.id().externalId());
    }
}
