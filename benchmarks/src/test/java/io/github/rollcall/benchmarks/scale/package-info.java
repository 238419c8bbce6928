/** Checks that what the benchmarks print is what was measured. */
@NullMarked
package io.github.rollcall.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
