package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.AGENT;
import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.BOB;
import static io.github.rollcall.testkit.verification.VerificationStory.CORP;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchPurpose;
import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.verification.BeginOutcome;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.Verification;
import io.github.rollcall.directory.verification.VerificationOutcome.Kind;
import io.github.rollcall.directory.verification.VerificationRequest;
import io.github.rollcall.testkit.FakeDirectory.Call;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint selects somebody, or nobody, and whoever typed it cannot tell which. */
@Tag("R-41")
class BeginTest {
    private static final int HINTS = 1_000;
    private static final int FUZZED = 10_000;

    private final VerificationStory story = new VerificationStory();

    private BeginOutcome begin(String hint) {
        return story.verification()
                .begin(VerificationRequest.selfServe(new LoginHint(hint), MatchPurpose.PASSWORD_RESET)
                        .action(PASSWORD)
                        .build());
    }

    private StoredVerification stored(Begun begun) {
        return story.store.find(CORP, begun.id()).orElseThrow();
    }

    /** What a page would show, with the random parts replaced by their lengths. */
    private String body(String hint) {
        Verification verification = begin(hint).verification().orElseThrow();
        int secret = verification.secret().reveal().orElseThrow().length;
        Duration lifetime = Duration.between(story.clock.instant(), verification.expiresAt());
        return (verification + " for " + lifetime + ", secret of " + secret)
                .replace(verification.id(), "id of " + verification.id().length())
                .replace(verification.expiresAt().toString(), "then");
    }

    @Test
    void aThousandKnownAndAThousandUnknownHintsGiveTheSameBodies() {
        Set<String> known = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (int i = 0; i < HINTS; i++) {
            story.clock.advance(Duration.ofMinutes(5));
            known.add(body("ana@corp.example"));
            unknown.add(body("nobody" + i + "@corp.example"));
        }

        assertThat(known).hasSize(1).isEqualTo(unknown);
    }

    @Test
    void theProviderIsAskedForNobodySoThatNoAnswerTakesLonger() {
        int before = story.people.calls(Call.USER) + story.people.calls(Call.FIND) + story.people.calls(Call.CONFIRM);
        begin("ana@corp.example");
        begin("nobody@corp.example");

        assertThat(story.people.calls(Call.USER) + story.people.calls(Call.FIND) + story.people.calls(Call.CONFIRM))
                .isEqualTo(before);
    }

    @Test
    void unknownAndAmbiguousAreToldApartInside() {
        story.people.change(BOB, user -> user.attribute(UserAttribute.EMPLOYEE_ID, "E-ana"));
        story.sync();
        Begun nobody = Begun.of(begin("nobody@corp.example").verification().orElseThrow());
        Begun several = Begun.of(begin("e-ana").verification().orElseThrow());

        assertThat(story.steps()).containsExactly(AuditStep.LOOKUP_UNKNOWN, AuditStep.LOOKUP_AMBIGUOUS);
        assertThat(stored(nobody).user()).isEmpty();
        assertThat(stored(several).user()).isEmpty();
        assertThat(story.complete(nobody).kind()).isEqualTo(Kind.UNKNOWN_USER);
        assertThat(story.complete(several).kind()).isEqualTo(Kind.AMBIGUOUS_USER);
        assertThat(story.redeem(nobody).isDone()).isFalse();
    }

