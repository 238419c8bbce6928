package io.github.rollcall.examples.quickstart;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.DirectorySandbox;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import java.io.PrintStream;

/**
 * Rollcall in two minutes, without a tenant: both providers are sandboxes on loopback that speak the providers' wire
 * formats. What is printed about people is made up.
 */
public final class Quickstart {
    private final PrintStream out;
    private final UserStore users = new InMemoryUserStore();
    private final ConnectionStore connections = new InMemoryConnectionStore();

    Quickstart(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the story once.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new Quickstart(System.out).run();
    }

    void run() {
        try (EntraSandbox entra = EntraSandbox.start();
                OktaSandbox okta = OktaSandbox.start();
                DirectoryConnector corp = Directories.entra(entra);
                DirectoryConnector shops = Directories.okta(okta)) {

            // With Okta's log, leavers are told between two full passes.
            okta.grant("okta.logs.read");

            title("1. First sync");
            connect(corp, "Headquarters");
            connect(shops, "Shops");
            out.println(sync(corp).summary());
            out.println(sync(shops).summary());

            title("2. A promotion, an account disabled, a move, a leaver; then the second sync");
            lifeGoesOn(entra);
            lifeGoesOn(okta);
            out.println(sync(corp));
            out.println(sync(shops));

            title("3. Who is siobhan.oferry@northwind.example?");
            StoredUser siobhan =
                    lookUp(corp.id(), "Siobhan.OFerry@northwind.example").user().orElseThrow();
            lookUp(corp.id(), "1004");
            lookUp(corp.id(), "nobody@northwind.example");

            title("4. Does this ID describe her? Three documents, three decisions");
            Decisions decisions = new Decisions(out);
            decisions.take("her passport", Documents.passport("SIOBHAN", "OFERRY", "1990-02-28"), siobhan);
            decisions.take(
                    "one digit of her birthday mistyped",
                    Documents.passport("SIOBHÁN", "O'FERRY", "1990-02-27"),
                    siobhan);
            decisions.take("somebody else's ID", Documents.passport("AOIFE", "BRENNAN", "1985-06-14"), siobhan);
        }
    }

    /** A connection is INCOMPLETE until it was shown to work; before that its directory is not asked for anything. */
    private void connect(DirectoryConnector connector, String name) {
        DirectoryConnections setup = DirectoryConnections.of(connections, users);
        setup.create(
                Connection.builder(connector.id(), name, connector.provider()).build());
        Connection verified = setup.verify(connector);
        out.println(verified.name() + " (" + verified.provider() + "): " + verified.state());
    }

    private SyncReport sync(DirectoryConnector connector) {
        return DirectorySync.between(connector, users, connections).run(SyncMode.AUTO);
    }

    private static void lifeGoesOn(DirectorySandbox directory) {
        directory.update("ada.quill@northwind.example", SandboxAttribute.JOB_TITLE, "Head of Support");
        directory.disable("marcus.bellweather@northwind.example");
        directory.moveOutOfGroup("juergen.gross@northwind.example");
        directory.delete("pieter.vanderzand@northwind.example");
    }

    private HintMatch<StoredUser> lookUp(DirectoryId directory, String typed) {
        HintMatch<StoredUser> match = users.find(directory, new LoginHint(typed).key());
        out.println(typed + " -> " + match.kind()
                + match.user()
                        .map(user -> " " + user.user().id() + ", " + user.enrollment())
                        .orElse(""));
        return match;
    }

    private void title(String text) {
        out.println();
        out.println("== " + text);
    }
}
