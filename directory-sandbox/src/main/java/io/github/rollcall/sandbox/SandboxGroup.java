package io.github.rollcall.sandbox;

/** A group for a test to move employees into and out of. */
public final class SandboxGroup {

    private final SandboxDirectory directory;
    private final GroupNode group;

    SandboxGroup(SandboxDirectory directory, GroupNode group) {
        this.directory = directory;
        this.group = group;
    }

    /**
     * The provider's id of the group.
     *
     * @return the id
     */
    public String id() {
        return group.id();
    }

    /**
     * The name of the group.
     *
     * @return the name
     */
    public String name() {
        return group.name();
    }

    /**
     * Makes an employee a direct member; other memberships stay.
     *
     * @param employee id or login
     */
    public void moveInto(String employee) {
        directory.move(employee, group, true);
    }

    /**
     * Ends an employee's direct membership.
     *
     * @param employee id or login
     */
    public void moveOut(String employee) {
        directory.move(employee, group, false);
    }

    GroupNode node() {
        return group;
    }
}
