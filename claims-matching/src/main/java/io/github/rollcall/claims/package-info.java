/** Placeholder. */
@NullMarked
package io.github.rollcall.claims;

import org.jspecify.annotations.NullMarked;
