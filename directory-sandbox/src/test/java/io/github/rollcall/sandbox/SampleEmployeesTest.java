package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SampleEmployeesTest {

    private static final List<SandboxEmployee> SAMPLES = SampleEmployees.load();

    @Test
    void thereAreAtLeastSixtyWithDistinctAsciiLogins() {
        assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(SAMPLES)
                .extracting(SandboxEmployee::login)
                .doesNotHaveDuplicates()
                .allSatisfy(login -> assertThat(login).matches("[a-z0-9.]+@[a-z]+\\.example"));
    }

    @Test
    void theyHaveEveryStatusAndSomeAreGuests() {
        assertThat(SAMPLES).extracting(SandboxEmployee::status).contains(EmployeeStatus.values());
        assertThat(SAMPLES).filteredOn(SandboxEmployee::guest).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theirNamesAreWrittenInManyScripts() {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (SandboxEmployee employee : SAMPLES) {
            employee.attribute(SandboxAttribute.DISPLAY_NAME)
                    .ifPresent(name ->
                            name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add));
        }

        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.GREEK,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HEBREW,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL,
                        UnicodeScript.HIRAGANA,
                        UnicodeScript.KATAKANA,
                        UnicodeScript.THAI,
                        UnicodeScript.GEORGIAN,
                        UnicodeScript.ARMENIAN);
    }

    @Test
    void someLackAttributesAndSomeShareThem() {
        for (SandboxAttribute attribute : SandboxAttribute.values()) {
            assertThat(SAMPLES)
                    .as(attribute.name())
                    .anyMatch(one -> one.attribute(attribute).isPresent());
        }
        for (SandboxAttribute attribute : List.of(
                SandboxAttribute.GIVEN_NAME,
                SandboxAttribute.FAMILY_NAME,
                SandboxAttribute.EMAIL,
                SandboxAttribute.DATE_OF_BIRTH)) {
            assertThat(SAMPLES)
                    .as(attribute.name())
                    .anyMatch(one -> one.attribute(attribute).isEmpty());
        }
        assertThat(shared(SandboxAttribute.EMAIL)).containsExactly("reception@northwind.example");
        assertThat(shared(SandboxAttribute.EMPLOYEE_ID)).containsExactly("2000");
    }

    @Test
    void aSandboxStartsWithAllOfThemInTheGroup() {
        try (EntraSandbox entra = EntraSandbox.start();
                OktaSandbox okta = OktaSandbox.start()) {
            assertThat(SandboxClient.of(entra)
                            .graphRows("/v1.0/groups/" + entra.groupId() + "/members?$select=id,displayName"))
                    .hasSameSizeAs(SAMPLES);
            assertThat(SandboxClient.of(okta).oktaRows("/api/v1/groups/" + okta.groupId() + "/users"))
                    .hasSameSizeAs(SAMPLES);
        }
    }

    @Test
    void anEmployeeShowsNothingPersonalWhenPrinted() {
        assertThat(SandboxEmployee.named("Grace", "Example").id("7").build()).hasToString("SandboxEmployee[7, ACTIVE]");
    }

    @Test
    void loginAndEmailFollowFromAsciiNamesOnly() {
        assertThat(SandboxEmployee.named("Ineke", "Example").build().login())
                .isEqualTo("ineke.example@northwind.example");
        assertThat(SandboxEmployee.named("慕凡", "李").build().login()).isEmpty();
        assertThat(SandboxEmployee.builder().build().attribute(SandboxAttribute.DISPLAY_NAME))
                .isEmpty();
    }

    private static List<String> shared(SandboxAttribute attribute) {
        Map<String, Long> counts = SAMPLES.stream()
                .flatMap(one -> one.attribute(attribute).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
