package io.github.rollcall.provider.faults;

import io.github.rollcall.testkit.FaultDeclaration;
import io.github.rollcall.testkit.SyncFault;
import java.util.EnumMap;
import java.util.Map;

/** What the grid ran and what it saw. Safe for many threads. */
final class FaultLedger {
    /** A promise that was broken. */
    enum Violation {
        WRONG_DEACTIVATION,
        LOST,
        HANG,
        FOREIGN,
        UNEXPECTED,
        NOT_CONVERGED
    }

    private static final class Line {
        private int runs;
        private int struck;
        private int violations;
    }

    private final String provider;
    private final Map<SyncFault, FaultDeclaration> declared;
    private final Map<SyncFault, Line> lines = new EnumMap<>(SyncFault.class);
    private final Map<Violation, Integer> violations = new EnumMap<>(Violation.class);
    private int crashes;
    private final long startedAt = System.nanoTime();

    FaultLedger(String provider, Map<SyncFault, FaultDeclaration> declared) {
        this.provider = provider;
        this.declared = Map.copyOf(declared);
    }

    private Line line(SyncFault fault) {
        return lines.computeIfAbsent(fault, any -> new Line());
    }

    /** One run has ended; {@code hit} tells whether the fault met it, {@code died} whether the fault was its death. */
    synchronized void ran(SyncFault fault, boolean hit, boolean died) {
        line(fault).runs++;
        line(fault).struck += hit ? 1 : 0;
        crashes += died ? 1 : 0;
    }

    synchronized AssertionError broken(SyncFault fault, Violation violation, String what) {
        line(fault).violations++;
        violations.merge(violation, 1, Integer::sum);
        return new AssertionError(fault.number() + " " + violation + ": " + what);
    }

    /** What took too long does not count before it has done so twice; it is printed, so that it is not hidden either. */
    synchronized void toldAgain(SyncFault fault, String what) {
        line(fault).violations--;
        violations.merge(Violation.HANG, -1, Integer::sum);
        System.out.println("fault grid: provider=" + provider + " tells a cell once more: " + what);
    }

    synchronized boolean hasStruck(SyncFault fault) {
        return line(fault).struck > 0;
    }

    synchronized int crashes() {
        return crashes;
    }

    private int count(Violation violation) {
        return violations.getOrDefault(violation, 0);
    }

    synchronized String summary() {
        int runs = lines.values().stream().mapToInt(line -> line.runs).sum();
        long faults = lines.values().stream().filter(line -> line.struck > 0).count();
        int converged = runs - count(Violation.NOT_CONVERGED) - count(Violation.LOST);
        return "provider=" + provider + " faults=" + faults + " runs=" + runs + " crashes=" + crashes
                + " wrongDeactivations="
                + count(Violation.WRONG_DEACTIVATION) + " lost=" + count(Violation.LOST) + " hangs="
                + count(Violation.HANG) + " foreign=" + count(Violation.FOREIGN) + " unexpected="
                + count(Violation.UNEXPECTED) + " converged=" + (runs == 0 ? 0 : 100 * converged / runs) + "% seconds="
                + (System.nanoTime() - startedAt) / 1_000_000_000;
    }

    /** Markdown, one row for each constant. */
    synchronized String table() {
        StringBuilder text = new StringBuilder(
                "## " + provider + "\n\n| | Fault | Declared | Runs | Struck | Result |\n|---|---|---|---|---|---|\n");
        for (SyncFault fault : SyncFault.values()) {
            Line line = line(fault);
            FaultDeclaration declaration = declared.get(fault);
            String result = line.runs == 0 ? "-" : line.violations == 0 ? "ok" : line.violations + " broken";
            text.append("| ")
                    .append(fault.number())
                    .append(" | ")
                    .append(fault)
                    .append(" | ")
                    .append(declaration)
                    .append(" | ")
                    .append(line.runs)
                    .append(" | ")
                    .append(line.struck)
                    .append(" | ")
                    .append(result)
                    .append(" |\n");
        }
        return text.append("\n").append(summary()).append("\n\n").toString();
    }
}
