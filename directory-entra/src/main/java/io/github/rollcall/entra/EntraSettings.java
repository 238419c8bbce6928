package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a connector was built with, checked. */
record EntraSettings(
        DirectoryId directory,
        String groupId,
        GroupMembership membership,
        PermissionLevel level,
        EntraAttributes attributes,
        EntraResets resets,
        GraphAccess access) {

    /** Checks everything and reports all problems at once. */
    static EntraSettings of(EntraDirectory.Builder from) {
        List<String> problems = new ArrayList<>();
        String directory = directoryId(from.directoryId, problems);
        String tenantId = GraphAccess.guid("tenantId", from.tenantId, problems);
        String groupId = GraphAccess.guid("groupId", from.groupId, problems);
        GraphAccess access = GraphAccess.of(from, problems);
        GraphAccess.present("membership", from.membership, problems);
        GraphAccess.present("permissionLevel", from.permissionLevel, problems);
        GraphAccess.present("attributes", from.attributes, problems);
        GraphAccess.present("resets", from.resets, problems);
        GraphAccess.refuseIfAny(problems, "Entra directory");
        return new EntraSettings(
                new DirectoryId(directory),
                groupId,
                from.membership,
                from.permissionLevel,
                from.attributes,
                from.resets,
                access.in(tenantId));
    }

    String tenantId() {
        return access.tenantId();
    }

    URI graph() {
        return access.graph();
    }

    Clock clock() {
        return access.clock();
    }

    /** The address of the group, which every link of its listing starts with. */
    URI group() {
        return URI.create(graph() + "/groups/" + groupId);
    }

    /** Of everything that decides what a listing contains. */
    String fingerprint() {
        return Sha256.of(
                String.join("\n", tenantId(), access.clientId(), groupId, membership.name(), attributes.toString()));
    }

    static String directoryId(@Nullable String id, List<String> problems) {
        try {
            return new DirectoryId(id == null ? "" : id).value();
        } catch (IllegalArgumentException malformed) {
            problems.add(id == null ? "directoryId: is missing" : "directoryId: " + malformed.getMessage());
            return "";
        }
    }

    @Override
    public String toString() {
        return "EntraSettings[" + directory + ", " + membership + "]";
    }
}
