/**
 * How often somebody may look up users, have messages sent and try secrets.
 *
 * <p>{@link io.github.rollcall.directory.limit.RateGuard} holds each use against the {@link
 * io.github.rollcall.directory.limit.RateLimits}; {@link io.github.rollcall.directory.limit.RateLimiter} counts and is the
 * SPI: in memory for one process, or in a store that all nodes share. What is counted under is a keyed hash, so no counter
 * holds an address or a login. A limit never touches the directory: nobody's account is locked by it.
 */
@NullMarked
package io.github.rollcall.directory.limit;

import org.jspecify.annotations.NullMarked;
