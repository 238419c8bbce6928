/** Checks what tickets show about users. */
@NullMarked
package io.github.rollcall.testkit.context;

import org.jspecify.annotations.NullMarked;
