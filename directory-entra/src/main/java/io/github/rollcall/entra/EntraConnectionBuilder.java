package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Which connection an entry is for, in which tenant.
 *
 * @param <B> the builder of the entry
 */
abstract class EntraConnectionBuilder<B extends EntraConnectionBuilder<B>> extends EntraClientBuilder<B> {
    @Nullable
    String directoryId;

    @Nullable
    String tenantId;

    /**
     * Names the connection.
     *
     * @param id the id the host uses for it
     * @return this
     */
    public B directoryId(DirectoryId id) {
        this.directoryId = id == null ? null : id.value();
        return self();
    }

    /**
     * Names the connection.
     *
     * @param id the id the host uses for it, shaped as {@link DirectoryId} asks
     * @return this
     */
    public B directoryId(String id) {
        this.directoryId = id;
        return self();
    }

    /**
     * Sets the tenant.
     *
     * @param tenantId the directory (tenant) id, a GUID
     * @return this
     */
    public B tenantId(String tenantId) {
        this.tenantId = tenantId;
        return self();
    }
}
