package io.github.rollcall.provider.faults;

import io.github.rollcall.sandbox.Fault;

/**
 * A way in which an answer goes wrong.
 *
 * @param name what a report calls it
 * @param fault the fault
 */
public record NamedFault(String name, Fault fault) {}
