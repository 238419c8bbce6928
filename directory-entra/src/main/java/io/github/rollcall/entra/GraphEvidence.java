package io.github.rollcall.entra;

import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Graph said before a write.
 *
 * @param readAt when, by our clock
 * @param passwordChanged the date of the last password change as Graph writes it; empty text if it does not say
 * @param sessionsValidFrom the date since which sessions are valid; likewise
 * @param passes the ids of Temporary Access Passes; {@link #UNREAD} if they were not read
 */
record GraphEvidence(Instant readAt, String passwordChanged, String sessionsValidFrom, Set<String> passes) {
    static final Set<String> UNREAD = Set.of("?");
    private static final String VERSION = "entra1";
    private static final int FACTS = 3;
    private static final Pattern DATE = Pattern.compile("[0-9A-Za-z:.+-]{0,40}");

    static GraphEvidence of(Instant readAt, GraphAccount account, Set<String> passes) {
        return new GraphEvidence(readAt, date(account.passwordChanged()), date(account.sessionsValidFrom()), passes);
    }

    /** The ids of the passes among some methods. */
    static Set<String> passes(List<AuthenticationMethod> methods) {
        return methods.stream()
                .filter(method -> method.kind() == AuthenticationMethod.Kind.TEMPORARY_ACCESS_PASS)
                .map(AuthenticationMethod::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String date(String text) {
        return DATE.matcher(text).matches() ? text : "";
    }

    CredentialEvidence encoded() {
        return CredentialEvidence.of(VERSION, readAt, passwordChanged, sessionsValidFrom, String.join(",", passes));
    }

    static GraphEvidence decode(CredentialEvidence evidence) {
        List<String> facts = evidence.facts(VERSION, FACTS);
        Set<String> passes =
                facts.get(2).isEmpty() ? Set.of() : Set.of(facts.get(2).split(",", -1));
        return new GraphEvidence(evidence.readAt(), facts.get(0), facts.get(1), passes);
    }
}
