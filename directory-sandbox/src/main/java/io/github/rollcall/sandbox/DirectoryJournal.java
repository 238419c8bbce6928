package io.github.rollcall.sandbox;

/** Is told what happens in a directory as it happens. All methods are called under the directory's lock. */
interface DirectoryJournal {

    /** Keeps nothing. */
    DirectoryJournal NONE = new DirectoryJournal() {};

    default void added(UserEntry user) {}

    /** Something is recorded about a user that was not, its status apart. */
    default void updated(UserEntry user) {}

    default void statusChanged(UserEntry user, EmployeeStatus before) {}

    /** A user is deleted for good. */
    default void deleted(UserEntry user) {}

    /** A user came to a group or went. */
    default void member(GroupNode group, UserEntry user, boolean added) {}

    default void groupAdded(GroupNode group) {}

    default void groupDeleted(GroupNode group) {}
}
