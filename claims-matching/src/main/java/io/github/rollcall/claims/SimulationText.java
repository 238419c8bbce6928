package io.github.rollcall.claims;

import java.util.Locale;

/** A simulation's report as plain text. */
final class SimulationText {

    private final SimulationReport report;
    private final StringBuilder text = new StringBuilder();

    SimulationText(SimulationReport report) {
        this.report = report;
    }

    String write() {
        line("records: " + report.records());
        line("records that share given and family name: " + of(report.sharingName()));
        if (report.truncated() > 0) {
            line("records compared with a part of their namesakes only: " + of(report.truncated()));
        }
        line("");
        line("data");
        report.quality().forEach(this::quality);
        report.forecasts().forEach(this::forecast);
        return text.toString();
    }

    private void quality(ClaimQuality quality) {
        line("  " + quality.claim() + ": missing " + of(quality.missing()) + ", unreadable "
                + of(quality.unreadable()));
        quality.flags().forEach((flag, count) -> line("    " + flag + ": " + of(count)));
    }

    private void forecast(PolicyForecast forecast) {
        line("");
        line("policy " + forecast.policy().id() + " v" + forecast.policy().version());
        line("  cannot pass for lack of data: " + of(forecast.lackingData()));
        forecast.missing().forEach((claim, count) -> line("    without " + claim + ": " + of(count)));
        line("  cannot pass although data are there: " + of(forecast.unclearData()));
        line("  could be mistaken for another record");
        for (Likeness likeness : Likeness.values()) {
            Lookalikes found = forecast.lookalikes(likeness);
            line("    " + likeness.description() + ": " + of(found.records())
                    + String.format(Locale.ROOT, ", on average %.4f others", found.mean()));
        }
        for (LookalikePair pair : forecast.examples()) {
            line("    " + pair.likeness() + ": " + pair.first() + " and " + pair.second());
        }
    }

    private String of(long count) {
        double percent = report.records() == 0 ? 0 : 100.0 * count / report.records();
        return String.format(Locale.ROOT, "%d (%.2f %%)", count, percent);
    }

    /** Ids are the host's, so what could break or disguise a line is replaced. */
    private void line(String line) {
        line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(text::appendCodePoint);
        text.append('\n');
    }
}
