/**
 * Measures what Rollcall does: how right its matcher is on labelled pairs, how fast it is, and what others need for the same. Everything is measured
 * through the public API, so that the figures are those of a host. Never published.
 *
 * <p>{@link io.github.rollcall.benchmarks.Benchmarks} is the command line; each subcommand is one class.
 */
@NullMarked
package io.github.rollcall.benchmarks;

import org.jspecify.annotations.NullMarked;
