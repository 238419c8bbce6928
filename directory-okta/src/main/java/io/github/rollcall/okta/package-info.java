/** Placeholder. */
@NullMarked
package io.github.rollcall.okta;

import org.jspecify.annotations.NullMarked;
