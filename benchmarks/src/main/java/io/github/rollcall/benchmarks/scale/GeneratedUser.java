package io.github.rollcall.benchmarks.scale;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One employee of the generated directory. The same number always gives the same employee. As in real directories some
 * have names beyond ASCII, some are disabled, and many lack a mobile number, a street or a company.
 */
record GeneratedUser(int number) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final List<String> GIVEN = List.of(
            "Anna",
            "Bj\u00F6rn",
            "Carmen",
            "Dario",
            "Edda",
            "Finn",
            "Greta",
            "Hugo",
            "In\u00E9s",
            "Jonas",
            "Kira",
            "\u0141ukasz",
            "Mina",
            "Nils",
            "Olga",
            "Pavel",
            "Rosa Maria",
            "\u7F8E\u54B2",
            "Tilda",
            "Uwe");
    private static final List<String> FAMILY = List.of(
            "Acker",
            "Birk",
            "Castle",
            "van der Dorn",
            "Eich",
            "Falk",
            "Gru\u0308ber",
            "Holm",
            "Iversen",
            "Jansen",
            "Kessler",
            "Lund",
            "Moreau",
            "Nov\u00E1k",
            "Okafor",
            "Petrov",
            "O'Quist",
            "Rossi",
            "\u4F50\u85E4",
            "Tanaka",
            "Urban",
            "Vogel",
            "Weber");
    private static final List<String> DEPARTMENTS =
            List.of("Sales", "Finance", "Research & Development", "Customer Support", "Logistics");
    private static final List<String> TITLES =
            List.of("Associate", "Senior Consultant", "Accountant", "Head of Operations", "Engineer II", "Clerk");
    private static final List<String> CITIES =
            List.of("Exeter", "M\u00FCnchen", "Leeds", "Lyon", "Krak\u00F3w", "Porto");
    private static final List<String> REGIONS =
            List.of("Devon", "Bayern", "West Yorkshire", "Rh\u00F4ne", "Ma\u0142opolska", "Norte");
    private static final List<String> STREETS =
            List.of("Harbour Street", "Leopoldstra\u00DFe", "Rue de la Gare", "High Road");

    String guid() {
        long mixed = (number + 1) * GOLDEN;
        return new UUID(mixed ^ (mixed >>> 29), Long.rotateLeft(mixed, 31) + number).toString();
    }

    /** Twenty letters and digits, as Okta makes them. */
    String oktaId() {
        String mixed = Long.toString(((number + 1) * GOLDEN) >>> 1, Character.MAX_RADIX);
        return ("00u" + mixed + "00000000000000000").substring(0, 13) + String.format("%07d", number);
    }

    boolean enabled() {
        return number % 97 != 0;
    }

    boolean guest() {
        return number % 50 == 7;
    }

    String given() {
        return of(GIVEN, 1);
    }

    String family() {
        return of(FAMILY, 3);
    }

    String display() {
        return given() + " " + family();
    }

    String login() {
        return "employee." + number + "@northwind.example";
    }

    @Nullable
    String email() {
        return number % 20 == 3 ? null : login();
    }

    @Nullable
    String mobile() {
        return number % 3 == 0 ? null : "+44 7700 " + (900_000 + number % 1000);
    }

    /** Left out by one in forty rows. */
    boolean hasEmployeeId() {
        return number % 40 != 11;
    }

    String employeeId() {
        return "E" + (100_000 + number);
    }

    @Nullable
    String title() {
        return number % 10 == 4 ? null : of(TITLES, 7);
    }

    String department() {
        return of(DEPARTMENTS, 11);
    }

    @Nullable
    String company() {
        return number % 2 == 0 ? null : "Northwind Example Ltd";
    }

    @Nullable
    String street() {
        return number % 4 == 1 ? null : 1 + number % 180 + " " + of(STREETS, 13);
    }

    String city() {
        return of(CITIES, 5);
    }

    String region() {
        return of(REGIONS, 5);
    }

    String postalCode() {
        return "EX" + number % 90 + " 1AA";
    }

    private String of(List<String> values, int step) {
        return values.get((int) ((number * 31L + number / step) % values.size()));
    }
}
