package io.github.rollcall.provider.faults;

/** For how many requests a fault lasts. */
enum Lasting {
    ONCE(1),
    THREE_TIMES(3),
    FOR_EVER(Integer.MAX_VALUE);

    final int requests;

    Lasting(int requests) {
        this.requests = requests;
    }
}
