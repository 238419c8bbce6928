package io.github.rollcall.sandbox;

/** How a provider shows a user on the wire. */
interface UserShape {

    /** The provider's name of an attribute; for one it has no place for, a name that is never sent. */
    String wireName(SandboxAttribute attribute);
}
