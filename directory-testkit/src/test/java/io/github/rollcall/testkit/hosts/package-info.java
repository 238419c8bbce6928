/** Hosts, in a package of their own: the contracts as somebody outside the testkit runs them. */
@NullMarked
package io.github.rollcall.testkit.hosts;

import org.jspecify.annotations.NullMarked;
