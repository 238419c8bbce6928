/** Rules that hold over all modules. */
@NullMarked
package io.github.rollcall.architecture;

import org.jspecify.annotations.NullMarked;
