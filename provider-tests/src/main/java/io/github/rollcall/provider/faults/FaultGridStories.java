package io.github.rollcall.provider.faults;

import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.FaultDeclaration;
import io.github.rollcall.testkit.SyncFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every fault of the catalogue at every request of a run: the run ends within its bounds and says what happened, nobody in scope
 * is deactivated, and the run after it leaves the store as if the fault had never been.
 *
 * <p>{@code -Drollcall.faults=full} runs the whole grid, {@code -Drollcall.faults.table=file} appends its table to a file, and
 * {@code -Drollcall.faults.only=F2,F23} runs some of it, for looking into them; the last check then fails.
 */
@Tag("R-13")
@Tag("R-18")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultGridStories {
    private static final int LEAST_CRASHES = 500;

    private final Map<SyncFault, FaultDeclaration> declared = new EnumMap<>(SyncFault.class);
    private @Nullable FaultWorld world;
    private @Nullable FaultLedger ledger;

    /** For the tests of a provider. */
    protected FaultGridStories() {}

    /**
     * Whether a fault can meet the provider's connector.
     *
     * @param fault the fault
     * @return the declaration; told by a switch without a default
     */
    protected abstract FaultDeclaration declare(SyncFault fault);

    /**
     * Starts a provider whose directory has no users yet.
     *
     * @param options how its sandbox starts
     * @return a provider nobody else uses
     */
    protected abstract FaultedProvider start(SandboxOptions options);

    @TestFactory
    Stream<DynamicNode> everyFaultAtEveryRequest() {
        for (SyncFault fault : SyncFault.values()) {
            declared.put(fault, declare(fault));
        }
        FaultedProvider provider = start(SandboxOptions.empty());
        FaultLedger seen = new FaultLedger(provider.connectorName(), declared);
        FaultWorld shared = new FaultWorld(provider, seen, SyncFault.CONNECTION_RESET);
        ledger = seen;
        world = shared;
        Stream<DynamicNode> faults = Stream.of(SyncFault.values())
                .filter(fault -> declared(fault).isApplicable() && isChosen(fault))
                .map(fault -> container(fault, shared, seen));
        Stream<DynamicNode> last =
                Stream.of(DynamicTest.dynamicTest("every fault has met a run or cannot", () -> everyFaultWasRun(seen)));
        return Stream.concat(faults, last);
    }

    private static boolean isChosen(SyncFault fault) {
        String only = System.getProperty("rollcall.faults.only");
        return only == null || List.of(only.split(",", -1)).contains(fault.number());
    }

    private FaultDeclaration declared(SyncFault fault) {
        return java.util.Objects.requireNonNull(declared.get(fault), fault::name);
    }

    private DynamicContainer container(SyncFault fault, FaultWorld shared, FaultLedger seen) {
        List<FaultCase> ways = switch (fault) {
            case CONNECTION_REFUSED -> SocketFaults.refused(this::start, seen);
            case TLS_UNTRUSTED -> SocketFaults.untrusted();
            default -> FaultCatalogue.of(fault, shared);
        };
        return DynamicContainer.dynamicContainer(
                fault.number() + " " + fault,
                ways.stream()
                        .map(way -> DynamicTest.dynamicTest(way.name(), () -> {
                            shared.about(fault);
                            way.tell().accept(shared);
                            shared.end();
                        })));
    }

    private void everyFaultWasRun(FaultLedger seen) {
        if (GridSize.chosen() == GridSize.FULL && seen.crashes() < LEAST_CRASHES) {
            throw new AssertionError("a process ended at " + seen.crashes() + " points only");
        }
        List<SyncFault> unrun = Stream.of(SyncFault.values())
                .filter(fault -> declared(fault).isApplicable() != seen.hasStruck(fault))
                .toList();
        if (!unrun.isEmpty()) {
            throw new AssertionError("declared one way and run the other: " + unrun);
        }
    }

    /** Tells what was run, and closes what was started. */
    @AfterAll
    void tell() {
        FaultLedger seen = ledger;
        if (seen != null) {
            System.out.println("fault grid: " + seen.summary());
            String file = System.getProperty("rollcall.faults.table");
            if (file != null) {
                write(Path.of(file), seen.table());
            }
        }
        if (world != null) {
            world.close();
        }
    }

    private static void write(Path file, String table) {
        try {
            Files.writeString(file, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
