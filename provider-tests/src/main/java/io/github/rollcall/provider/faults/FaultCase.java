package io.github.rollcall.provider.faults;

import java.util.function.Consumer;

/**
 * One way of telling a fault, which fills several cells of the grid.
 *
 * @param name what a report calls it
 * @param tell tells its cells in a world of the fault
 */
record FaultCase(String name, Consumer<FaultWorld> tell) {}
