package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrator's guide says what the code does. A row that is missing stands in the failure as it has to be added. */
@Tag("R-7")
final class OktaGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "okta.md");

    /** The rows of a table, told by how its head begins. */
    private static List<String> table(String head) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| " + head + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/okta.md has no table '" + head + "'")));
        return lines.stream()
                .skip(start + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String cell(String row, int number) {
        return row.split("\\|", -1)[number].strip();
    }

    /** A row without one of its cells. */
    private static String without(String row, int number) {
        String[] cells = row.split("\\|", -1);
        cells[number] = " ";
        return String.join("|", cells);
    }

    private static String row(Object... cells) {
        return "| " + String.join(" | ", Stream.of(cells).map(String::valueOf).toList()) + " |";
    }

    private static String code(Object name) {
        return "`" + name + "`";
    }

    @Test
    @Tag("R-5")
    void theScopesAndTheirRolesAreThoseOfTheCode() throws IOException {
        assertThat(table("Scope | Area"))
                .containsExactlyElementsOf(Stream.of(OktaScope.values())
                        .map(one -> row(
                                code(one.wireName()),
                                one.area(),
                                one.level(),
                                switch (one.need()) {
                                    case ALWAYS -> "yes";
                                    case WITH_GROUP -> "with a group";
                                    case NEVER -> "no";
                                },
                                one.role(),
                                one.lost()))
                        .toList());
    }

    @Test
    void everyReasonOfAnIncompleteConnectionHasARowWithItsRemedy() throws IOException {
        List<String> rows = table("Reason | Step");

        assertThat(rows.stream().map(row -> without(row, 4)).toList())
                .containsExactlyElementsOf(Stream.of(ConsentProblem.values())
                        .filter(ConsentRemedies.POSSIBLE::contains)
                        .map(problem -> without(
                                row(
                                        code(problem),
                                        problem.step(),
                                        problem.isSecurityEvent() ? "no" : "yes",
                                        "",
                                        ConsentRemedies.of(problem, List.of(), null, true)),
                                4))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(cell(row, 4)).hasSizeGreaterThan(20));
    }

    @Test
    void theErrorsOfTheTokenEndpointMeanWhatTheCodeReads() throws IOException {
        assertThat(table("Error | Code"))
                .containsExactlyElementsOf(OktaTokenErrors.KNOWN.stream()
                        .map(error -> {
                            DirectoryException meaning = Objects.requireNonNull(
                                            OktaTokenErrors.known(error, "the scopes"), error)
                                    .build();
                            return row(code(error), code(meaning.code()), meaning.remedy());
                        })
                        .toList());
    }

    @Test
    @Tag("R-19")
    void theAttributesThatAreReadAreThoseOfTheCode() throws IOException {
        assertThat(table("Attribute | In the profile"))
                .containsExactlyElementsOf(OktaAttributes.defaults().mapping().entrySet().stream()
                        .map(entry -> row(code(entry.getKey().name()), code(String.join("`, `", entry.getValue()))))
                        .toList());
    }

    @Test
    void everyAlgorithmOfASignerIsNamed() throws IOException {
        assertThat(table("`OktaSigner.Algorithm`").stream()
                        .map(row -> cell(row, 1))
                        .toList())
                .containsExactlyElementsOf(Stream.of(OktaSigner.Algorithm.values())
                        .map(OktaGuideTest::code)
                        .toList());
    }

    @Test
    void everyStageOfAConnectionIsExplained() throws IOException {
        assertThat(table("`OktaSetup.Stage`").stream().map(row -> cell(row, 1)).toList())
                .containsExactlyElementsOf(Stream.of(OktaSetup.Stage.values())
                        .map(OktaGuideTest::code)
                        .toList());
    }

    @Test
    void everyScopeThatThePageNamesIsOneOfTheCode() throws IOException {
        Set<String> known =
                Stream.of(OktaScope.values()).map(OktaScope::wireName).collect(Collectors.toSet());

        assertThat(Pattern.compile("`(okta\\.[A-Za-z.]+)`")
                        .matcher(Files.readString(PAGE))
                        .results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(known).contains(found.group(1)));
    }

    @Test
    void everyAnswerToAnEventHookIsExplained() throws IOException {
        OktaEventHooks hooks = OktaEventHooks.in(new InMemorySubscriptionStore());
        Map<String, List<String>> json = Map.of("content-type", List.of("application/json"));
        Stream<NotificationCall> calls = Stream.of(
                new NotificationCall("GET", "", Map.of("x-okta-verification-challenge", List.of("a")), new byte[0]),
                new NotificationCall("POST", "", json, "{}".getBytes(StandardCharsets.UTF_8)),
                new NotificationCall("POST", "", json, new byte[0]),
                new NotificationCall("PUT", "", json, new byte[0]),
                new NotificationCall("POST", "", json, new byte[256 * 1024 + 1]),
                new NotificationCall("POST", "", Map.of(), new byte[0]));

        assertThat(table("Status of the answer").stream()
                        .map(row -> cell(row, 1))
                        .toList())
                .containsExactlyElementsOf(Stream.concat(
                                calls.map(call ->
                                        String.valueOf(hooks.receive(call).status())),
                                Stream.of("503"))
                        .toList());
    }

    @Test
    @Tag("R-41")
    void everyActionNamesWhatTheRoleHasToAllow() throws IOException {
        OktaResetStory story = new OktaResetStory();
        try (story) {
            assertThat(table("Action | The role has to allow").stream()
                            .map(row -> cell(row, 1) + cell(row, 2))
                            .toList())
                    .containsExactlyElementsOf(story.admin.actions().stream()
                            .map(action -> code(action) + OktaCredentialErrors.permission(action))
                            .toList());
        }
    }
}
