package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of what a tenant holds besides users: applications, who is assigned to them, sign-ins, and profiles that live
 * elsewhere. Groups are told on the sandbox itself.
 */
public final class SandboxAreas {
    private final SandboxDirectory directory;
    private final EntraAreas areas;

    SandboxAreas(SandboxDirectory directory, EntraAreas areas) {
        this.directory = directory;
        this.areas = areas;
    }

    /**
     * Registers an application with its service principal.
     *
     * @param name its name, unlike any other
     * @return the id of the application
     */
    public String addApplication(String name) {
        synchronized (directory) {
            return areas.addApplication(name);
        }
    }

    /**
     * Removes an application with its service principal and its assignments.
     *
     * @param name its name
     */
    public void removeApplication(String name) {
        synchronized (directory) {
            String principal = principal(name);
            areas.applications.remove(EntraAreas.guid("application " + name));
            areas.principals.remove(principal);
            areas.assignments.values().forEach(assigned -> assigned.remove(principal));
        }
    }

    /**
     * Assigns an application to a user.
     *
     * @param employee id or login
     * @param application its name
     */
    public void assign(String employee, String application) {
        synchronized (directory) {
            areas.assignments
                    .computeIfAbsent(directory.require(employee).id(), id -> new ArrayList<>())
                    .addAll(List.of(principal(application)));
        }
    }

    /**
     * Lets a user sign in with success.
     *
     * @param employee id or login
     * @param at when
     */
    public void signIn(String employee, Instant at) {
        synchronized (directory) {
            areas.signIns.put(directory.require(employee).id(), EntraApi.dateTime(at));
        }
    }

    /**
     * Says whether the tenant has the licence that sign-in activity needs, as it has from the start.
     *
     * @param licensed whether so
     */
    public void premium(boolean licensed) {
        synchronized (directory) {
            areas.premium = licensed;
        }
    }

    /**
     * Answers null for the names of groups, as Graph does for objects that may not be read.
     *
     * @param hidden whether so
     */
    public void hideGroupNames(boolean hidden) {
        synchronized (directory) {
            areas.namesHidden = hidden;
        }
    }

    /**
     * Lets a group say that it hides its members. They are shown all the same, because it is not known how Graph leaves them
     * out.
     *
     * @param groupId its id
     * @param hidden whether so
     */
    public void hideMembers(String groupId, boolean hidden) {
        synchronized (directory) {
            GroupNode group = directory.group(groupId);
            if (group == null) {
                throw new IllegalArgumentException("there is no group " + groupId);
            }
            group.hideMembers(hidden);
        }
    }

    /**
     * Has every read of a user's {@code birthday} refused, as for users whose profile is not there.
     *
     * @param employee id or login
     * @param status the status it is refused with, 400 to 599
     */
    public void failBirthday(String employee, int status) {
        synchronized (directory) {
            areas.birthdayErrors.put(directory.require(employee).id(), status);
        }
    }

    /**
     * Refuses reads that select custom security attributes without their permission, instead of answering null for them.
     *
     * @param refused whether so
     */
    public void refuseSecurityAttributes(boolean refused) {
        synchronized (directory) {
            areas.securityAttributesRefused = refused;
        }
    }

    /**
     * Refuses every read of users that selects a property, as Graph does for one that a tenant lacks or that cannot be listed.
     *
     * @param property its wire name
     * @param status the status it is refused with, 400 to 599
     */
    public void refuseProperty(String property, int status) {
        synchronized (directory) {
            areas.refusedProperties.put(property, status);
        }
    }

    /**
     * Lets a property be read that was refused.
     *
     * @param property its wire name
     */
    public void allowProperty(String property) {
        synchronized (directory) {
            areas.refusedProperties.remove(property);
        }
    }

    private String principal(String application) {
        String id = EntraAreas.guid("principal " + application);
        if (!areas.principals.containsKey(id)) {
            throw new IllegalArgumentException("no application is named '" + application + "'");
        }
        return id;
    }
}
