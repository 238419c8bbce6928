package io.github.rollcall.provider.faults;

import io.github.rollcall.sandbox.DirectorySandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.util.List;

/**
 * What changes in the directory between the first sync and the run under a fault: somebody leaves the group, somebody is
 * disabled, somebody is deleted, somebody joins, somebody has a new title. It can be undone, for the next run.
 */
final class Turnover {
    /** Members of the group before it. */
    static final int MEMBERS = 12;

    private static final String OLD_TITLE = "Associate";

    private final DirectorySandbox sandbox;
    private final List<SandboxEmployee> people;

    Turnover(DirectorySandbox sandbox) {
        this.sandbox = sandbox;
        sandbox.addGenerated(MEMBERS + 1);
        this.people = sandbox.employees();
        sandbox.moveOutOfGroup(joiner());
    }

    String id(int person) {
        return people.get(person).id();
    }

    String joiner() {
        return id(MEMBERS);
    }

    /** Those who leave the scope, each in another way. */
    List<String> leavers() {
        return List.of(id(0), id(1), id(2));
    }

    /** Those in scope all the time. */
    List<String> staff() {
        return people.subList(3, MEMBERS).stream().map(SandboxEmployee::id).toList();
    }

    List<String> members() {
        return people.subList(0, MEMBERS).stream().map(SandboxEmployee::id).toList();
    }

    void restoreBirthday(int person) {
        sandbox.update(
                id(person),
                SandboxAttribute.DATE_OF_BIRTH,
                people.get(person).attribute(SandboxAttribute.DATE_OF_BIRTH).orElseThrow());
    }

    String login(int person) {
        return people.get(person).login();
    }

    void happen() {
        sandbox.moveOutOfGroup(id(0));
        sandbox.disable(id(1));
        sandbox.delete(id(2));
        sandbox.update(id(3), SandboxAttribute.JOB_TITLE, "Head of Tests");
        sandbox.moveIntoGroup(joiner());
    }

    /** Puts everything back, whatever has happened. */
    void undo() {
        sandbox.moveIntoGroup(id(0));
        sandbox.enable(id(1));
        boolean gone = sandbox.employees().stream().noneMatch(one -> one.id().equals(id(2)));
        if (gone) {
            sandbox.add(people.get(2));
        }
        sandbox.update(id(3), SandboxAttribute.JOB_TITLE, OLD_TITLE);
        sandbox.moveOutOfGroup(joiner());
    }
}
