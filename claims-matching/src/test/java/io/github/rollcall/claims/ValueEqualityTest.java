package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two values are equal when they state the same, and every single part counts. */
class ValueEqualityTest {

    @Test
    void everyPartOfANameCounts() {
        List<Consumer<PersonName.Builder>> parts = List.of(
                name -> name.given("x"),
                name -> name.middle("x"),
                name -> name.family("x"),
                name -> name.suffix("x"),
                name -> name.full("x"),
                name -> name.zone(NameZone.MACHINE_READABLE));
        differByEachPart(parts, PersonName::builder, PersonName.Builder::build);
    }

    @Test
    void everyPartOfAnAddressCounts() {
        List<Consumer<PostalAddress.Builder>> parts = List.of(
                address -> address.street("x"),
                address -> address.locality("x"),
                address -> address.region("x"),
                address -> address.postalCode("x"),
                address -> address.country("x"));
        differByEachPart(parts, PostalAddress::builder, PostalAddress.Builder::build);
    }

    @Test
    void everyStatementOfASetCounts() {
        List<Consumer<ClaimSet.Builder>> parts = List.of(
                claims -> claims.name(PersonName.ofFull("x")),
                claims -> claims.machineReadableName(PersonName.ofFull("x")),
                claims -> claims.otherName(PersonName.ofFull("x")),
                claims -> claims.dateOfBirth(BirthDate.parse("x")),
                claims -> claims.address(PostalAddress.builder().street("x").build()),
                claims -> claims.email("x"),
                claims -> claims.phone("x"),
                claims -> claims.country("x"),
                claims -> claims.region("x"),
                claims -> claims.employeeId("x"),
                claims -> claims.value(Claim.of("badge_colour"), "x"));
        differByEachPart(parts, ClaimSet::builder, ClaimSet.Builder::build);
    }

    @Test
    void anIdIsAllOfAClaimAndOfAStatus() {
        assertThat(Claim.of("badge"))
                .isEqualTo(Claim.of("badge"))
                .hasSameHashCodeAs(Claim.of("badge"))
                .doesNotHaveSameHashCodeAs(Claim.of("badges"))
                .isNotEqualTo(Claim.of("badges"))
                .isNotEqualTo("badge");
        assertThat(AssuranceStatus.of("IAL2"))
                .isEqualTo(AssuranceStatus.of("IAL2"))
                .hasSameHashCodeAs(AssuranceStatus.of("IAL2"))
                .doesNotHaveSameHashCodeAs(AssuranceStatus.of("IAL3"))
                .isNotEqualTo(AssuranceStatus.of("IAL3"))
                .isNotEqualTo("IAL2");
    }

    @Test
    void bothPartsOfAnEmailAddressCount() {
        MailAddress ana = new MailAddress("ana", "fabrikam.example");
        assertThat(ana)
                .isEqualTo(new MailAddress("ana", "fabrikam.example"))
                .hasSameHashCodeAs(new MailAddress("ana", "fabrikam.example"))
                .isNotEqualTo(new MailAddress("eva", "fabrikam.example"))
                .isNotEqualTo(new MailAddress("ana", "contoso.example"))
                .doesNotHaveSameHashCodeAs(new MailAddress("fabrikam.example", "ana"))
                .isNotEqualTo("ana@fabrikam.example");
    }

    @Test
    void everyPartOfARuleCounts() {
        List<UnaryOperator<ClaimRule>> changes = List.of(
                rule -> rule.onMismatch(Verdict.STOP),
                rule -> rule.onNear(Verdict.STOP),
                rule -> rule.onMissingInDirectory(Verdict.STOP),
                rule -> rule.onMissingInVerification(Verdict.STOP),
                rule -> rule.onIndeterminate(Verdict.STOP),
                rule -> rule.accept(RuleId.NAME_FOLD),
                rule -> rule.review(RuleId.NAME_FOLD),
                rule -> rule.directoryAddressKind(AddressKind.HOME));
        ClaimRule plain = ClaimRule.optionalClaim();
        for (UnaryOperator<ClaimRule> change : changes) {
            differ(plain, change.apply(plain));
            same(change.apply(plain), change.apply(ClaimRule.optionalClaim()));
        }
        differ(plain, ClaimRule.requiredClaim());
    }

