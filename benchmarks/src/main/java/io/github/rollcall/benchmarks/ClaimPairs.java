package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.NameZone;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads labelled claim pairs. Columns are found by name; the verified side's begin with {@code v_}, the directory side's with {@code d_}. */
final class ClaimPairs {

    private static final Set<String> COLUMNS = columns();
    private static final Set<String> SOURCES = Set.of("viz", "mrz", "");
    private static final String OTHER_NAMES = "otherNames=";

    /** One time for all rows, so that two rows never differ by the clock. */
    private final Instant now = Instant.now();

    List<ClaimPair> read(List<Path> files) throws IOException {
        List<ClaimPair> pairs = new ArrayList<>();
        for (Path file : files) {
            new CsvFile(file).forEach(COLUMNS, row -> pairs.add(pair(row)));
        }
        return pairs;
    }

    private static Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of("id", "claim", "locale", "v_source"));
        for (String side : List.of("v_", "d_")) {
            for (String part : List.of("given", "middle", "family", "suffix", "value")) {
                columns.add(side + part);
            }
        }
        columns.add("accept");
        return columns;
    }

    private ClaimPair pair(CsvRow row) {
        ClaimColumn column = ClaimColumn.of(row);
        if (!SOURCES.contains(row.get("v_source"))) {
            throw row.malformed("v_source", "must be viz or mrz, or empty");
        }
        return new ClaimPair(
                row.get("id"),
                column,
                LocaleGroup.of(row.get("locale")),
                accept(row),
                verified(row, column),
                recorded(row, column),
                context(row));
    }

    private static Set<ClaimOutcome> accept(CsvRow row) {
        Set<ClaimOutcome> accept = EnumSet.noneOf(ClaimOutcome.class);
        for (String name : row.get("accept").split("\\|", -1)) {
            try {
                accept.add(ClaimOutcome.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw row.malformed("accept", "must be outcomes such as MATCH|NEAR");
            }
        }
        return accept;
    }

    /** Every value counts as evidence, as after a one-time code: what is measured is the comparison. */
    private VerifiedClaims verified(CsvRow row, ClaimColumn column) {
        Claim claim = column.claim();
        VerifiedClaims.Builder verified = VerifiedClaims.builder(claims(row, column, "v_"))
                .vendor("benchmarks")
                .reference("accuracy")
                .verifiedAt(now)
                .status(AssuranceStatus.VERIFIED);
        return switch (column) {
            case NAME, DOB, ADDRESS -> verified.build();
            default -> verified.provenance(claim, Provenance.PROVEN).build();
        };
    }

    private static RecordedClaims recorded(CsvRow row, ClaimColumn column) {
        return RecordedClaims.of(claims(row, column, "d_"));
    }

    private MatchContext context(CsvRow row) {
        return MatchContext.builder()
                .accountState(AccountState.ACTIVE)
                .groups(Set.of())
                .phoneRegion(region(row.get("locale")))
                .now(now)
                .build();
    }

    /** The region of a locale hint: {@code US}, {@code en-US}; null for a language alone. */
    private static @Nullable String region(String locale) {
        String last = locale.substring(Math.max(locale.lastIndexOf('-'), locale.lastIndexOf('_')) + 1);
        boolean isRegion = last.length() == 2 && last.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        return isRegion ? last : null;
    }

    private static ClaimSet claims(CsvRow row, ClaimColumn column, String side) {
        ClaimSet.Builder claims = ClaimSet.builder();
        String value = row.get(side + "value");
        switch (column) {
            case NAME -> name(claims, row, side);
            case DOB -> claims.dateOfBirth(value.isBlank() ? null : BirthDate.parse(value));
            case ADDRESS ->
                claims.address(
                        value.isBlank()
                                ? null
                                : PostalAddress.builder().street(value).build());
            default -> texts(claims, column.claim(), value, side);
        }
        return claims.build();
    }

    /** A directory's cell may hold several values. */
    private static void texts(ClaimSet.Builder claims, Claim claim, String value, String side) {
        if (side.equals("d_")) {
            List.of(value.split(";", -1)).forEach(one -> claims.value(claim, one));
        } else {
            claims.value(claim, value);
        }
    }

    private static void name(ClaimSet.Builder claims, CsvRow row, String side) {
        String value = row.get(side + "value");
        boolean others = value.startsWith(OTHER_NAMES);
        claims.name(parts(row, side, others || value.isEmpty() ? null : value));
        if (others) {
            for (String other : value.substring(OTHER_NAMES.length()).split(";", -1)) {
                claims.otherName(otherName(other.strip()));
            }
        }
    }

    /** A recorded former name is a family name where it is one word, and a whole name otherwise. */
    private static PersonName otherName(String name) {
        return name.indexOf(' ') < 0 ? PersonName.builder().family(name).build() : PersonName.ofFull(name);
    }

    private static PersonName parts(CsvRow row, String side, @Nullable String whole) {
        boolean zone = side.equals("v_") && row.get("v_source").equals("mrz");
        return PersonName.builder()
                .given(part(row, side + "given"))
                .middle(part(row, side + "middle"))
                .family(part(row, side + "family"))
                .suffix(part(row, side + "suffix"))
                .full(whole)
                .zone(zone ? NameZone.MACHINE_READABLE : NameZone.PRINTED)
                .build();
    }

    private static @Nullable String part(CsvRow row, String column) {
        String value = row.get(column);
        return value.isEmpty() ? null : value;
    }
}
