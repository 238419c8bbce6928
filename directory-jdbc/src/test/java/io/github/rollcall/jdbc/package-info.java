/** The stores on H2 and on PostgreSQL. */
@NullMarked
package io.github.rollcall.jdbc;

import org.jspecify.annotations.NullMarked;
