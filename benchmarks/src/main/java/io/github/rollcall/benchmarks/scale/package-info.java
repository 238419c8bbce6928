/**
 * How a connector carries a large directory. A server on loopback makes pages of a provider as they are asked for; virtual
 * machines of their own read them: one syncs all users into a store that keeps 16 bytes of each, another reads the same
 * pages in turn through the connector and with nothing but the connector's HTTP client and a streaming JSON parser.
 */
@NullMarked
package io.github.rollcall.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
