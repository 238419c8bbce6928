package io.github.rollcall.signin;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a sign-in ended: with a person, or with the reason why not. Immutable; prints no person's data. */
public final class SignInOutcome {
    private final @Nullable SignedInUser user;
    private final @Nullable SignInProblem problem;
    private final @Nullable String providerCode;

    private SignInOutcome(@Nullable SignedInUser user, @Nullable SignInProblem problem, @Nullable String providerCode) {
        this.user = user;
        this.problem = problem;
        this.providerCode = providerCode;
    }

    static SignInOutcome of(SignedInUser user) {
        return new SignInOutcome(Objects.requireNonNull(user, "user"), null, null);
    }

    static SignInOutcome refused(SignInProblem problem, @Nullable String providerCode) {
        return new SignInOutcome(null, Objects.requireNonNull(problem, "problem"), providerCode);
    }

    /**
     * Who signed in. Not yet anybody the host knows: see {@link SignInDirectory}.
     *
     * @return empty if the sign-in is refused
     */
    public Optional<SignedInUser> user() {
        return Optional.ofNullable(user);
    }

    /**
     * Why the sign-in is refused.
     *
     * @return empty if there is a user
     */
    public Optional<SignInProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * The issuer's own error code, for example {@code access_denied}.
     *
     * @return empty unless the issuer answered with an error that has a plain code
     */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    @Override
    public String toString() {
        return "SignInOutcome[" + (problem == null ? "signed in" : problem.name()) + "]";
    }
}
