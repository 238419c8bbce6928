package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.wire.StrictJson;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the property for which a read of users was refused, by asking for each alone, and goes on without it. Where the
 * properties that every user has are refused too, or all others, it was something else.
 */
final class GraphColumnCheck {
    private static final Logger LOG = LoggerFactory.getLogger(GraphColumnCheck.class);
    private static final Duration BETWEEN_HINTS = Duration.ofMinutes(10);

    private final GraphClients clients;
    private final GraphColumns columns;
    private final DirectoryId directory;
    private final Clock clock;
    private final AtomicReference<Instant> nextForAHint = new AtomicReference<>(Instant.MIN);

    GraphColumnCheck(GraphClients clients, GraphColumns columns, EntraSettings settings) {
        this.clients = clients;
        this.columns = columns;
        this.directory = settings.directory();
        this.clock = settings.clock();
    }

    /** Reads, and if a property is refused reads once more without it. */
    <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DirectoryException refused) {
            if (!isOfOneColumn(refused) || !leaveOut()) {
                throw refused;
            }
            return reading.get();
        }
    }

    /**
     * Reads by what somebody typed, which Graph may refuse for itself: a property is looked for only once in a while, so that
     * no hint makes the connector send a request for each.
     */
    <T> T readByHint(Supplier<T> reading) {
        Instant now = clock.instant();
        Instant next = nextForAHint.get();
        try {
            return reading.get();
        } catch (DirectoryException refused) {
            boolean due = isOfOneColumn(refused)
                    && !now.isBefore(next)
                    && nextForAHint.compareAndSet(next, now.plus(BETWEEN_HINTS));
            if (!due || !leaveOut()) {
                throw refused;
            }
            return reading.get();
        }
    }

    /** Goes on from a place, which was made for the properties of then: where one is refused, only a full pass will do. */
    <T> T goOn(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DirectoryException refused) {
            if (!isOfOneColumn(refused) || !leaveOut()) {
                throw refused;
            }
            throw GraphDeltaLinks.lost("a property is refused that was read before", Optional.of(refused));
        }
    }

    /** The report with what it should say of refused properties, each tried again if users may be read at all. */
    ConnectionReport addTo(ConnectionReport report) {
        CallCost cost = report.cost();
        Optional<Set<String>> roles = clients.roles();
        boolean readable = report.area(Area.USERS).state() == AreaStatus.State.ENABLED;
        for (String name : readable ? columns.refused() : List.<String>of()) {
            if (name.equals(GraphProperty.SECURITY_ATTRIBUTES) && roles.isPresent()) {
                if (GraphPermission.SECURITY_ATTRIBUTES.isAmong(roles.get())) {
                    columns.turnOn(name);
                }
            } else {
                Probe probe = probe(GraphUserMapper.ID + "," + name);
                cost = cost.plus(probe.cost());
                if (!probe.refused()) {
                    columns.turnOn(name);
                }
            }
        }
        // Where the token tells what is granted, the check of the permissions says it already.
        List<String> told =
                roles.isPresent() ? List.of(GraphColumns.warning(GraphProperty.SECURITY_ATTRIBUTES)) : List.of();
        return ConnectionReport.of(report.areas(), cost)
                .withWarnings(report.warnings().stream()
                        .filter(warning -> !report.advice().contains(warning))
                        .toList())
                .withAdvice(report.advice())
                .withWarnings(columns.warnings().stream()
                        .filter(warning -> !told.contains(warning))
                        .toList());
    }

    private boolean isOfOneColumn(DirectoryException refused) {
        return GraphErrors.isAboutTheQuery(refused)
                || (refused.code() == ErrorCode.PERMISSION_MISSING && columns.asks(GraphProperty.SECURITY_ATTRIBUTES));
    }

    private boolean leaveOut() {
        List<String> optional = columns.optional();
        if (probe(String.join(",", GraphColumns.NEEDED)).refused()) {
            return false;
        }
        List<String> refused = new ArrayList<>();
        for (String name : optional) {
            if (probe(GraphUserMapper.ID + "," + name).refused()) {
                refused.add(name);
            }
        }
        if (refused.isEmpty() || (refused.size() == optional.size() && optional.size() > 1)) {
            return false;
        }
        columns.turnOff(refused);
        refused.forEach(name -> LOG.warn("{}: {}", directory, GraphColumns.warning(name)));
        return true;
    }

    private record Probe(boolean refused, CallCost cost) {}

    private Probe probe(String select) {
        URI address = URI.create(clients.base().get("baseurl") + "/users?$top=1&$select=" + select);
        try {
            CallCost cost = clients.read(
                            Area.USERS,
                            false,
                            () -> GraphCollection.get(address),
                            response -> StrictJson.object(response.body()))
                    .cost();
            return new Probe(false, cost);
        } catch (DirectoryException failure) {
            if (failure.code() == ErrorCode.PERMISSION_MISSING || GraphErrors.isAboutTheQuery(failure)) {
                return new Probe(true, CallCost.ONE_REQUEST);
            }
            throw failure;
        }
    }
}
