/** Checks the Entra connector against the sandbox. */
@NullMarked
package io.github.rollcall.entra;

import org.jspecify.annotations.NullMarked;
