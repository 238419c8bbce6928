package io.github.rollcall.sandbox;

import java.time.LocalDate;
import java.util.List;

/** Endless plain employees for volume; the same number always gives the same employee. */
final class GeneratedEmployees {

    private static final List<String> GIVEN = List.of(
            "Alva", "Bo", "Carmen", "Dario", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Leo", "Mina",
            "Nils", "Olga", "Pavel", "Rosa", "Sven", "Tilda", "Uwe");
    private static final List<String> FAMILY = List.of(
            "Acker", "Birk", "Castle", "Dorn", "Eich", "Falk", "Gruber", "Holm", "Iversen", "Jansen", "Kessler", "Lund",
            "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Tanaka", "Urban", "Vogel", "Weber");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Finance", "Research", "Support", "Logistics");
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);
    private static final int BIRTHDAYS = 15_000;

    private GeneratedEmployees() {}

    static SandboxEmployee at(int number) {
        String given = GIVEN.get(number % GIVEN.size());
        String family = FAMILY.get(number % FAMILY.size());
        String login = "g" + number + "@" + DerivedNames.DOMAIN;
        return SandboxEmployee.named(given, family)
                .login(login)
                .email(login)
                .with(SandboxAttribute.EMPLOYEE_ID, "G" + number)
                .with(SandboxAttribute.DEPARTMENT, DEPARTMENTS.get(number % DEPARTMENTS.size()))
                .with(SandboxAttribute.JOB_TITLE, "Associate")
                .with(SandboxAttribute.COUNTRY, "DE")
                .dateOfBirth(FIRST_BIRTHDAY.plusDays((long) number * 7919 % BIRTHDAYS))
                .build();
    }
}
