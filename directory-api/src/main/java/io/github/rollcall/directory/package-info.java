/**
 * The neutral directory model: what Rollcall says about one directory, one user and one failure, whichever provider it came
 * from.
 *
 * <p>Data flows through the sub-packages in this order:
 *
 * <ol>
 *   <li>{@code connector} - SPI 1: a provider, or a host that brings its own directory, answers in pages of {@link
 *       io.github.rollcall.directory.DirectoryUser};
 *   <li>{@code sync} - the engine turns pages into store writes; {@code DirectorySync} is its entry;
 *   <li>{@code store} - SPI 2: the host keeps users, connections and the engine's state.
 * </ol>
 *
 * Package {@code wire} holds the transport rules connectors share, package {@code consent} what they share about an
 * administrator's consent.
 *
 * <p>Two rules decide every doubtful case: a sync never deactivates on doubt, and a decision never passes on doubt. All
 * types here are immutable and safe for any number of threads; none of their {@code toString} prints a person's data.
 */
@NullMarked
package io.github.rollcall.directory;

import org.jspecify.annotations.NullMarked;
