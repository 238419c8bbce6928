package io.github.rollcall.sandbox;

/** Anything a group can have as a member. The sequence orders listings and never repeats. */
abstract sealed class DirectoryObject permits UserEntry, GroupNode, DeviceNode {

    private final long sequence;
    private final String id;

    DirectoryObject(long sequence, String id) {
        this.sequence = sequence;
        this.id = id;
    }

    long sequence() {
        return sequence;
    }

    String id() {
        return id;
    }
}
