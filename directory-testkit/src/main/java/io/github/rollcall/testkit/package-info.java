/**
 * Contract tests a host runs against its own stores and connectors, and the fakes it needs to test what it builds on them.
 *
 * <p>A host extends a contract in its own test sources, overrides the one factory method and runs it with JUnit Jupiter 5.14
 * or newer:
 *
 * <ul>
 *   <li>{@link io.github.rollcall.testkit.UserStoreContract} and {@link
 *       io.github.rollcall.testkit.ConnectionStoreContract} for storage;
 *   <li>{@link io.github.rollcall.testkit.DirectoryConnectorContract} with a {@link
 *       io.github.rollcall.testkit.DirectoryFixture} for a directory of its own.
 * </ul>
 *
 * <p>Each test is named by the duty it checks; a red one names the duty that is broken. {@link
 * io.github.rollcall.testkit.FakeDirectory} is a directory in memory that does what a test tells it to, and {@link
 * io.github.rollcall.testkit.MutableClock} a clock that stands still until it is moved.
 */
@NullMarked
package io.github.rollcall.testkit;

import org.jspecify.annotations.NullMarked;
