package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads labelled pairs of whole records. A document states name, date of birth and address; phone and e-mail count as proven. */
final class RecordPairs {

    private static final List<String> PARTS = List.of(
            "given", "middle", "family", "dob", "street", "city", "state", "postal", "country", "phone", "email");
    private static final Set<String> COLUMNS = columns();
    private static final LocalDate EXPIRY = LocalDate.of(9999, 12, 31);

    private final @Nullable DateOrder declared;
    private final Instant now = Instant.now();

    RecordPairs(@Nullable DateOrder declared) {
        this.declared = declared;
    }

    List<RecordPair> read(Path file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        List<RecordPair> pairs = new ArrayList<>();
        new CsvFile(file).forEach(COLUMNS, row -> {
            isSamePerson(row);
            rows.add(row);
            dates.add(row.get("v_dob"));
            dates.add(row.get("d_dob"));
        });
        DateOrder order = declared == null ? DateOrder.toldBy(dates) : declared;
        rows.forEach(row -> pairs.add(pair(row, order)));
        return pairs;
    }

    private static Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        PARTS.forEach(part -> columns.add("v_" + part));
        PARTS.forEach(part -> columns.add("d_" + part));
        columns.add("same_person");
        return columns;
    }

    private static boolean isSamePerson(CsvRow row) {
        return switch (row.get("same_person")) {
            case "1" -> true;
            case "0" -> false;
            default -> throw row.malformed("same_person", "must be 1 or 0");
        };
    }

    private RecordPair pair(CsvRow row, DateOrder order) {
        VerifiedClaims verified = VerifiedClaims.builder(claims(row, "v_", order))
                .vendor("benchmarks")
                .reference("records")
                .verifiedAt(now)
                .status(AssuranceStatus.VERIFIED)
                .documentExpiry(EXPIRY)
                .provenance(Claim.PHONE, Provenance.PROVEN)
                .provenance(Claim.EMAIL, Provenance.PROVEN)
                .build();
        MatchContext context = MatchContext.builder()
                .accountState(AccountState.ACTIVE)
                .groups(Set.of())
                .now(now)
                .build();
        return new RecordPair(isSamePerson(row), verified, RecordedClaims.of(claims(row, "d_", order)), context);
    }

    private static ClaimSet claims(CsvRow row, String side, DateOrder order) {
        String dob = row.get(side + "dob");
        return ClaimSet.builder()
                .name(name(row, side))
                .dateOfBirth(dob.isBlank() ? null : BirthDate.parse(dob, order.format()))
                .address(address(row, side))
                .phone(row.get(side + "phone"))
                .email(row.get(side + "email"))
                .build();
    }

    private static PersonName name(CsvRow row, String side) {
        return PersonName.builder()
                .given(part(row, side + "given"))
                .middle(part(row, side + "middle"))
                .family(part(row, side + "family"))
                .build();
    }

    private static PostalAddress address(CsvRow row, String side) {
        return PostalAddress.builder()
                .street(part(row, side + "street"))
                .locality(part(row, side + "city"))
                .region(part(row, side + "state"))
                .postalCode(part(row, side + "postal"))
                .country(part(row, side + "country"))
                .build();
    }

    private static @Nullable String part(CsvRow row, String column) {
        String value = row.get(column);
        return value.isEmpty() ? null : value;
    }
}
