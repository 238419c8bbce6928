package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserWrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around one user: identity, hints, and every shape a value can have. */
abstract class UserStoreLookupDuties extends UserStoreScanDuties {
    private static final String EVERY_SCRIPT = "Zoë Łukasz Đặng Ἀθηνᾶ Дарья Հայկ שרה محمد "
            + "देवी ไพศาล 渡邉 さくら 김철수 ꦫꦠꦸ 𠮷田 𐌰𐍄 e\u0301 ﬁ ß İı K 👩🏽‍🚀 🇳🇴 "
            + "' \" \\ % _ ; -- <b> {} $1 \t\n\r\u0001\u007f\u0085\u00a0\u200b\u202e\ufeff\ufffd";

    @Test
    void aUserIsFoundByIdentityActiveOrNot() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"), active("left"));
        leave(lease, "left");

        for (String externalId : List.of("ana", "old", "left")) {
            assertEquals(id(externalId), stored(externalId).user().id());
        }
        assertEquals(Optional.empty(), store.find(id("never-stored")));
    }

    @Test
    void aDirectoryNobodyKnowsIsEmpty() {
        assertEquals(Optional.empty(), store.find(id("ana")));
        assertEquals(HintMatch.Kind.NONE, byHint("ana"));
        assertEquals(Set.of(), store.known(CORP, List.of("ana")));
        assertEquals(List.of(), everybody());
        assertEquals(List.of(), unseen("scan"));
        assertEquals(List.of(), pending());
    }

    @Test
    void knownIdsAreTheStoredOnesWhateverTheirStatus() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"), unknown("odd"), active("left"), active("not-asked-for"));
        leave(lease, "left");

        assertEquals(
                Set.of("ana", "old", "odd", "left"),
                store.known(CORP, List.of("ana", "old", "odd", "left", "ANA", "never-stored")));
        assertEquals(Set.of(), store.known(CORP, List.of()));
    }

    @Test
    void aThousandIdsCanBeAskedForAtOnce() {
        List<DirectoryUser> page = users(1000);
        store.apply(acquire(), UserWrite.of(STATE).users(page.subList(0, 999)));
        List<String> asked = page.stream().map(user -> user.id().externalId()).toList();

        assertEquals(Set.copyOf(asked.subList(0, 999)), store.known(CORP, asked));
    }

    @Test
    void idsThatLookAlikeAreDifferentUsers() {
        List<String> alike = List.of("ab", "AB", "Ab", "ab ", "\u00e4b", "a\u0308b", "\uff41b", "ab\u200b", "ab'");
        Lease lease = acquire();
        store.apply(
                lease,
                UserWrite.of(STATE)
                        .users(alike.stream().map(UserStoreStory::active).toList())
                        .scan("scan", Set.of("ab")));

        assertEquals(Set.copyOf(alike), Set.copyOf(everybody()));
        assertEquals(Set.of("AB"), store.known(CORP, List.of("AB", "aB")));
        assertEquals(alike.size() - 1, unseen("scan").size());
        assertEquals("Name of ab ", first(stored("ab "), UserAttribute.DISPLAY_NAME));
    }

    @Test
    void theLongestIdIsKept() {
        String longest = "漢".repeat(DirectoryUserId.MAX_LENGTH);
        show(acquire(), "scan", active(longest));

        assertEquals(longest, stored(longest).user().id().externalId());
        assertEquals(List.of(), unseen("scan"));
    }

    // --- hints ------------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-30")
    void aUserIsFoundByLoginByEveryAddressAndByEmployeeId() {
        apply(acquire(), carrier("ana"), active("bob"));

        for (String hint : List.of("ana@login.example", "ana@corp.example", "a.berg@corp.example", "E-ana")) {
            HintMatch<StoredUser> match = store.find(CORP, new LoginHint(hint).key());
            assertEquals(
                    Optional.of(id("ana")), match.user().map(user -> user.user().id()), hint);
        }
        assertEquals(HintMatch.Kind.NONE, byHint("nobody@corp.example"));
    }

    @Test
    @Tag("R-30")
    void onlyHintsAreHints() {
        apply(acquire(), with(carrier("ana"), UserAttribute.PHONE_NUMBER, "+47 22 00 00 00"));

        assertEquals(HintMatch.Kind.NONE, byHint("Name of ana"));
        assertEquals(HintMatch.Kind.NONE, byHint("+47 22 00 00 00"));
        assertEquals(HintMatch.Kind.NONE, byHint("ana"));
        assertEquals(HintMatch.Kind.NONE, byHint("ana@corp"));
    }

    @Test
    @Tag("R-30")
    void aHintOwnedByTwoUsersIsAmbiguous() {
        apply(acquire(), mail("ana", "shared@corp.example"), mail("bob", "shared@corp.example"));

        HintMatch<StoredUser> match = store.find(CORP, HintKey.of("shared@corp.example"));
        assertEquals(HintMatch.Kind.AMBIGUOUS, match.kind());
        assertEquals(Optional.empty(), match.user());
    }

    @Test
    @Tag("R-30")
    void aHintOwnedThroughDifferentAttributesIsAmbiguous() {
        apply(
                acquire(),
                mail("ana", "shared@corp.example"),
                with(active("bob"), UserAttribute.USERNAME, "shared@corp.example"));

        assertEquals(HintMatch.Kind.AMBIGUOUS, byHint("shared@corp.example"));
    }

    @Test
    @Tag("R-30")
    void anInactiveOwnerCountsAsOwner() {
        Lease lease = acquire();
        apply(lease, mail("ana", "one@corp.example"), mail("bob", "shared@corp.example"));
        apply(lease, mail("eve", "shared@corp.example"));
        leave(lease, "ana", "bob");

        assertEquals(HintMatch.Kind.ONE, byHint("one@corp.example"));
        assertEquals(HintMatch.Kind.AMBIGUOUS, byHint("shared@corp.example"));
    }

    @Test
    @Tag("R-30")
    void aHintOneUserCarriesTwiceFindsThatUser() {
        apply(acquire(), with(mail("ana", "ana@corp.example"), UserAttribute.USERNAME, "Ana@Corp.example"));

        assertEquals(HintMatch.Kind.ONE, byHint("ana@corp.example"));
    }

    @Test
    @Tag("R-30")
    void aHintMovesWithItsAttribute() {
        Lease lease = acquire();
        apply(lease, mail("ana", "desk@corp.example"), active("bob"));

        apply(lease, mail("ana", "ana@corp.example"), mail("bob", "desk@corp.example"));

        assertEquals(HintMatch.Kind.ONE, byHint("ana@corp.example"));
        HintMatch<StoredUser> moved = store.find(CORP, HintKey.of("desk@corp.example"));
        assertEquals(
                Optional.of(id("bob")), moved.user().map(user -> user.user().id()));
        apply(lease, mail("bob", ""));
        assertEquals(HintMatch.Kind.NONE, byHint("desk@corp.example"));
    }

    @Test
    @Tag("R-30")
    void hintKeysAreComparedByteByByte() {
        Map<String, List<String>> unlike = Map.of(
                "kim", List.of("KIM", "Kim", "\u212aim", "k\u0131m", "K\u0130M", "kim ", " kim", "kim\t", "kim\u00ad"),
                "jos\u00e9", List.of("jose", "jose\u0301", "JOS\u00c9", "jos\u00e8"),
                "stra\u00dfe", List.of("strasse", "STRASSE", "stra\u1e9ee"),
                "\ufb01n", List.of("fin", "\uff46in", "fin\u0000"),
                "007", List.of("7", "07", "0x7", "\u0660\u0660\u0667", "7.0", "007\u200d"),
                "a_c%", List.of("abc%", "a_cd", "a\\_c\\%"));
        Lease lease = acquire();
        unlike.keySet().forEach(key -> apply(lease, mail("owner-of-" + key, key)));

        unlike.forEach((key, others) -> {
            assertEquals(HintMatch.Kind.ONE, store.find(CORP, new HintKey(key)).kind(), key);
            for (String other : others) {
                assertEquals(
                        HintMatch.Kind.NONE,
                        store.find(CORP, new HintKey(other)).kind(),
                        key + " and " + other);
            }
        });
    }

    @Test
    @Tag("R-30")
    void hintsOfEveryLengthFindTheirUser() {
        String longest = "漢".repeat(AttributeValue.MAX_LENGTH);
        apply(acquire(), mail("ana", longest), mail("bob", longest.substring(1) + "字"));

        assertEquals(HintMatch.Kind.ONE, byHint(longest));
        assertEquals(HintMatch.Kind.NONE, byHint(longest.substring(1)));
    }

    // --- values -----------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-11")
    @Tag("R-19")
    void everyShapeOfAnAttributeSurvives() {
        DirectoryUser ana = DirectoryUser.builder(id("ana"))
                .status(AccountStatus.ACTIVE, EVERY_SCRIPT)
                .attribute(UserAttribute.DISPLAY_NAME, EVERY_SCRIPT)
                .attribute(UserAttribute.TITLE, AttributeValue.cleared())
                .attribute(UserAttribute.PHONE_NUMBER, AttributeValue.of(List.of("2", "1", "2", " 3 ")))
                .attribute(UserAttribute.DEPARTMENT, "🙂".repeat(AttributeValue.MAX_LENGTH / 2))
                .attribute(UserAttribute.STREET_ADDRESS, AttributeValue.of(List.of("a,b", "c;d", "[\"e\"]", "null")))
                .attribute(new UserAttribute("z" + "9".repeat(63)), "a host's own")
                .build();
        apply(acquire(), ana);

        DirectoryUser kept = stored("ana").user();
        assertEquals(ana.attributes(), kept.attributes());
        assertEquals(ana, kept);
        assertTrue(kept.attribute(UserAttribute.BIRTHDATE).isAbsent());
        assertTrue(kept.attribute(UserAttribute.TITLE).isCleared());
    }

    @Test
    void aValueThatWasCutIsKeptAsCut() {
        DirectoryUser ana = with(active("ana"), UserAttribute.TITLE, "x".repeat(AttributeValue.MAX_LENGTH + 1));
        Lease lease = acquire();
        apply(lease, ana);

        assertTrue(stored("ana").user().attribute(UserAttribute.TITLE).isTruncated());
        assertEquals(1, apply(lease, ana).unchanged());
    }

    @Test
    void aUserWithoutAnyAttributeOrStatusIsKept() {
        DirectoryUser bare = DirectoryUser.builder(id("bare")).build();
        apply(acquire(), bare);

        assertEquals(bare, stored("bare").user());
    }

    @Test
    void aFoundUserIsTheListedOne() {
        apply(acquire(), carrier("ana"));
        StoredUser found = stored("ana");

        assertEquals(Optional.of(found), store.find(CORP, HintKey.of("E-ana")).user());
        assertEquals(List.of(found), store.list(everybodyInPagesOf(10).build()).users());
    }

    HintMatch.Kind byHint(String hint) {
        return store.find(CORP, HintKey.of(hint)).kind();
    }

    static DirectoryUser mail(String externalId, String address) {
        return with(active(externalId), UserAttribute.EMAIL, address);
    }

    private static DirectoryUser carrier(String externalId) {
        return active(externalId).toBuilder()
                .attribute(UserAttribute.USERNAME, externalId + "@login.example")
                .attribute(UserAttribute.EMAIL, AttributeValue.of(List.of("Ana@Corp.example", "a.berg@corp.example")))
                .attribute(UserAttribute.EMPLOYEE_ID, "E-" + externalId)
                .build();
    }

    private static String first(StoredUser user, UserAttribute attribute) {
        return user.user().attribute(attribute).first().orElse("");
    }
}
