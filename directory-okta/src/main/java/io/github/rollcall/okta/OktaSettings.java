package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a connector was built with, checked.
 *
 * @param orgId the id of the org that the host expects; null if the first one that answers is to be believed
 */
record OktaSettings(
        DirectoryId directory,
        @Nullable String orgId,
        @Nullable String groupId,
        PermissionLevel level,
        OktaAttributes attributes,
        OktaResets resets,
        int pageSize,
        OktaAccess access) {
    static final int MAX_PAGE_SIZE = 200;
    private static final int FINGERPRINT = 32;

    /** Checks the arguments; one exception names every problem. */
    static OktaSettings of(OktaDirectory.Builder from) {
        List<String> problems = new ArrayList<>();
        DirectoryId directory = OktaAccess.checked("directoryId", from.directoryId, DirectoryId::new, problems);
        OktaAccess access = OktaAccess.of(from, problems);
        demandId("orgId", from.orgId, "the id of the org is needed, letters and digits such as 00o1example", problems);
        demandId(
                "groupId",
                from.groupId,
                "the id of a group is needed, letters and digits such as 00g1example",
                problems);
        OktaAccess.present("permissionLevel", from.permissionLevel, problems);
        OktaAccess.present("attributes", from.attributes, problems);
        OktaAccess.present("resets", from.resets, problems);
        if (from.pageSize < 1 || from.pageSize > MAX_PAGE_SIZE) {
            problems.add("pageSize: 1 to " + MAX_PAGE_SIZE + " is allowed");
        }
        OktaAccess.refuseIfAny(problems, "OktaDirectory");
        return new OktaSettings(
                Objects.requireNonNull(directory, "directory"),
                from.orgId,
                from.groupId,
                from.permissionLevel,
                from.attributes,
                from.resets,
                from.pageSize,
                access);
    }

    /** Okta makes these ids itself, and each begins with two digits; a word is a name. */
    private static void demandId(String argument, @Nullable String id, String needed, List<String> problems) {
        if (id == null) {
            return;
        }
        if (!OktaAccess.isId(id)) {
            problems.add(argument + ": " + needed);
        } else if (id.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            problems.add(argument + ": this looks like a name; " + needed);
        }
    }

    URI org() {
        return access.org();
    }

    RetryPolicy retryPolicy() {
        return access.retryPolicy();
    }

    Clock clock() {
        return access.clock();
    }

    /** The scopes to ask for: what the level needs, and what it can use if it is granted. */
    List<String> scopes() {
        return names(OktaScope.usedBy(level));
    }

    /** The scopes that the connection cannot do without. */
    List<String> requiredScopes() {
        return names(OktaScope.requiredFor(level, groupId != null));
    }

    private static List<String> names(List<OktaScope> scopes) {
        return scopes.stream().map(OktaScope::wireName).toList();
    }

    /** Of everything that decides what a listing contains. */
    String fingerprint() {
        String scope = String.join(
                "\n", org().toString(), groupId == null ? "all users" : "group " + groupId, attributes.toString());
        return Sha256.of(scope).substring(0, FINGERPRINT);
    }

    @Override
    public String toString() {
        return "OktaSettings[" + directory + ", " + org() + "]";
    }
}
