/** The small store of docs/your-own-store.md, on nothing but what a host has. */
@NullMarked
package io.github.rollcall.jdbc.small;

import org.jspecify.annotations.NullMarked;
