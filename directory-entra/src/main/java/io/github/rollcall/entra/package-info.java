/** Placeholder. */
@NullMarked
package io.github.rollcall.entra;

import org.jspecify.annotations.NullMarked;
