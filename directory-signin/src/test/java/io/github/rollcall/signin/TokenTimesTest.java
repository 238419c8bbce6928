package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of a token, on both sides of each bound. */
class TokenTimesTest extends SignInStory {

    @ParameterizedTest
    @CsvSource({
        "exp, -60, TOKEN_EXPIRED", "exp, -59,",
        "iat, 61, TOKEN_NOT_YET_VALID", "iat, 60,",
        "nbf, 61, TOKEN_NOT_YET_VALID", "nbf, 60,",
        "nbf, -3600,", "iat, -3600,",
    })
    void clocksMayDifferByAMinute(String claim, long seconds, SignInProblem problem) {
        assertThat(signedIn(claims -> claims.with(claim, NOW.getEpochSecond() + seconds))
                        .problem()
                        .orElse(null))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 0, TOKEN_EXPIRED",
        "exp, 1,",
        "iat, 1, TOKEN_NOT_YET_VALID",
        "iat, 0,",
        "nbf, 1, TOKEN_NOT_YET_VALID"
    })
    void clocksMayBeAskedToAgree(String claim, long seconds, SignInProblem problem) {
        signIn = builder().clockSkew(Duration.ZERO).build();
        assertThat(signedIn(claims -> claims.with(claim, NOW.getEpochSecond() + seconds))
                        .problem()
                        .orElse(null))
                .isEqualTo(problem);
    }

    @Test
    void aNotBeforeThatIsNoTimeIsMalformed() {
        assertThat(signedIn(claims -> claims.with("nbf", "soon")).problem()).contains(SignInProblem.TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "-960,", "-961, AUTHENTICATION_TOO_OLD",
        "60,", "61, AUTHENTICATION_TOO_OLD",
    })
    void aRecentSignInIsAskedForAndShown(long seconds, SignInProblem problem) {
        signIn = builder().maxAge(Duration.ofMinutes(15)).build();
        SignInOutcome outcome = signedIn(claims -> claims.with("auth_time", NOW.getEpochSecond() + seconds));
        assertThat(outcome.problem().orElse(null)).isEqualTo(problem);
        outcome.user().ifPresent(user -> assertThat(user.authenticatedAt()).contains(NOW.plusSeconds(seconds)));
        assertThat(parameter(signIn.begin().url(), "max_age")).isEqualTo("900");
    }

    @Test
    void aTokenThatDoesNotSayWhenIsNotRecent() {
        signIn = builder().maxAge(Duration.ZERO).build();
        assertThat(signedIn(claims -> {}).problem()).contains(SignInProblem.AUTHENTICATION_TOO_OLD);
        assertThat(parameter(signIn.begin().url(), "max_age")).isEqualTo("0");
    }

    @Test
    void theKindOfSignInIsAskedForAndShown() {
        signIn = builder().authenticationContexts("phr", "mfa").build();
        assertThat(parameter(signIn.begin().url(), "acr_values")).isEqualTo("phr mfa");
        assertThat(signedIn(claims -> claims.with("acr", "mfa")).user())
                .hasValueSatisfying(
                        user -> assertThat(user.authenticationContext()).contains("mfa"));
        assertThat(signedIn(claims -> claims.with("acr", "pwd")).problem())
                .contains(SignInProblem.AUTHENTICATION_CONTEXT);
        assertThat(signedIn(claims -> {}).problem()).contains(SignInProblem.AUTHENTICATION_CONTEXT);
    }

    @Test
    void anAttemptEndsToTheMillisecond() {
        assertThat(finishedAfter(Duration.ofMinutes(10).minusMillis(1)).user()).isPresent();
        assertThat(finishedAfter(Duration.ofMinutes(10)).problem()).contains(SignInProblem.EXPIRED);
        assertThat(finishedAfter(Duration.ofMinutes(10).plusMillis(1)).problem())
                .contains(SignInProblem.EXPIRED);
    }

    private SignInOutcome finishedAfter(Duration time) {
        clock.set(NOW);
        SignInRequest request = signIn.begin();
        Instant then = NOW.plus(time);
        clock.set(then);
        issuer.tokenAnswer.put(
                "id_token",
                claims(request).with("exp", then.getEpochSecond() + 300).signed());
        return signIn.finish(request, callback(request));
    }
}
