package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {
    private final TemporaryPassword passwords = new TemporaryPassword(new SecureRandom());

    @Test
    void itIsLongAndHasFourKindsOfCharactersNoneOfWhichLooksLikeAnother() {
        for (int i = 0; i < 500; i++) {
            String password = String.valueOf(passwords.generate("ana.lopez@northwind.example"));
            assertThat(password)
                    .hasSize(20)
                    .matches(".*[a-z].*")
                    .matches(".*[A-Z].*")
                    .matches(".*[0-9].*")
                    .matches(".*[^A-Za-z0-9].*")
                    .doesNotContainPattern("[aeiouyAEIOUYlI01\"\\\\]");
        }
    }

    @Test
    void itIsAnotherEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            seen.add(String.valueOf(passwords.generate("x@y.example")));
        }
        assertThat(seen).hasSize(500);
    }

    @Test
    void everyPlaceTakesEveryKind() {
        for (int place : new int[] {0, 7, 19}) {
            Set<Integer> kinds = new HashSet<>();
            for (int i = 0; i < 400; i++) {
                char c = passwords.generate("x@y.example")[place];
                kinds.add(Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3);
            }
            assertThat(kinds).hasSize(4);
        }
    }

    @Test
    void itHoldsNoPartOfTheLoginInAnyCase() {
        Deque<Integer> script = new ArrayDeque<>();
        SecureRandom drawn = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return script.isEmpty() ? super.nextInt(bound) : script.removeFirst() % bound;
            }
        };
        String first = String.valueOf(drawWith(drawn, script, "x@y.example"));
        String part = first.replaceAll("[^A-Za-z0-9]", " ").strip();
        String run = List.of(part.split(" +", -1)).stream()
                .filter(word -> word.length() >= 3)
                .findFirst()
                .orElseThrow();

        String second = String.valueOf(drawWith(drawn, script, run.toUpperCase(Locale.ROOT) + "@y.example"));

        assertThat(second).isNotEqualTo(first);
        assertThat(second.toLowerCase(Locale.ROOT)).doesNotContain(run.toLowerCase(Locale.ROOT));
    }

    /** The same numbers every time, so that the first try of two calls is the same. */
    private static char[] drawWith(SecureRandom random, Deque<Integer> script, String login) {
        script.clear();
        for (int i = 0; i < 39; i++) {
            script.add(i * 7 + 3);
        }
        return new TemporaryPassword(random).generate(login);
    }

    @Test
    void itsBodyIsJsonWithAForcedChange() {
        assertThat(new String(TemporaryPassword.json("S3cret!".toCharArray()), StandardCharsets.UTF_8))
                .isEqualTo("{\"passwordProfile\":{\"forceChangePasswordNextSignIn\":true,\"password\":\"S3cret!\"}}");
    }
}
