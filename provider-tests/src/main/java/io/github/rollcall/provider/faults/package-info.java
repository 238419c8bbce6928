/**
 * The fault grid: every fault of the catalogue, at every request of a run, through a provider's real connector, and what must be
 * true after each run.
 */
@NullMarked
package io.github.rollcall.provider.faults;

import org.jspecify.annotations.NullMarked;