    @Test
    void theRecordHoldsNothingOfThePersonAndNotTheSecret() {
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));
        StoredVerification stored = stored(begun);

        assertThat(stored.content() + stored.seal() + stored.id())
                .doesNotContain("ana@", "Silva", "1990", begun.secret(), AGENT)
                .contains("T-1", "TEMPORARY_PASSWORD", "HELPDESK");
        assertThat(stored.externalId()).isEqualTo(ANA);
    }

    @Test
    void limitsCountUnknownHintsLikeKnownOnes() {
        for (String hint : List.of("ana@corp.example", "nobody@corp.example")) {
            for (int i = 0; i < 10; i++) {
                assertThat(begin(hint).verification()).isPresent();
            }
            BeginOutcome refused = begin(hint);
            assertThat(refused.verification()).isEmpty();
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(5));
        }
        assertThat(story.steps()).filteredOn(AuditStep.RATE_LIMITED::equals).hasSize(2);
    }

    @Test
    void anActionThatTheConnectionDoesNotOfferIsMisuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.UNLOCK)))
                .withMessageContaining("UNLOCK");
    }

    /** Path words, quotes and operators, and letters that some rule of case or form would turn into those of Ana. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "$user",
                "..",
                "%2e%2e",
                "ana'--",
                "' or 1=1 --",
                "ana@corp.example\"",
                "ana@corp.example)",
                "*",
                "\\ana",
                "an\u0430@corp.example",
                "\u1d43na@corp.example",
                "ana@corp.example\u200b",
                "\uff41na@corp.example",
                "ana@corp.exampl\u0435"
            })
    void aHintHasOneLiteralMeaning(String hint) {
        Begun begun = Begun.of(begin(hint).verification().orElseThrow());

        assertThat(stored(begun).user()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mi\u212ae@corp.example", "m\u0131ke@corp.example", "mik\u0435@corp.example"})
    void lookAlikesOfAnotherLoginFindNobody(String hint) {
        story.people.change(ANA, user -> user.attribute(UserAttribute.EMAIL, "mike@corp.example"));
        story.sync();

        assertThat(stored(Begun.of(begin(hint).verification().orElseThrow())).user())
                .isEmpty();
        assertThat(stored(Begun.of(begin(" MIKE@corp.example ").verification().orElseThrow()))
                        .externalId())
                .isEqualTo(ANA);
    }

    /** A host's store that finds somebody else, or somebody of another directory. */
    @ParameterizedTest
    @ValueSource(strings = {"corp", "other"})
    void aStoreThatAnswersWithSomebodyElseIsNotBelieved(String directory) {
        DirectoryUser other = DirectoryUser.builder(new DirectoryUserId(new DirectoryId(directory), BOB))
                .status(AccountStatus.ACTIVE, null)
                .attribute(UserAttribute.EMAIL, directory.equals("other") ? "ana@corp.example" : "bob@corp.example")
                .build();
        StoredUser wrong = new StoredUser(other, EnrollmentStatus.notEnrolled(), Optional.empty());
        story.users = (UserStore) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {UserStore.class},
                (proxy, method, arguments) -> HintMatch.one(wrong));
        story.with(PolicyRouter.of(ClaimsPolicy.workforceDefault()), builder -> builder);

        Begun begun = Begun.of(begin("ana@corp.example").verification().orElseThrow());

        assertThat(stored(begun).user()).isEmpty();
        assertThat(story.reasons(AuditStep.RECORD_REJECTED)).containsExactly("ANOTHER_USER");
        assertThat(story.complete(begun).kind()).isEqualTo(Kind.UNKNOWN_USER);
    }

    @Test
    void fuzzedHintsFindNobodyOrAreRefused() {
        long seed = 20261122;
        Random random = new Random(seed);
        RateGuard wide = RateGuard.of(
                buckets -> RateAnswer.taken(1),
                RateLimits.defaults(),
                new SecretKeySpec(VerificationStory.KEY, "HmacSHA256"));
        story.with(PolicyRouter.of(ClaimsPolicy.workforceDefault()), builder -> builder.limits(wide));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < FUZZED; i++) {
            String hint = fuzzed(random);
            try {
                Begun begun = Begun.of(begin(hint).verification().orElseThrow());
                stored(begun).user().ifPresent(user -> found.add(hint));
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("hint");
            }
        }
        assertThat(found).as("seed %d", seed).isEmpty();
    }

    private static String fuzzed(Random random) {
        StringBuilder hint = new StringBuilder("ana@corp.example");
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            char odd = random.nextBoolean()
                    ? "'\"\\/$%&()*+,;=?[]{}|<>\u0000\n\u202e\u212a\u0131\u0430".charAt(random.nextInt(25))
                    : (char) (0x21 + random.nextInt(0xFFFF - 0x21));
            hint.insert(random.nextInt(hint.length() + 1), odd);
        }
        return hint.toString();
    }
}
