/** Two directories, two syncs, three decisions; read {@code Quickstart} from top to bottom. */
@NullMarked
package io.github.rollcall.examples.quickstart;

import org.jspecify.annotations.NullMarked;
