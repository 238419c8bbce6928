/**
 * SPI 1: what a provider, or a host that brings its own directory, implements.
 *
 * <p>A connector answers one page at a time and keeps no state between calls; the engine owns the loop, the checkpoint and
 * every conclusion. {@code DirectoryConnectorContract} of the testkit checks an implementation.
 */
@NullMarked
package io.github.rollcall.directory.connector;

import org.jspecify.annotations.NullMarked;
