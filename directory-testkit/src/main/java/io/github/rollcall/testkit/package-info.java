/** Placeholder. */
@NullMarked
package io.github.rollcall.testkit;

import org.jspecify.annotations.NullMarked;
