package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.MethodRemoval.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What became of each factor in a reset of all. Okta's word for it is one; the list that follows tells for each. */
final class OktaMethodRemoval {
    static final String LOST = "the answer did not arrive or says nothing; list the factors again";
    private static final String STILL_LISTED =
            "Okta still lists it after it has confirmed the reset; remove it in the admin console";

    private final OktaMethods factors;

    OktaMethodRemoval(OktaMethods factors) {
        this.factors = factors;
    }

    /** Reads back what a confirmed reset has left. */
    CredentialResult.Builder confirmed(DirectoryUserId user, List<AuthenticationMethod> before) {
        List<AuthenticationMethod> left;
        try {
            left = factors.of(user.externalId());
        } catch (DirectoryException unread) {
            return CredentialResult.unknown(user, CredentialAction.RESET_MFA)
                    .methods(all(before, State.UNKNOWN, LOST))
                    .error(unread);
        }
        Set<String> ids = OktaEvidence.ids(left);
        List<MethodRemoval> removals = new ArrayList<>();
        before.stream()
                .filter(method -> !ids.contains(method.id()))
                .forEach(method -> removals.add(new MethodRemoval(method, State.REMOVED, "")));
        removals.addAll(all(left, State.LEFT_IN_PLACE, STILL_LISTED));
        return CredentialResult.ofRemovals(user, removals, null);
    }

    /** The same for every factor. */
    static List<MethodRemoval> all(List<AuthenticationMethod> methods, State state, String detail) {
        return methods.stream()
                .map(method -> new MethodRemoval(method, state, detail))
                .toList();
    }
}
