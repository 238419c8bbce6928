/** Proof that the contracts can fail: each is run against implementations that are wrong in one way on purpose. */
@NullMarked
package io.github.rollcall.testkit.proof;

import org.jspecify.annotations.NullMarked;
