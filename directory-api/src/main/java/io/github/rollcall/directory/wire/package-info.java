/**
 * Transport rules every connector keeps, for use by connectors: who may be talked to ({@link
 * io.github.rollcall.directory.wire.HostPin}), how much may be read ({@link
 * io.github.rollcall.directory.wire.BoundedBody}), what counts as an answer ({@link
 * io.github.rollcall.directory.wire.StrictJson}), and when a read is repeated ({@link
 * io.github.rollcall.directory.wire.RetryPolicy}). Writes are never repeated.
 */
@NullMarked
package io.github.rollcall.directory.wire;

import org.jspecify.annotations.NullMarked;
