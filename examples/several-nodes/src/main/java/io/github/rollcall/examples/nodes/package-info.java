/** How a host runs the sync of every directory on any number of nodes, and measures it. */
@NullMarked
package io.github.rollcall.examples.nodes;

import org.jspecify.annotations.NullMarked;
