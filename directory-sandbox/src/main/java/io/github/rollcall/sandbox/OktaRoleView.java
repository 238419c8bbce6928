package io.github.rollcall.sandbox;

/** How much of administrator roles the application's own role lets it see. */
enum OktaRoleView {
    /** All of them. */
    SHOWN,
    /** Reading them is refused. */
    FORBIDDEN,
    /** Listings of them are empty and look complete. */
    EMPTY
}
