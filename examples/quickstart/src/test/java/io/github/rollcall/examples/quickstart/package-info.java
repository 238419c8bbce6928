/** The README's code and output, compiled and run. */
@NullMarked
package io.github.rollcall.examples.quickstart;

import org.jspecify.annotations.NullMarked;