    @Test
    void datesOfBirthAreEqualWhenTheirTextsAndFormatsAre() {
        same(BirthDate.parse("1988-04-17"), BirthDate.parse("1988-04-17"));
        differ(BirthDate.parse("1988-04-17"), BirthDate.parse("19880417"));
        differ(BirthDate.parse("3/4/1988"), BirthDate.parse("3/4/1988", BirthDateFormat.dayFirst()));
    }

    @Test
    void whatWasStatedCanBeReadBack() {
        PersonName name = PersonName.builder()
                .given("g")
                .middle("m")
                .family("f")
                .suffix("s")
                .full("w")
                .build();
        assertThat(name.given() + name.middle() + name.family() + name.suffix() + name.full())
                .isEqualTo("gmfsw");
        PostalAddress address = PostalAddress.builder()
                .street("s")
                .locality("l")
                .region("r")
                .postalCode("p")
                .country("c")
                .build();
        assertThat(address.street() + address.locality() + address.region() + address.postalCode() + address.country())
                .isEqualTo("slrpc");
        assertThat(name.zone()).isEqualTo(NameZone.PRINTED);
    }

    @Test
    void aContextSaysWhatItWasTold() {
        MatchContext context = MatchContext.builder()
                .accountState(AccountState.INACTIVE)
                .groups(Set.of("a"))
                .purpose(MatchPurpose.PASSWORD_RESET)
                .recordsSharingName(3)
                .phoneRegion("GB")
                .now(Cases.NOW)
                .build();

        assertThat(context.accountState()).isEqualTo(AccountState.INACTIVE);
        assertThat(context.groups()).containsExactly("a");
        assertThat(context.purpose()).isEqualTo(MatchPurpose.PASSWORD_RESET);
        assertThat(context.recordsSharingName()).isEqualTo(3);
        assertThat(context.phoneRegion()).isEqualTo("GB");
        assertThat(context.now()).isEqualTo(Cases.NOW);
    }

    @Test
    void aVerificationSaysWhatItWasTold() {
        ClaimSet claims = Cases.document().build();
        VerifiedClaims verified = VerifiedClaims.builder(claims)
                .vendor("v")
                .reference("r")
                .verifiedAt(Cases.NOW)
                .provenance(Claim.EMAIL, Provenance.PROVEN)
                .build();

        assertThat(verified.claims()).isEqualTo(claims);
        assertThat(verified.vendor() + verified.reference()).isEqualTo("vr");
        assertThat(verified.verifiedAt()).isEqualTo(Cases.NOW);
        assertThat(verified.provenance(Claim.EMAIL)).isEqualTo(Provenance.PROVEN);
        assertThat(verified.provenance(Claim.PHONE)).isEqualTo(Provenance.ASSERTED);
        assertThat(verified.provenance(Claim.NAME)).isEqualTo(Provenance.DOCUMENT);
        assertThat(RecordedClaims.of(claims).claims()).isEqualTo(claims);
    }

    private static <B> void differByEachPart(
            List<Consumer<B>> parts, Supplier<B> builder, Function<B, ? extends Object> build) {
        Object empty = build.apply(builder.get());
        same(empty, build.apply(builder.get()));
        for (Consumer<B> part : parts) {
            differ(empty, with(part, builder, build));
            same(with(part, builder, build), with(part, builder, build));
        }
        for (int i = 1; i < parts.size(); i++) {
            differ(with(parts.get(i - 1), builder, build), with(parts.get(i), builder, build));
        }
    }

    private static <B> Object with(Consumer<B> part, Supplier<B> builder, Function<B, ? extends Object> build) {
        B changed = builder.get();
        part.accept(changed);
        return build.apply(changed);
    }

    private static void same(Object one, Object other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    private static void differ(Object one, Object other) {
        assertThat(one).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo("x");
        assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
    }
}
