package io.github.rollcall.sandbox;

import java.util.List;

/** The kind of members a listing was narrowed to by a segment of its path. */
enum EntraCast {
    NONE("directoryObjects", ""),
    USER("users", "user"),
    GROUP("groups", "group");

    private final String collection;
    private final String type;

    EntraCast(String collection, String type) {
        this.collection = collection;
        this.type = type;
    }

    String collection() {
        return collection;
    }

    /** The spellings of the segment, each with its slash. */
    List<String> paths() {
        return this == NONE ? List.of("") : List.of("/microsoft.graph." + type, "/graph." + type);
    }

    boolean takes(DirectoryObject member) {
        return switch (this) {
            case NONE -> true;
            case USER -> member instanceof UserEntry;
            case GROUP -> member instanceof GroupNode;
        };
    }
}
