package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrator's guide says what the code does. A row that is missing stands in the failure as it has to be added. */
@Tag("R-7")
final class EntraGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "entra.md");

    /** The rows of a table, told by how its head begins. */
    private static List<String> table(String head) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| " + head + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/entra.md has no table '" + head + "'")));
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
    void thePermissionsAreThoseOfTheCode() throws IOException {
        assertThat(table("Permission | App-role id"))
                .containsExactlyElementsOf(Stream.of(GraphPermission.values())
                        .map(one -> row(
                                code(one.wireName()),
                                code(one.appRoleId()),
                                one.area(),
                                one.level(),
                                one.isRequired() ? "yes" : "no",
                                one.lost()))
                        .toList());
    }

    @Test
    void everyReasonOfAnIncompleteConnectionHasARowWithItsRemedy() throws IOException {
        List<String> rows = table("Reason | Step");

        assertThat(rows.stream().map(row -> without(row, 4)).toList())
                .containsExactlyElementsOf(Stream.of(ConsentProblem.values())
                        .map(problem -> without(
                                row(
                                        code(problem),
                                        problem.step(),
                                        isStored(problem) ? "yes" : "no",
                                        "",
                                        ConsentRemedies.of(problem, List.of(), null)),
                                4))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(cell(row, 4)).hasSizeGreaterThan(20));
    }

    /** What came too late is known by its secret alone, so there is no connection to store it with. */
    private static boolean isStored(ConsentProblem problem) {
        return !problem.isSecurityEvent() && problem != ConsentProblem.EXPIRED;
    }

    @Test
    void theNumbersOfTheConsentPageMeanWhatTheCodeReads() throws IOException {
        assertThat(table("Number | Reason"))
                .containsExactlyInAnyOrderElementsOf(ConsentCallback.NUMBERS.entrySet().stream()
                        .map(entry -> row(code(entry.getKey()), code(entry.getValue())))
                        .toList());
    }

    @Test
    void theNumbersOfTheTokenEndpointMeanWhatTheCodeReads() throws IOException {
        assertThat(table("Number | Code"))
                .containsExactlyInAnyOrderElementsOf(GraphTokenErrors.MEANINGS.entrySet().stream()
                        .map(entry -> row(
                                code("AADSTS" + entry.getKey()),
                                code(entry.getValue().code()),
                                entry.getValue().problem(),
                                entry.getValue().remedy()))
                        .toList());
    }

    @Test
    void everyErrorCodeSaysWhatItAsksFor() throws IOException {
        List<String> rows = table("Code | Kind");

        assertThat(rows.stream().map(row -> without(row, 4)).toList())
                .containsExactlyElementsOf(Stream.of(ErrorCode.values())
                        .map(one -> without(row(code(one), one.kind(), one.isRetryable() ? "yes" : "no", ""), 4))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(cell(row, 4)).hasSizeGreaterThan(20));
    }

    @Test
    void everyReasonToRefuseAResetIsNamed() throws IOException {
        assertThat(table("`CredentialRefusal.Reason`").stream()
                        .map(row -> cell(row, 1))
                        .toList())
                .containsExactlyElementsOf(Stream.of(CredentialRefusal.Reason.values())
                        .map(EntraGuideTest::code)
                        .toList());
    }

    @Test
    void everyActionThatEntraOffersNamesItsPermission() throws IOException {
        try (EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
                EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                        .permissionLevel(PermissionLevel.READ_WRITE)
                        .build()) {
            Set<CredentialAction> offered =
                    connector.credentials().orElseThrow().actions();

            assertThat(table("Action | Permission"))
                    .containsExactlyInAnyOrderElementsOf(offered.stream()
                            .map(action -> row(code(action), code(GraphCredentialErrors.permission(action))))
                            .toList());
        }
    }

    @Test
    void everyCloudNamesTheHostsToOpen() throws IOException {
        assertThat(table("`EntraCloud` | Graph"))
                .containsExactlyElementsOf(Stream.of(EntraCloud.values())
                        .map(cloud -> row(
                                code(cloud),
                                code(cloud.graphEndpoint().getHost()),
                                code(cloud.authorityHost().getHost())))
                        .toList());
    }

    @Test
    void everyMembershipIsExplained() throws IOException {
        assertThat(table("`GroupMembership`").stream()
                        .map(row -> cell(row, 1).replaceAll("[^A-Z_]", ""))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(GroupMembership.values()).map(Enum::name).toList());
    }

    @Test
    void everyPlaceOfADateOfBirthThatCanBeMappedIsNamed() throws IOException {
        assertThat(table("`EntraAttributes`").stream().map(row -> cell(row, 1)).toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(EntraAttributes.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> name.startsWith("with") && !name.equals("without"))
                        .distinct()
                        .map(EntraGuideTest::code)
                        .toList());
    }
}
