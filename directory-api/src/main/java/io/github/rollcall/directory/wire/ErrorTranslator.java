package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;

/** Turns a provider's error answer into a {@link DirectoryException}: the one place of a provider that reads a status. */
@FunctionalInterface
public interface ErrorTranslator {

    /**
     * Translates.
     *
     * @param response status 400 or more, or 100 to 199; its body may be missing, broken or no JSON at all
     * @return the exception; never thrown by this method
     */
    DirectoryException translate(WireResponse response);
}
