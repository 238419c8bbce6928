package io.github.rollcall.sandbox;

/** What the administrator role of the application covers. */
enum OktaRole {
    /** Users and groups. */
    COMPLETE,
    /** Groups but not their users: listings of users are empty, reading one is refused. */
    WITHOUT_USERS,
    /** Nothing: every call is refused. */
    NONE
}
