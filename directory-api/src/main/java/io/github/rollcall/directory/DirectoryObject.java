package io.github.rollcall.directory;

/** Something besides users that a directory holds and a store keeps under the provider's immutable id. */
public interface DirectoryObject {
    /**
     * The provider's immutable id.
     *
     * @return an id that {@link DirectoryUserId#isValid} accepts
     */
    String externalId();
}
