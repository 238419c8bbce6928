/**
 * The sync engine: connector page, to engine, to store. {@link io.github.rollcall.directory.sync.DirectorySync} is the entry.
 *
 * <p>The way of a page: {@code ConnectorCalls} fetches it while the one before is stored, {@code UserPass} checks and stores
 * it with the place to go on from, {@code DeactivationSweep} asks the provider about users a complete listing did not show,
 * {@code DeactivationBrake} deactivates or stages, and {@link io.github.rollcall.directory.sync.SyncReport} says what has
 * happened. A crash anywhere repeats at most one page.
 *
 * <p><b>What a host does after each outcome</b> is said with {@link io.github.rollcall.directory.sync.SyncOutcome}.
 */
@NullMarked
package io.github.rollcall.directory.sync;

import org.jspecify.annotations.NullMarked;
