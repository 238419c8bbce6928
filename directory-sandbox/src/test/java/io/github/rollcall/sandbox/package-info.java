/** Tests that talk to the sandboxes over HTTP, as an integration does. */
@NullMarked
package io.github.rollcall.sandbox;

import org.jspecify.annotations.NullMarked;
