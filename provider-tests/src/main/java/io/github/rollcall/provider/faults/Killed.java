package io.github.rollcall.provider.faults;

/** The end of a process, as far as one can have it without ending the process: nothing is done after it. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed");
    }
}
