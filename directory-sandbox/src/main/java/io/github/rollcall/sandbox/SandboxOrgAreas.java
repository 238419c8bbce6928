package io.github.rollcall.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The story of what an Okta org holds besides users: apps, who is assigned to them, sign-ins, and what profiles can hold.
 * Groups are told on the sandbox itself. Apps answer with {@code okta.apps.read}, schemas with {@code okta.schemas.read}.
 */
public final class SandboxOrgAreas {
    private final SandboxDirectory directory;
    private final OktaAreas areas;
    private final OktaProfiles profiles;
    private final OktaUserShape shape;

    SandboxOrgAreas(SandboxDirectory directory, OktaAreas areas, OktaProfiles profiles, OktaUserShape shape) {
        this.directory = directory;
        this.areas = areas;
        this.profiles = profiles;
        this.shape = shape;
    }

    /**
     * Adds an app.
     *
     * @param name its name, unlike any other
     * @return the id of the app
     */
    public String addApplication(String name) {
        synchronized (directory) {
            return areas.add(name);
        }
    }

    /**
     * Removes an app and its assignments.
     *
     * @param name its name
     */
    public void removeApplication(String name) {
        locked(() -> areas.remove(name));
    }

    /**
     * Turns an app off; its assignments stay.
     *
     * @param name its name
     */
    public void deactivateApplication(String name) {
        locked(() -> areas.require(name).put("status", "INACTIVE"));
    }

    /**
     * Assigns an app to a user.
     *
     * @param employee id or login
     * @param application its name
     */
    public void assign(String employee, String application) {
        assign(employee, application, application);
    }

    /**
     * Assigns an app to a user under a label of its own; an app assigned twice has several links, as suites of apps do.
     *
     * @param employee id or login
     * @param application its name
     * @param label what the link is called
     */
    public void assign(String employee, String application, String label) {
        locked(() -> areas.assign(directory.require(employee), application, label));
    }

    /**
     * Lets a user sign in with success.
     *
     * @param employee id or login
     * @param at when
     */
    public void signIn(String employee, Instant at) {
        locked(() -> shape.signedIn(directory.require(employee), at));
    }

    /** Takes the permission to view groups out of the administrator role: reading them is refused. */
    public void hideGroups() {
        locked(() -> areas.groups = OktaRoleView.FORBIDDEN);
    }

    /** Has listings of groups, and of a user's groups, answer 200 with an empty array that looks complete. */
    public void emptyGroups() {
        locked(() -> areas.groups = OktaRoleView.EMPTY);
    }

    /** Takes the permission to view apps out of the administrator role: reading them is refused. */
    public void hideApplications() {
        locked(() -> areas.apps = OktaRoleView.FORBIDDEN);
    }

    /** Has listings of apps, and of a user's apps, answer 200 with an empty array that looks complete. */
    public void emptyApplications() {
        locked(() -> areas.apps = OktaRoleView.EMPTY);
    }

    /** Shows groups and apps again. */
    public void showAll() {
        locked(() -> {
            areas.groups = OktaRoleView.SHOWN;
            areas.apps = OktaRoleView.SHOWN;
        });
    }

    /**
     * Adds a user type beside the default one, whose name is {@code user}. Its profile has Okta's base attributes.
     *
     * @param name its name
     * @return the id of the type
     */
    public String addUserType(String name) {
        synchronized (directory) {
            return profiles.addType(name);
        }
    }

    /**
     * Adds an attribute to the profile of a user type.
     *
     * @param userType the name of the type
     * @param name the variable name of the attribute
     * @param title its name for a person
     * @param type {@code string}, {@code boolean}, {@code number}, {@code integer} or {@code array}
     * @param format for example {@code date}, or null for none
     */
    public void addAttribute(String userType, String name, String title, String type, @Nullable String format) {
        locked(() -> profiles.addAttribute(userType, name, title, type, format));
    }

    /**
     * Takes an attribute that the org has added out of the profile of a user type.
     *
     * @param userType the name of the type
     * @param name the variable name of the attribute
     */
    public void removeAttribute(String userType, String name) {
        locked(() -> profiles.removeAttribute(userType, name));
    }

    /**
     * Refuses the list of user types, or shows it again.
     *
     * @param hidden whether to refuse it
     */
    public void hideUserTypes(boolean hidden) {
        locked(() -> profiles.hideTypes(hidden));
    }

    private void locked(Runnable change) {
        synchronized (directory) {
            change.run();
        }
    }
}
