/** Placeholder. */
@NullMarked
package io.github.rollcall.sandbox;

import org.jspecify.annotations.NullMarked;
