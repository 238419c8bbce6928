/** The sync engine, told as stories over a fake directory and the in-memory stores. */
@NullMarked
package io.github.rollcall.testkit.engine;

import org.jspecify.annotations.NullMarked;
