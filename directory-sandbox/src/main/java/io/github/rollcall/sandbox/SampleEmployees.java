package io.github.rollcall.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fictional employees of the sample tenant, read from a table of tab-separated columns: status, "guest" or nothing,
 * and attributes named as in {@link SandboxAttribute}. An empty cell is a missing attribute.
 */
final class SampleEmployees {

    private static final String RESOURCE = "employees.tsv";

    private SampleEmployees() {}

    static List<SandboxEmployee> load() {
        try (InputStream stream = SampleEmployees.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the sandbox jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<SandboxEmployee> employees = new ArrayList<>();
            List<String> columns = List.of(cells(reader.readLine()));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                employees.add(employee(columns, cells(line)));
            }
            return employees;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample employees cannot be read", e);
        }
    }

    private static SandboxEmployee employee(List<String> columns, String[] cells) {
        SandboxEmployee.Builder employee = SandboxEmployee.builder();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                record(employee, columns.get(i), cells[i]);
            }
        }
        return employee.buildAsGiven();
    }

    private static void record(SandboxEmployee.Builder employee, String column, String cell) {
        switch (column) {
            case "STATUS" -> employee.status(EmployeeStatus.valueOf(cell));
            case "GUEST" -> employee.guest();
            default -> employee.with(SandboxAttribute.valueOf(column), cell);
        }
    }

    private static String[] cells(@Nullable String line) {
        return line == null ? new String[0] : line.split("\t", -1);
    }
}
