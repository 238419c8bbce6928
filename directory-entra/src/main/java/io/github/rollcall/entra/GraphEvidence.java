package io.github.rollcall.entra;

import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialEvidence;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
 * @param notBefore before when, by Graph's clock, nothing can be of the write
 */
record GraphEvidence(
        Instant readAt, String passwordChanged, String sessionsValidFrom, Set<String> passes, Instant notBefore) {
    static final Set<String> UNREAD = Set.of("?");
    private static final String VERSION = "entra2";
    private static final int FACTS = 4;
    private static final Pattern DATE = Pattern.compile("[0-9A-Za-z:.+-]{0,40}");

    static GraphEvidence of(Instant readAt, GraphAccounts.Read read, Set<String> passes) {
        return new GraphEvidence(
                readAt,
                date(read.account().passwordChanged()),
                date(read.account().sessionsValidFrom()),
                passes,
                read.graphTime());
    }

    static GraphEvidence ofNothing(Instant readAt) {
        return new GraphEvidence(readAt, "", "", UNREAD, readAt);
    }

    /** The same for a write that leaves later than the read. */
    GraphEvidence notBefore(Instant sentAt) {
        return new GraphEvidence(readAt, passwordChanged, sessionsValidFrom, passes, sentAt);
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
        return CredentialEvidence.of(
                VERSION, readAt, passwordChanged, sessionsValidFrom, String.join(",", passes), notBefore.toString());
    }

    static GraphEvidence decode(CredentialEvidence evidence) {
        List<String> facts = evidence.facts(VERSION, FACTS);
        Set<String> passes =
                facts.get(2).isEmpty() ? Set.of() : Set.of(facts.get(2).split(",", -1));
        try {
            return new GraphEvidence(
                    evidence.readAt(), facts.get(0), facts.get(1), passes, Instant.parse(facts.get(3)));
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("credential evidence: its date is malformed", malformed);
        }
    }
}
