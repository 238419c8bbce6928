package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class EmailComparisonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mike@fabrikam.example",
                "<mike@fabrikam.example>",
                "smtp: mike@fabrikam.example",
                "mailto: mike@fabrikam.example ?cc=x",
                ";mike@fabrikam.example",
                "MIKE@FABRIKAM.EXAMPLE",
                " mike@fabrikam.example ",
                "Mike Stone <mike@fabrikam.example>",
                "\"Stone, Mike\" < mike@fabrikam.example >",
                "SMTP:mike@fabrikam.example",
                "smtp:Mike@fabrikam.example",
                "mailto:mike@fabrikam.example",
                "mailto:mike@fabrikam.example?subject=hello",
                "mike@fabrikam.example.",
                "SMTP:info@fabrikam.example;smtp:mike@fabrikam.example",
                "SIP:other@fabrikam.example; smtp:mike@fabrikam.example;",
                "mike@fabrikam.example;nobody"
            })
    void theSameAddressIsAMatch(String stated) {
        assertThat(compare("mike@fabrikam.example", stated).rules()).containsExactly(RuleId.EMAIL_EQUAL);
        assertThat(compare(stated, "mike@fabrikam.example").rules()).containsExactly(RuleId.EMAIL_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mik.e@fabrikam.example",
                "mike+1@fabrikam.example",
                "mike@fabrikam.example.com",
                "mike@fabrikam.exampl",
                "mike@fabrikam-it.example",
                "mike@eu.fabrikam.example",
                "mike@contoso.example",
                "mika@fabrikam.example",
                "mike@fabrikam.example..",
                "mike@fabrikam.example\u200B",
                "mike@fa\u200Bbrikam.example",
                "\uFF4Dike@fabrikam.example",
                "mike@\uFF46abrikam.example",
                "mi\u212Ae@fabrikam.example",
                "mike@fabri\u212Aam.example",
                "m\u0131ke@fabrikam.example"
            })
    void anotherAddressIsNoMatchHoweverCloseItIs(String stated) {
        assertThat(compare("mike@fabrikam.example", stated).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(compare(stated, "mike@fabrikam.example").outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u0456ke@fabrikam.example",
                "mike@fabr\u0456kam.example",
                "mike@fabrikam.exampl\u0435",
                "mike@fabrikam.examp1e",
                "mike@xn--fabrkam-uog.example"
            })
    void anAddressThatOnlyLooksTheSameIsReportedAsSuch(String stated) {
        for (Comparison comparison :
                new Comparison[] {compare("mike@fabrikam.example", stated), compare(stated, "mike@fabrikam.example")}) {
            assertThat(comparison.rules()).containsExactly(RuleId.EMAIL_LOOKALIKE);
            assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MISMATCH);
            assertThat(comparison.flags()).containsExactly(MatchFlag.CONFUSABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a@b\u00FCcher.example, a@xn--bcher-kva.example, MATCH",
        "a@B\u00DCCHER.example, a@xn--bcher-kva.example., MATCH",
        "a@b\u00FCcher.example, a@bu\u0308cher.example, MATCH",
        "a@stra\u00DFe.example, a@strasse.example, MISMATCH",
        "a@b\u00FCcher.example, a@bucher.example, MISMATCH",
        "ren\u00E9@fabrikam.example, rene\u0301@fabrikam.example, MATCH",
        "REN\u00C9@fabrikam.example, ren\u00E9@fabrikam.example, MATCH",
        "ren\u00E9@fabrikam.example, rene@fabrikam.example, MISMATCH"
    })
    void lettersBeyondAsciiAreComparedInComposedAndTheirDomainInAsciiForm(
            String one, String other, ClaimOutcome outcome) {
        assertThat(compare(one, other).outcome()).isEqualTo(outcome);
        assertThat(compare(other, one).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "j.stone+work@gmail.com, jstone@googlemail.com, EMAIL_PROVIDER_ALIAS",
        "jstone@gmail.com, j.s.tone@gmail.com, EMAIL_PROVIDER_ALIAS",
        "jstone@icloud.com, jstone+x@me.com, EMAIL_PROVIDER_ALIAS",
        "jstone@proton.me, j-stone@protonmail.com, EMAIL_PROVIDER_ALIAS",
        "jstone@outlook.com, jstone+x@outlook.com, EMAIL_PROVIDER_ALIAS",
        "jstone@yahoo.com, jstone-shop@yahoo.com, EMAIL_PROVIDER_ALIAS",
        "jstone@fastmail.com, jstone+x@fastmail.com, EMAIL_PROVIDER_ALIAS",
        "jstone@outlook.com, jstone@hotmail.com, EMAIL_DIFFERENT",
        "jstone@outlook.com, j.stone@outlook.com, EMAIL_DIFFERENT",
        "jstone@yahoo.com, jstone+x@yahoo.com, EMAIL_DIFFERENT",
        "jstone@gmail.com, jstone@yahoo.com, EMAIL_DIFFERENT",
        "jstone@gmail.com, jstonee@gmail.com, EMAIL_DIFFERENT",
        "+jstone@gmail.com, +other@gmail.com, EMAIL_DIFFERENT",
        "jstone@gmail.com, jstone@gmail.com.example, EMAIL_DIFFERENT"
    })
    void onlyAProvidersOwnRulesRelateDifferentAddresses(String one, String other, RuleId rule) {
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "ana@fabrikam.example, ana_fabrikam.example#EXT#@contoso.example, EMAIL_GUEST",
        "ana@fabrikam.example, ana_fabrikam.example#ext#@contoso.example, EMAIL_GUEST",
        "ana@fabrikam.example, ann_fabrikam.example#EXT#@contoso.example, EMAIL_DIFFERENT",
        "ana@fabrikam.example, ana_fabrikam.example@contoso.example, EMAIL_DIFFERENT",
        "ana@fabrikam.example, xana_fabrikam.example#EXT#@contoso.example, EMAIL_DIFFERENT"
    })
    void aGuestLoginNamesTheAddressOfTheGuest(String address, String login, RuleId rule) {
        assertThat(compare(address, login).rules()).containsExactly(rule);
        assertThat(compare(login, address).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X500", "x400", "SIP", "sips", "EUM", "SPO", "NOTES", "ccmail", "MSMAIL", "FAX", "im", "xmpp"})
    void anAddressTypeOfAnotherSystemIsPassedOver(String type) {
        String stated = type + ":mike@fabrikam.example";
        assertThat(compare("mike@fabrikam.example", stated).missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(compare("mike@fabrikam.example", stated + ";smtp:mike@fabrikam.example")
                        .rules())
                .containsExactly(RuleId.EMAIL_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":mike@fabrikam.example", "x:mike@fabrikam.example", "xmppxmppxmppxmpp:mike@fabrikam.example"})
    void anUnknownAddressTypeIsAPartOfTheAddress(String stated) {
        assertThat(compare("mike@fabrikam.example", stated).rules()).containsExactly(RuleId.EMAIL_DIFFERENT);
    }

    @Test
    void addressesOfOtherSystemsAreNoAddresses() {
        Comparison comparison = compare("mike@fabrikam.example", "X500:/o=Fabrikam/cn=Mike");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(compare("mike@fabrikam.example", "SIP:mike@fabrikam.example").outcome())
                .isEqualTo(ClaimOutcome.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mike",
                "@fabrikam.example",
                "mike@",
                "mike@.",
                "two words@fabrikam.example",
                "mike@fabri kam.example",
                "a@b.example, mike@fabrikam.example",
                "<>",
                "x<@>",
                "a@b@fabrikam.example",
                "m@",
                "mike\u2007@fabrikam.example",
                "mike\u00A0@fabrikam.example"
            })
    void aTextThatIsNoAddressIsIndeterminate(String stated) {
        RuleId expected = stated.equals("<>") ? RuleId.VALUE_ABSENT : RuleId.EMAIL_UNREADABLE;
        assertThat(compare("mike@fabrikam.example", stated).rules()).containsExactly(expected);
    }

    private static Comparison compare(String verified, String recorded) {
        return Cases.compare(
                Claim.EMAIL,
                ClaimSet.builder().email(verified),
                ClaimSet.builder().email(recorded));
    }
}
