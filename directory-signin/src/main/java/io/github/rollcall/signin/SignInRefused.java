package io.github.rollcall.signin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends a sign-in from within; becomes an outcome and never leaves the package. */
final class SignInRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;
    private final @Nullable String providerCode;

    SignInRefused(SignInProblem problem) {
        this(problem, null);
    }

    SignInRefused(SignInProblem problem, @Nullable String providerCode) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.providerCode = providerCode;
    }

    SignInOutcome outcome() {
        return SignInOutcome.refused(problem, providerCode);
    }
}
