/**
 * The stores on plain JDBC: H2 or PostgreSQL, opened by Rollcall or handed in by the host.
 *
 * <p>{@link io.github.rollcall.jdbc.JdbcStores} is the entry. Behind it every class ending in {@code Rows} owns the
 * statements of one table family, {@code Session} runs them on a connection, {@code Transactions} decides whose transaction
 * that is, and {@code Database} holds what H2 and PostgreSQL do differently.
 *
 * <p>Texts are kept as they are, except that NUL and halves of surrogate pairs become U+FFFD, which is what {@link
 * io.github.rollcall.directory.AttributeValue} does too: PostgreSQL refuses them. Times are kept to the millisecond.
 * Failures of the database are {@link io.github.rollcall.directory.DirectoryException}s with code STORE_FAILED and the
 * SQLState; a driver's own message may quote a row and is never passed on.
 */
@NullMarked
package io.github.rollcall.jdbc;

import org.jspecify.annotations.NullMarked;
