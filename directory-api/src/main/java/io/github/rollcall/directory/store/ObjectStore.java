package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Groups, applications or service principals of any number of directories. The sync writes them, the host reads them.
 *
 * <p>Each method is one transaction; calls may come from several threads. A method that writes throws {@link
 * io.github.rollcall.directory.DirectoryException#leaseLost} if another scan with a greater epoch has written the same
 * directory. Any other exception is reported as a failure of the store. Nothing is null unless it says so.
 *
 * @param <T> what is kept
 */
public interface ObjectStore<T extends DirectoryObject> {
    /**
     * Inserts objects or replaces them, and marks them as seen by the scan. May be repeated.
     *
     * @param scan the reading under way
     * @param objects one page, 1,000 at most
     * @return how many were new or different
     */
    int save(AreaScan scan, Collection<T> objects);

    /**
     * Marks objects as seen without changing them: rows that could not be read.
     *
     * @param scan the reading under way
     * @param externalIds ids, known or not
     */
    void seen(AreaScan scan, Collection<String> externalIds);

    /**
     * The objects that a scan has not shown, in the order of their ids.
     *
     * @param scan the reading that has ended
     * @param after ids greater than this one only; null for the beginning
     * @param limit at most so many
     * @return immutable ids
     */
    List<String> unseen(AreaScan scan, @Nullable String after, int limit);

    /**
     * Removes objects that the provider said are gone. May be repeated.
     *
     * @param scan the reading that did not show them
     * @param externalIds which
     * @return how many were there
     */
    int remove(AreaScan scan, Collection<String> externalIds);

    /**
     * Finds one.
     *
     * @param directory the directory
     * @param externalId its id
     * @return empty if it is not kept
     */
    Optional<T> find(DirectoryId directory, String externalId);

    /**
     * Lists what is kept of a directory, in the order of ids.
     *
     * @param directory the directory
     * @param after ids greater than this one only; null for the beginning
     * @param limit at most so many
     * @return immutable
     */
    List<T> list(DirectoryId directory, @Nullable String after, int limit);

    /**
     * Forgets a directory: everything kept of it is gone, and a scan that has written it before writes nothing any more.
     *
     * @param directory the directory
     */
    void forget(DirectoryId directory);
}
