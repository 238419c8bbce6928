/**
 * SPI 2: what a host implements to keep users, connections and the engine's state in its own storage.
 *
 * <p>Every question asked here is the smallest storage-shaped one; the algorithm stands once, in package {@code sync}.
 * {@code UserStoreContract} and {@code ConnectionStoreContract} of the testkit check an implementation. The {@code InMemory}
 * stores are for quick starts and tests.
 */
@NullMarked
package io.github.rollcall.directory.store;

import org.jspecify.annotations.NullMarked;
