/** Placeholder. */
@NullMarked
package io.github.rollcall.directory;

import org.jspecify.annotations.NullMarked;
