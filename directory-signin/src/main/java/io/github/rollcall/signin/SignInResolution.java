package io.github.rollcall.signin;

import io.github.rollcall.directory.DirectoryUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The active user of a directory that a signed-in person is, or why there is none. Immutable; prints no person's data. */
public final class SignInResolution {
    private final @Nullable DirectoryUser user;
    private final @Nullable SignInRefusal refusal;

    private SignInResolution(@Nullable DirectoryUser user, @Nullable SignInRefusal refusal) {
        this.user = user;
        this.refusal = refusal;
    }

    static SignInResolution of(DirectoryUser user) {
        return new SignInResolution(user, null);
    }

    static SignInResolution refused(SignInRefusal refusal) {
        return new SignInResolution(null, refusal);
    }

    /**
     * The user.
     *
     * @return always ACTIVE; empty if refused
     */
    public Optional<DirectoryUser> user() {
        return Optional.ofNullable(user);
    }

    /**
     * Why there is none.
     *
     * @return empty if there is a user
     */
    public Optional<SignInRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public String toString() {
        return "SignInResolution[" + (refusal == null ? "found" : refusal.name()) + "]";
    }
}
