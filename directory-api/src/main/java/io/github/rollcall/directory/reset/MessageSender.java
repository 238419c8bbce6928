package io.github.rollcall.directory.reset;

/**
 * How the host sends messages. Rollcall decides what is sent to whom: always the addresses and numbers that the directory
 * states, never one that somebody typed.
 *
 * <p><b>Threads.</b> Called by several threads at once, in the thread of the step; hand a message over and return.
 *
 * <p><b>Links.</b> Begin them with a base address from the host's configuration, never from a header of a request.
 *
 * <p><b>Errors.</b> Any exception means that the message is not on its way. It is not repeated, and a reset stands without it.
 * Exceptions must not carry what the message says.
 */
@FunctionalInterface
public interface MessageSender {
    /**
     * Sends a message by every way that the contact offers.
     *
     * @param message what to tell and where
     */
    void send(UserMessage message);
}
