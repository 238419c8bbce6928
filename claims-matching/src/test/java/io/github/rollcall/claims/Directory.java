package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory of invented people, with ids that count from r1. */
final class Directory {

    private final List<SimulationRecord> records = new ArrayList<>();

    Directory person(String given, String family, @Nullable String born) {
        return add(ClaimSet.builder()
                .name(PersonName.of(given, family))
                .dateOfBirth(born == null ? null : BirthDate.parse(born)));
    }

    Directory person(String given, String middle, String family, @Nullable String born) {
        return add(ClaimSet.builder()
                .name(PersonName.builder()
                        .given(given)
                        .middle(middle)
                        .family(family)
                        .build())
                .dateOfBirth(born == null ? null : BirthDate.parse(born)));
    }

    Directory add(ClaimSet.Builder claims) {
        records.add(new SimulationRecord("r" + (records.size() + 1), RecordedClaims.of(claims.build())));
        return this;
    }

    Iterator<SimulationRecord> records() {
        return List.copyOf(records).iterator();
    }

    SimulationReport simulate(ClaimsPolicy... policies) {
        return PolicySimulation.of(policies).now(Cases.NOW).run(records());
    }
}
