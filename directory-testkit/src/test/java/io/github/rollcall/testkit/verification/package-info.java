/** Stories of verifications and resets over a directory in memory. */
@NullMarked
package io.github.rollcall.testkit.verification;

import org.jspecify.annotations.NullMarked;
