package io.github.rollcall.sandbox;

/** A device that is a member of a group. */
final class DeviceNode extends DirectoryObject {

    private final String name;

    DeviceNode(long sequence, String id, String name) {
        super(sequence, id);
        this.name = name;
    }

    String name() {
        return name;
    }
}
