/** Contract tests a host runs against its own stores and connectors, and the fakes it needs to test what it builds on them. */
@NullMarked
package io.github.rollcall.testkit;

import org.jspecify.annotations.NullMarked;
