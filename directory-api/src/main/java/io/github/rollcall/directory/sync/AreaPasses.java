package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the areas besides users, after the users have been settled. Whatever goes wrong here stands in the report of its
 * area and changes nothing about the users.
 */
final class AreaPasses {
    private final RunContext run;

    AreaPasses(RunContext run) {
        this.run = run;
    }

    /**
     * Reads every area that is asked for, enabled, and kept by the host.
     *
     * @return how long the provider asks to be left alone
     */
    Optional<Duration> read() {
        @Nullable DirectoryException ended = null;
        for (int at = 0; at < run.tally().areas.size(); at++) {
            AreaReport before = run.tally().areas.get(at);
            if (isToRead(before)) {
                AreaReport after = ended == null ? read(before) : failed(before, AreaCounts.NONE, ended);
                run.tally().areas.set(at, after);
                ended = after.error().filter(AreaPasses::endsTheRun).orElse(ended);
            }
        }
        return Optional.ofNullable(ended).flatMap(DirectoryException::retryAfter);
    }

    private boolean isToRead(AreaReport report) {
        boolean kept = report.area() == Area.GROUPS
                ? run.options().stores().groups() != null
                : isOfApplications(report.area()) && run.options().stores().applications() != null;
        return kept && report.status().state() == AreaStatus.State.ENABLED;
    }

    private static boolean isOfApplications(Area area) {
        return area == Area.APPLICATIONS || area == Area.SERVICE_PRINCIPALS;
    }

    private AreaReport read(AreaReport before) {
        AreaListing listing = new AreaListing(run, before.area());
        try {
            pass(before.area(), listing);
            return new AreaReport(before.area(), before.status(), listing.counts(), null);
        } catch (DirectoryException failure) {
            return failed(before, listing.counts(), failure);
        } catch (RunStopped stopped) {
            return failed(before, listing.counts(), interrupted(stopped));
        } catch (RuntimeException broken) {
            // A store of groups or applications: the users are settled, and stay so.
            return failed(before, listing.counts(), SpiCalls.ofStore(broken));
        }
    }

    private void pass(Area area, AreaListing listing) {
        AreaStores stores = run.options().stores();
        if (area == Area.GROUPS && stores.groups() != null) {
            new GroupPass(
                            run,
                            listing,
                            run.calls().call(run.connector()::groups).orElseThrow(() -> notOffered(area)),
                            stores.groups())
                    .read();
        } else if (stores.applications() != null) {
            new ApplicationPass(
                            listing,
                            run.calls().call(run.connector()::applications).orElseThrow(() -> notOffered(area)),
                            stores.applications())
                    .read(area);
        }
    }

    private AreaReport failed(AreaReport before, AreaCounts counts, DirectoryException failure) {
        run.warn("area " + before.area() + " was not read to its end: " + failure.getMessage());
        AreaStatus status = AreaRefusal.status(before, failure);
        if (status.state() == AreaStatus.State.DISABLED) {
            run.tell(listener -> listener.onAreaDisabled(run.directory(), before.area(), status));
        }
        return new AreaReport(before.area(), status, counts, failure);
    }

    private static boolean endsTheRun(DirectoryException failure) {
        return switch (failure.code()) {
            case INTERRUPTED, LEASE_LOST, CREDENTIALS_REJECTED, CONSENT_MISSING -> true;
            default -> failure.retryAfter().isPresent();
        };
    }

    private static DirectoryException interrupted(RunStopped stopped) {
        return DirectoryException.of(
                        ErrorCode.INTERRUPTED,
                        "the run ended first (" + stopped.outcome() + ")",
                        "Nothing to do: the next full pass reads the area")
                .build();
    }

    private static DirectoryException notOffered(Area area) {
        return DirectoryException.of(
                        ErrorCode.CONNECTOR_FAILED,
                        "the connector says that the area works and does not offer it",
                        "Report it to the author of the connector")
                .area(area)
                .build();
    }
}
